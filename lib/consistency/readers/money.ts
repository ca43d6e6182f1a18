import { type AnswerText, type FactReader, lowerAt, type ReadFact } from "@/lib/consistency/fact-reader";
import { singular } from "@/lib/consistency/singular";
import type { SpokenNumber } from "@/lib/consistency/spoken-numbers";
import { isFunctionWord } from "@/lib/consistency/words";
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
/** Of these sums an answer has one at most: what is hoped for, and what is paid now. */
const wished = new Set("want expect expecting expectation expectations hoping hope asking ask looking".split(" "));
const payReach = { before: 8, after: 5 };
const wishReach = 6;

/** "$50,000", "85k", "18 dollars an hour", "fifty grand". The unit is the currency, USD where only "k" says it is money. */
export const readMoney: FactReader = (answer) =>
  answer.numbers.flatMap((number, index) => {
    if (number.ordinal) return [];
    return readHourly(answer, number, answer.numbers[index + 1]) ?? readSum(answer, number) ?? [];
  });

function readSum(answer: AnswerText, number: SpokenNumber): ReadFact | null {
  const sign = signs.get(answer.tokens[number.core - 1]?.text ?? "");
  const next = answer.tokens[number.to];
  const word = next === undefined ? undefined : (words.get(next.lower) ?? signs.get(next.text));
  const currency = sign ?? word ?? (isBareSum(answer, number) ? "USD" : undefined);
  if (currency === undefined) return null;
  const end = word === undefined ? number.to : number.to + 1;
  const from = sign === undefined ? number.from : Math.min(number.from, number.core - 1);
  return toFact(answer, from, end, currency, amountOf(number, "money"));
}

/** "Eighteen fifty an hour": the cents are said without a word between. */
function readHourly(answer: AnswerText, number: SpokenNumber, cents: SpokenNumber | undefined): ReadFact | null {
  if (cents === undefined || cents.from !== number.to || number.low !== number.high) return null;
  if (number.value < 5 || number.value >= 100 || cents.value < 10 || cents.value >= 100) return null;
  const rate = readRate(answer, cents.to);
  if (rate?.per !== "hour") return null;
  const value = number.value + cents.value / 100;
  return toFact(answer, number.from, cents.to, "USD", amountOf({ ...number, value, low: value, high: value }, "money"));
}

function isBareSum(answer: AnswerText, number: SpokenNumber): boolean {
  const scale = lowerAt(answer, number.to - 1);
  if (scale === "grand") return true;
  const next = answer.tokens[number.to];
  // "A 10k run" and "20k followers" count something else.
  const counts = next?.type === "word" && !isFunctionWord(next.lower);
  if (scale === "k" && number.value >= 15_000 && !counts) return true;
  if (number.value < 1000 || number.yearLike) return false;
  for (let index = number.from - payReach.before; index < number.to + payReach.after; index++) {
    if (payWords.has(lowerAt(answer, index))) return true;
  }
  return isWished(answer, number.from) && !counts;
}

function isWished(answer: AnswerText, from: number): boolean {
  for (let index = from - wishReach; index < from; index++) if (wished.has(lowerAt(answer, index))) return true;
  return false;
}

function toFact(
  answer: AnswerText,
  from: number,
  end: number,
  currency: string,
  amount: ReturnType<typeof amountOf>,
): ReadFact {
  const rate = readRate(answer, end);
  const scale = `money${rate?.per ? `/${rate.per}` : ""}`;
  return {
    kind: "money",
    ...amount,
    measure: { ...amount.measure, scale },
    from,
    coreFrom: from,
    coreTo: end,
    to: rate?.to ?? end,
    unit: rate ? `${currency}/${rate.per}` : currency,
    heads: isWished(answer, from) ? [singular.pay] : [],
    weak: false,
  };
}
