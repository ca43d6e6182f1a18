export const units = wordValues(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
  (index) => index,
);
export const tens = wordValues("twenty thirty forty fifty sixty seventy eighty ninety", (index) => 20 + 10 * index);
export const ordinalUnits = wordValues(
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth",
  (index) => index + 1,
);
export const ordinalTens = wordValues(
  "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth hundredth",
  (index) => 20 + 10 * index,
);
export const scales = new Map([
  ["hundred", 100],
  ["thousand", 1000],
  ["million", 1_000_000],
  ["billion", 1_000_000_000],
  ["k", 1000],
  ["grand", 1000],
  ["m", 1_000_000],
  ["bn", 1_000_000_000],
]);
tens.set("fourty", 40);

/** What people say for a loose count, as the range it may stand for (a rule of thumb). */
export const vague = new Map<string, readonly [value: number, low: number, high: number]>([
  ["pair", [2, 2, 2]],
  ["couple", [2, 2, 4]],
  ["few", [3, 2, 8]],
  ["several", [5, 3, 12]],
  ["dozen", [12, 11, 13]],
  ["dozens", [36, 20, 150]],
  ["hundreds", [300, 100, 2000]],
  ["thousands", [3000, 1000, 20000]],
]);

function wordValues(list: string, value: (index: number) => number): Map<string, number> {
  return new Map(list.split(" ").map((word, index) => [word, value(index)]));
}
