import styles from "./examples.module.css";

/** A story by its parts. Of those a listener waits for, a missing one is named. */
export function StoryParts({
  situation,
  action,
  result,
  shows = "",
  missing,
}: {
  situation: string;
  action: string;
  result: string;
  shows?: string;
  /** Stands where what was done, or what came of it, is missing. */
  missing: string;
}) {
  const parts = [
    { name: "Situation", text: situation, isNeeded: false },
    { name: "What you did", text: action, isNeeded: true },
    { name: "Result", text: result, isNeeded: true },
    { name: "What it shows of you", text: shows, isNeeded: false },
  ].filter(({ text, isNeeded }) => text !== "" || isNeeded);
  return (
    <dl className={styles.parts}>
      {parts.map(({ name, text }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={text === "" ? "soft" : "said"}>{text || missing}</dd>
        </div>
      ))}
    </dl>
  );
}
