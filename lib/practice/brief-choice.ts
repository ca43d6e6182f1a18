import { linesIn } from "./brief-numbers";
import type {
  BriefCorrected,
  BriefInput,
  BriefListedExample,
  BriefMatter,
  BriefPromise,
  BriefToAsk,
} from "./brief-types";
import { foldLine } from "./fit-text";
import { foldQuestion } from "./topics";

/** What the debriefs say they care about, the newest round first, then the questions that mattered a great deal. */
export function chooseMatters({ rounds, exchanges }: BriefInput): BriefMatter[] {
  const said = newestFirst(rounds)
    .flatMap(({ round, importantToThem, concernsRaised, theirWords }): BriefMatter[] => [
      { kind: "important", round, text: foldLine(importantToThem) },
      { kind: "concern", round, text: foldLine(concernsRaised) },
      { kind: "words", round, text: foldLine(theirWords) },
    ])
    .filter(({ text }) => text !== "");
  const asked = new Map<string, BriefMatter>();
  for (const { mattered, question, round } of newestFirst(exchanges)) {
    const key = foldQuestion(question);
    if (mattered !== 3 || key === "" || asked.has(key)) continue;
    asked.set(key, { kind: "question", round, text: foldLine(question) });
  }
  return [...said, ...asked.values()];
}

/** Corrections that they have not heard. The answer is left out where it stands among `answers`. */
export function openCorrections(
  { corrections, exchanges }: BriefInput,
  answers: readonly { exchangeId: string }[],
): BriefCorrected[] {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  return corrections.flatMap(({ exchangeId, quote, answer, bringUp, isTold }): BriefCorrected[] => {
    const exchange = byId.get(exchangeId);
    if (isTold || !exchange) return [];
    const was = quote.trim() === "" ? exchange.answer : quote;
    const at = answers.findIndex((each) => each.exchangeId === exchangeId);
    const now = at === -1 ? { answer, answerAt: null } : { answer: "", answerAt: at + 1 };
    return [{ exchangeId, round: exchange.round, was, bringUp, ...now }];
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

export function openPromises({ rounds }: BriefInput): BriefPromise[] {
  return newestFirst(rounds)
    .filter(({ promised, isPromiseKept }) => promised.trim() !== "" && !isPromiseKept)
    .map(({ id, round, promised }) => ({ interviewId: id, round, text: promised }));
}

/** The questions to ask, each with the latest round in which it was asked already. */
export function chooseToAsk({ toAsk, asked }: BriefInput): BriefToAsk[] {
  const rounds = new Map(asked.toReversed().map(({ question, round }) => [foldQuestion(question), round]));
  return [...new Set(linesIn(toAsk))].map((text) => ({ text, askedIn: rounds.get(foldQuestion(text)) ?? null }));
}

function newestFirst<Each extends { round: number }>(all: readonly Each[]): Each[] {
  return all.toSorted((a, b) => b.round - a.round);
}
