/** One time an example was told. */
export type ToldTo = {
  applicationId: string;
  company: string;
  interviewId: string;
  round: number;
  /** Who heard it. */
  people: readonly Listener[];
};
export type Listener = { id: string; name: string };

/** An example that was told a little too often: to one person in several rounds, or all over one company. */
export type Overtold =
  | { kind: "same-person"; company: string; name: string; rounds: readonly number[] }
  | { kind: "one-company"; company: string; names: readonly string[] };

/**
 * Who heard what was said in an exchange: whoever asked, else everyone who sat in that interview.
 */
export function whoHeard(askedBy: Listener | null, seated: readonly Listener[]): readonly Listener[] {
  return askedBy ? [askedBy] : seated;
}

/** Everybody who heard something that was told several times, each once. */
export function listListeners(tellings: readonly { people: readonly Listener[] }[]): Listener[] {
  return [...new Map(tellings.flatMap(({ people }) => people).map((person) => [person.id, person])).values()];
}

/**
 * Where an example has been told too often: to the same person in two rounds or more, or to three people or more of one
 * employer. Twice within one round is one telling: they asked to hear more.
 */
export function findOvertold(tellings: readonly ToldTo[]): Overtold[] {
  const found: Overtold[] = [];
  for (const ofOne of groupBy(tellings, ({ applicationId }) => applicationId)) {
    const rounds = new Map<string, { name: string; rounds: Set<number> }>();
    for (const { round, people } of ofOne) {
      for (const { id, name } of people) {
        const heard = rounds.get(id) ?? { name, rounds: new Set() };
        heard.rounds.add(round);
        rounds.set(id, heard);
      }
    }
    const company = ofOne[0]?.company ?? "";
    for (const { name, rounds: heard } of rounds.values()) {
      if (heard.size >= 2) found.push({ kind: "same-person", company, name, rounds: [...heard].sort((a, b) => a - b) });
    }
    if (rounds.size >= tooManyPeople) {
      found.push({ kind: "one-company", company, names: [...rounds.values()].map(({ name }) => name) });
    }
  }
  return found;
}

const tooManyPeople = 3;

function groupBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return [...groups.values()];
}
