/** Edits of an answer, by plain rules that share nothing with the engine they measure. `next` gives numbers in [0, 1). */

export type Edit = { what: string; text: string; sentence: string };

const small =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  );
const units = "year|month|week|day|hour|minute|semester";
const names = ["Halvorsen", "Tessaly", "Brightwater", "Corvane", "Ludlam", "Merriott"];
const titles = ["supervisor", "cashier", "receptionist", "analyst", "foreman", "librarian"];

type Rule = { what: string; pattern: RegExp; replace: (found: RegExpExecArray, next: () => number) => string | null };

const rules: Rule[] = [
  {
    what: "number",
    pattern: new RegExp(
      `\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty) (?!or\\b|and\\b|to\\b|(?:${units})s?\\b)[a-z]+s\\b`,
      "gi",
    ),
    replace: (found, next) => otherNumber(found, next),
  },
  {
    what: "duration",
    pattern: new RegExp(
      `\\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|\\d{1,2}) (?:${units})s\\b`,
      "gi",
    ),
    replace: (found, next) => otherNumber(found, next),
  },
  { what: "money", pattern: /([$£€])(\d[\d,]*)/g, replace: (found) => `${found[1]}${doubled(found[2] ?? "")}` },
  {
    what: "percentage",
    pattern: /\b(\d{1,2}|five|ten|fifteen|twenty) ?(?:%|per ?cent)/gi,
    replace: (found, next) => otherNumber(found, next),
  },
  { what: "date", pattern: /\b(?:19|20)\d\d\b/g, replace: (found) => String(Number(found[0]) - 3) },
  {
    what: "weekday or month",
    pattern: /\b(?:Monday|Tuesday|Wednesday|Thursday|Friday|January|February|June|September|October|November)\b/g,
    replace: (found) =>
      found[0].endsWith("day")
        ? found[0] === "Friday"
          ? "Monday"
          : "Friday"
        : found[0] === "June"
          ? "October"
          : "June",
  },
  {
    what: "name",
    pattern: /(?<=\b(?:at|for|called|with|to|in) )[A-Z][a-z]{3,}(?: [A-Z][a-z]+)?/g,
    replace: (_found, next) => pick(names, next),
  },
  {
    what: "role",
    pattern:
      /(?<=\b(?:as|was|am|I'm|Im) an? )(?:[a-z]+ )?(?:nurse|manager|assistant|apprentice|engineer|teacher|student|volunteer|driver|lead|intern|analyst)\b/g,
    replace: (found, next) => {
      const other = pick(titles, next);
      return found[0] === other ? null : other;
    },
  },
  {
    what: "polarity",
    pattern: /\bI (?:have|was|am|can|could|will|did|had)\b(?!['’]| (?:to|not|never|a|an|the)\b)/g,
    replace: (found) => `${found[0]} ${found[0] === "I have" ? "never" : "not"}`,
  },
  {
    what: "polarity",
    pattern: /\b(?:I|we) (?:didn't|don't|wasn't|can't|couldn't|haven't)\b/gi,
    replace: (found) => affirm(found[0]),
  },
  {
    what: "ordinal",
    pattern: /\b(first|second|third|fourth) (?=year|place|semester|job|shift|round|month)/gi,
    replace: (found) => (found[1]?.toLowerCase() === "third" ? "fifth " : "third "),
  },
];

/** Every edit the rules can make to `answer`, one fact each. */
export function changeFacts(answer: string, next: () => number): Edit[] {
  return rules.flatMap((rule) =>
    [...answer.matchAll(rule.pattern)].flatMap((found) => {
      const replacement = rule.replace(found as RegExpExecArray, next); // matchAll yields exec results
      if (replacement === null || replacement === found[0]) return [];
      const text = answer.slice(0, found.index) + replacement + answer.slice(found.index + found[0].length);
      return [{ what: rule.what, text, sentence: sentenceAt(text, found.index) }];
    }),
  );
}

/** Rewordings that change nothing. */
export function rewordHarmlessly(answer: string, next: () => number): Edit[] {
  const sentences = answer.match(/.+?(?:[.!?]+(?=\s|$)|$)\s*/gs) ?? [answer];
  const variants: [string, string][] = [
    [
      "words to digits",
      answer.replace(
        new RegExp(
          `(?<!(?:ty|hundred|and|point|or) |-)\\b(${small.slice(2).join("|")})\\b(?! (?:or|and|hundred|thousand|point|to|one|two|three|four|five|six|seven|eight|nine)\\b)(?!-)`,
          "gi",
        ),
        (word) => String(small.indexOf(word.toLowerCase())),
      ),
    ],
    [
      "digits to words",
      answer.replace(/(?<![\d.,:$£€-])\b([2-9]|1\d|20)\b(?![\d.,:%-])/g, (digits) => small[Number(digits)] ?? digits),
    ],
    [
      "years to months",
      answer.replace(
        /\b(two|three|four|five) years\b(?! (?:old|ago|and))/gi,
        (_all, word: string) => `${small.indexOf(word.toLowerCase()) * 12} months`,
      ),
    ],
    [
      "contractions opened",
      answer
        .replace(/\bI'm\b/g, "I am")
        .replace(/\b(do|did|was|is|have|could|would|does)n't\b/g, "$1 not")
        .replace(/\bI've\b/g, "I have")
        .replace(/\bit's\b/gi, "it is"),
    ],
    [
      "contractions closed",
      answer
        .replace(/\bI am\b/g, "I'm")
        .replace(/\b(do|did|was|is|have|could|would|does) not\b/g, "$1n't")
        .replace(/\bI have\b/g, "I've"),
    ],
    ["apostrophes dropped", answer.replace(/\.(?!\d)/g, "")],
    [
      "fillers added",
      answer.replace(/ (and|because|so|but|I) /g, (all, word: string) =>
        next() < 0.4 ? ` um, ${word} ` : next() < 0.3 ? ` ${word}, you know, ` : all,
      ),
    ],
    ["fillers removed", answer.replace(/,? (?:um|uh|you know|like),/gi, "").replace(/\b(?:Um|Uh|So|Well),? /g, "")],
    ["order", [...sentences].sort(() => next() - 0.5).join(" ")],
    ["sentences dropped", sentences.filter(() => next() < 0.6).join(" ")],
    ["sentence added", `${answer} Anyway, that is the main of it, and I was glad of the chance to do it.`],
    ["lower case", answer.toLowerCase()],
    ["no full stops", answer.replace(/\.(?!\d)/g, "")],
  ];
  return variants.filter(([, text]) => text !== answer).map(([what, text]) => ({ what, text, sentence: "" }));
}

/** Puts `sentence` among the sentences of `answer`. */
export function insertSentence(answer: string, sentence: string, next: () => number): string {
  const sentences = answer.match(/[^.!?]+[.!?]*\s*/g) ?? [answer];
  const at = Math.floor(next() * (sentences.length + 1));
  return [...sentences.slice(0, at), `${sentence.trim()} `, ...sentences.slice(at)].join(" ").replace(/ {2,}/g, " ");
}

function sentenceAt(text: string, index: number): string {
  const from = Math.max(text.lastIndexOf(". ", index), text.lastIndexOf("? ", index), text.lastIndexOf("! ", index));
  const to = text.slice(index).search(/[.!?](?:\s|$)/);
  return text.slice(from < 0 ? 0 : from + 2, to < 0 ? text.length : index + to + 1);
}

function otherNumber(found: RegExpExecArray, next: () => number): string {
  const said = found[1] ?? "";
  const value = /^\d/.test(said) ? Number(said) : small.indexOf(said.toLowerCase());
  const changes = [value + 3, value * 2 + 1, Math.max(2, value - 3)].filter((other) => other !== value);
  const other = pick(changes.map(String), next);
  const word = /^\d/.test(said) ? other : (small[Number(other)] ?? other);
  return found[0].replace(said, word);
}

function doubled(digits: string): string {
  return String(Number(digits.replace(/\.(?!\d)/g, "")) * 2);
}

function affirm(negated: string): string {
  return negated
    .replace(/didn't$/, "did")
    .replace(/don't$/, "do")
    .replace(/wasn't$/, "was")
    .replace(/can't$/, "can")
    .replace(/couldn't$/, "could")
    .replace(/haven't$/, "have");
}

function pick<T>(list: readonly T[], next: () => number): T {
  const chosen = list[Math.floor(next() * list.length)];
  if (chosen === undefined) throw new Error("Expected `list` to hold something");
  return chosen;
}
