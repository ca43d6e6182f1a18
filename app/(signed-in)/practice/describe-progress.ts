/** How many of the questions practised sit by now, as a sentence that a tired person can read. */
export function describeProgress({ solid, of }: { solid: number; of: number }): string {
  if (of === 1) return solid === 1 ? "The one question you practised sits." : "One practised, not solid yet.";
  if (solid === 0) return `${sayCount(of)} practised, none solid yet.`;
  return `${solid} of the ${of} questions you practised ${solid === 1 ? "sits" : "sit"} by now.`;
}

function sayCount(number: number): string {
  const words = ["Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"];
  return words[number - 2] ?? String(number);
}
