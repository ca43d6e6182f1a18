import type { Apart } from "./apart";
import { weighPlainly } from "./context";
import type { AnswerText } from "./fact-reader";
import { rememberOf } from "./remember";
import { deniesSame, occasionOf } from "./same-deed";
import { findSharing } from "./sharing";
import { readStatements, type Statement } from "./statements";
import { contradictsInFull } from "./weigh-clash";

type Said = { said: Statement; occasion: string | null; keys: readonly string[] };
type Claim = Said & { statement: number };

const readSaid = rememberOf((answer: AnswerText): readonly Said[] =>
  readStatements(answer, weighPlainly).map((said) => ({
    said,
    occasion: occasionOf(said),
    keys: said.clause.words.filter((word) => word.content).map((word) => word.stem),
  })),
);

/** Clauses of several answers, or of one, of which one denies outright what the other says. */
export function clashesApart(answers: readonly AnswerText[]): Apart[] {
  const claims = answers.flatMap((answer, statement) =>
    readSaid(answer).map((said): Claim => ({ statement, ...said })),
  );
  const found: Apart[] = [];
  const keys = claims.map((claim) => claim.keys);
  const left = claims.map((claim) => (claim.occasion === null ? [] : claim.keys));
  for (const [index, others] of findSharing(left, keys).entries()) {
    const one = claims[index];
    for (const at of others) {
      const other = claims[at];
      if (one === undefined || other === undefined || at <= index || one.occasion !== other.occasion) continue;
      const kind = clashOf(one.said, other.said);
      if (kind !== null) found.push({ kind, certainty: "conflict", places: [placeOf(one), placeOf(other)] });
    }
  }
  return found;
}

function clashOf(one: Statement, other: Statement): Apart["kind"] | null {
  if (deniesSame(one, other) || deniesSame(other, one)) return "polarity";
  return contradictsInFull(one, other);
}

function placeOf({ statement, said }: Claim): Apart["places"][number] {
  return { statement, from: said.clause.from, to: said.clause.to };
}
