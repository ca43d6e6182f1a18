import { changedWords } from "@/lib/consistency/changed-words";
import { foldQuestion } from "@/lib/practice/topics/topics";
import { linesIn } from "./brief-numbers";
import type {
  Brief,
  BriefCorrected,
  BriefInput,
  BriefListedExample,
  BriefMatter,
  BriefPromise,
  BriefToAsk,
} from "./brief-types";
import { foldLine } from "./fit-text";
import { makeNamesSomebody, putNamingFirst } from "./naming";
import { isAmong } from "./own-question";

/**
 * What the debriefs say they care about, then the questions that mattered a great deal; the newest round first, but what names
 * somebody who is expected before the rest.
 */
export function chooseMatters({ rounds, exchanges, people }: BriefInput): BriefMatter[] {
  const namesThem = makeNamesSomebody(people);
  const said = newestFirst(rounds)
    .flatMap(({ round, importantToThem, concernsRaised, theirWords }): BriefMatter[] => [
      { kind: "important", round, text: putNamingFirst(foldLine(importantToThem), namesThem) },
      { kind: "concern", round, text: putNamingFirst(foldLine(concernsRaised), namesThem) },
      { kind: "words", round, text: putNamingFirst(foldLine(theirWords), namesThem) },
    ])
    .filter(({ text }) => text !== "")
    .sort((a, b) => Number(namesThem(b.text)) - Number(namesThem(a.text)));
  const asked = new Map<string, BriefMatter>();
  for (const { mattered, question, round } of newestFirst(exchanges)) {
    const key = foldQuestion(question);
    if (mattered !== 3 || key === "" || asked.has(key)) continue;
    asked.set(key, { kind: "question", round, text: foldLine(question) });
  }
  return [...said, ...asked.values()];
}

/** Corrections that they have not heard, in the words that change where these can be told. */
export function openCorrections(
  { corrections, exchanges }: BriefInput,
  answers: readonly { exchangeId: string }[],
): BriefCorrected[] {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return corrections.flatMap(({ exchangeId, quote, answer, bringUp, isTold }): BriefCorrected[] => {
    const exchange = byId.get(exchangeId);
    if (isTold || !exchange) return [];
    const words = changedWords(exchange.answer, quote, answer);
    const at = answers.findIndex((each) => each.exchangeId === exchangeId);
    const whole = { was: quote.trim() === "" ? exchange.answer : quote, answer, isChange: false };
    return [
      {
        exchangeId,
        round: exchange.round,
        ...(words ? { was: words.was, answer: words.right, isChange: true } : whole),
        answerAt: at === -1 ? null : at + 1,
        bringUp,
      },
    ];
  });
}

/** What those who are expected have not heard comes first. */
export function chooseExamples({ examples, people }: BriefInput): BriefListedExample[] {
  const expected = new Set(people.map(({ id }) => id));
  return examples
    .map((example) => ({ ...example, heard: example.heardBy.filter(({ id }) => expected.has(id)).length }))
    .sort((a, b) => a.heard - b.heard)
    .map(({ id, title, heardBy }) => ({ id, title, heardBy: heardBy.map(({ name }) => name).join(", ") }));
}

/** The newest first, but what was promised to somebody who is expected before the rest. */
export function openPromises({ rounds, people }: BriefInput): BriefPromise[] {
  const namesThem = makeNamesSomebody(people);
  return newestFirst(rounds)
    .sort((a, b) => Number(namesThem(b.promised)) - Number(namesThem(a.promised)))
    .filter(({ promised, isPromiseKept }) => promised.trim() !== "" && !isPromiseKept)
    .map(({ id, round, promised }) => ({ interviewId: id, round, text: promised }));
}

/** The questions to ask that were not asked yet. */
export function chooseToAsk({ toAsk, asked }: BriefInput): BriefToAsk[] {
  const known = asked.map(({ question }) => question);
  return [...new Set(linesIn(toAsk))].filter((text) => !isAmong(text, known)).map((text) => ({ text }));
}

/** The questions that were asked, those first that are still among the questions to ask. */
export function chooseAsked({ toAsk, asked }: BriefInput): Brief["asked"] {
  const lines = linesIn(toAsk);
  const planned = new Set(asked.filter(({ question }) => isAmong(question, lines)));
  return [...planned, ...asked.filter((each) => !planned.has(each))];
}

function newestFirst<Each extends { round: number }>(all: readonly Each[]): Each[] {
  return all.toSorted((a, b) => b.round - a.round);
}
