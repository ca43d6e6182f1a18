/**
 * A person's words in quotation marks within a line of ours. Whatever direction they turn the text to (Arabic, Hebrew, or
 * a sign that does nothing else), the line around them keeps its own.
 */
export function Quoted({ text }: { text: string | undefined }) {
  return (
    <>
      “<bdi>{text}</bdi>”
    </>
  );
}
