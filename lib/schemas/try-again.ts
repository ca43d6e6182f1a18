/** What somebody is told who has tried too often: when the next try counts. `seconds` is rounded up to what people say. */
export function tryAgain(seconds: number): string {
  const minutes = Math.max(Math.ceil(seconds / 60), 1);
  const [count, unit] = minutes < 100 ? [minutes, "minute"] : [Math.ceil(minutes / 60), "hour"];
  return `Too many tries for now. Try again in ${count} ${unit}${count === 1 ? "" : "s"}.`;
}
