/** How much of a list an address asks for (`?show=30`): `first` at least, as much as anybody has at most. */
export function readShow(asked: string | string[] | undefined, first: number): number {
  return typeof asked === "string" && /^\d{1,5}$/.test(asked) ? Math.max(first, Number(asked)) : first;
}
