/** The notes with another text below them, one blank line between. Neither is altered; an empty box takes it as is. */
export function appendText(notes: string, more: string): string {
  if (notes.trim() === "") return more;
  const between = notes.endsWith("\n\n") ? "" : notes.endsWith("\n") ? "\n" : "\n\n";
  return notes + between + more;
}

/** The notes with what was just said behind them, on the same line. */
export function appendSpoken(notes: string, said: string): string {
  const isApart = notes === "" || /\s$/.test(notes.slice(-1));
  return `${notes}${isApart ? "" : " "}${said.trim()}`;
}
