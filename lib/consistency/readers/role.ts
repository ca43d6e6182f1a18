import { type AnswerText, type FactReader, lowerAt } from "@/lib/consistency/fact-reader";
import { isFunctionWord } from "@/lib/consistency/words";

const roleNouns = new Set(
  `accountant administrator adviser advisor agent analyst apprentice architect artist assistant associate attendant auditor
  author baker barista bartender bookkeeper builder buyer captain caregiver carer carpenter cashier chair chairman chef chief cleaner clerk
  coach consultant contractor controller cook coordinator co-ordinator counselor counsellor courier dentist deputy designer
  developer director dispatcher doctor driver editor electrician employee engineer executive farmer fellow firefighter foreman founder
  freelancer freshman gardener graduate guard handler head helper hostess instructor intern inspector interpreter janitor
  journalist junior keyholder lawyer lead leader lecturer librarian lifeguard machinist manager mechanic mentor mentee merchandiser nanny nurse
  officer operator organizer organiser owner painter paralegal paramedic partner pharmacist photographer physician
  picker pilot planner plumber porter president principal producer professor programmer realtor receptionist recruiter
  registrar representative rep researcher researcher salesperson scientist secretary senior server shopkeeper sophomore specialist steward
  strategist student superintendent supervisor surgeon surveyor teacher technician technologist teller tester therapist trainee trainer
  translator treasurer tutor undergraduate vet veterinarian volunteer waiter waitress welder worker writer`.split(
    /\s+/,
  ),
);
const frames = new Set(
  "a an the as my our their his her was am is be been became become being to assistant head vice shift team".split(" "),
);

/** Jobs, titles and standings: "as a cashier", "I was the shift lead", "I'm a junior". The value is the title as said. */
export const readRole: FactReader = (answer) => {
  const facts = [];
  for (let index = 0; index < answer.tokens.length; index++) {
    const last = endOfTitle(answer, index);
    if (last === null) continue;
    const from = startOfTitle(answer, index);
    if (!frames.has(lowerAt(answer, from - 1)) && !isIAm(lowerAt(answer, from - 1))) continue;
    const label = answer.tokens
      .slice(from, last)
      .map((token) => token.lower)
      .filter((word) => word !== "-")
      .join(" ");
    facts.push({
      kind: "role" as const,
      from,
      to: last,
      coreFrom: from,
      coreTo: last,
      measure: { type: "label" as const, label, class: "role" },
      value: label,
      heads: [],
      weak: false,
    });
    index = last - 1;
  }
  return facts;
};

function endOfTitle(answer: AnswerText, at: number): number | null {
  if (!roleNouns.has(lowerAt(answer, at))) return null;
  let to = at + 1;
  while (roleNouns.has(lowerAt(answer, to))) to++;
  // "junior year", "student council", "team projects": the word modifies something that is no role.
  const next = answer.tokens[to];
  if (next?.type === "word" && !isFunctionWord(next.lower) && !/(?:ed|ing)$/.test(next.lower) && next.lower !== "year")
    return null;
  return lowerAt(answer, to) === "year" ? null : to;
}

function startOfTitle(answer: AnswerText, at: number): number {
  let from = at;
  while (from > at - 3) {
    const previous = answer.tokens[from - 1];
    if (previous?.type !== "word" || isFunctionWord(previous.lower) || isIAm(previous.lower)) break;
    from--;
  }
  return from;
}

function isIAm(lower: string): boolean {
  return lower === "i'm" || lower === "im";
}
