import { type FactReader, lowerAt } from "@/lib/consistency/fact-reader";
import { amountOf } from "./amounts";
import { readRate } from "./rate";

const signs = new Map([
  ["$", "USD"],
  ["£", "GBP"],
  ["€", "EUR"],
]);
const words = new Map([
  ["dollar", "USD"],
  ["dollars", "USD"],
  ["buck", "USD"],
  ["bucks", "USD"],
  ["usd", "USD"],
  ["pound", "GBP"],
  ["pounds", "GBP"],
  ["quid", "GBP"],
  ["gbp", "GBP"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["eur", "EUR"],
]);
/** Where "85k" stands without a sign, one of these close by says it is pay. */
const payWords = new Set(
  "salary pay paid paying earn earned earning make making made wage wages base range expecting expect asking compensation budget".split(
    " ",
  ),
);

/** "$50,000", "85k", "18 dollars an hour", "fifty grand". The unit is the currency, USD where only "k" says it is money. */
export const readMoney: FactReader = (answer) =>
  answer.numbers.flatMap((number) => {
    if (number.ordinal) return [];
    const sign = signs.get(answer.tokens[number.core - 1]?.text ?? "");
    const next = answer.tokens[number.to];
    const word = next === undefined ? undefined : (words.get(next.lower) ?? signs.get(next.text));
    const scale = answer.tokens[number.to - 1]?.lower ?? "";
    const bare =
      scale === "grand" ||
      ((scale === "k" || number.value >= 1000) && !number.yearLike && paidNear(number.from, number.to));
    const currency = sign ?? word ?? (bare ? "USD" : undefined);
    if (currency === undefined) return [];
    const end = word === undefined ? number.to : number.to + 1;
    const rate = readRate(answer, end);
    const from = sign === undefined ? number.from : Math.min(number.from, number.core - 1);
    return [
      {
        kind: "money" as const,
        ...amountOf(number, `money${rate?.per ? `/${rate.per}` : ""}`),
        from,
        coreFrom: from,
        coreTo: end,
        to: rate?.to ?? end,
        unit: rate ? `${currency}/${rate.per}` : currency,
        heads: [],
        weak: false,
      },
    ];

    function paidNear(from: number, to: number): boolean {
      for (let index = from - 8; index < to + 5; index++) {
        if (payWords.has(lowerAt(answer, index))) return true;
      }
      return false;
    }
  });
