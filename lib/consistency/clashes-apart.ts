import type { Apart } from "./apart";
import type { Weigh } from "./context";
import type { AnswerText } from "./fact-reader";
import { deniesSame, sameOccasion } from "./same-deed";
import { findSharing } from "./sharing";
import { readStatements, type Statement } from "./statements";
import { contradictsInFull } from "./weigh-clash";

type Claim = { statement: number; said: Statement };

/** Clauses of several answers, or of one, of which one denies outright what the other says. */
export function clashesApart(answers: readonly AnswerText[], weigh: Weigh): Apart[] {
  const claims = answers.flatMap((answer, statement) =>
    readStatements(answer, weigh).map((said): Claim => ({ statement, said })),
  );
  const keys = claims.map(({ said }) => said.clause.words.filter((word) => word.content).map((word) => word.stem));
  const found: Apart[] = [];
  for (const [index, others] of findSharing(keys, keys).entries()) {
    const one = claims[index];
    for (const at of others) {
      const other = claims[at];
      if (one === undefined || other === undefined || at <= index) continue;
      const kind = clashOf(one.said, other.said);
      if (kind !== null) found.push({ kind, certainty: "conflict", places: [placeOf(one), placeOf(other)] });
    }
  }
  return found;
}

function clashOf(one: Statement, other: Statement): Apart["kind"] | null {
  if (deniesSame(one, other) || deniesSame(other, one)) return "polarity";
  return sameOccasion(one, other) ? contradictsInFull(one, other) : null;
}

function placeOf({ statement, said }: Claim): Apart["places"][number] {
  return { statement, from: said.clause.from, to: said.clause.to };
}
