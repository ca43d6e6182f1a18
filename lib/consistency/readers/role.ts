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
const articles = new Set("a an the".split(" "));
const owned = new Set("my our".split(" "));
/** "My head", "my lead" are no persons. */
const things = new Set(["head", "lead"]);
const being = new Set("am is was were be been being became become have has had".split(" "));
const speakers = new Set("i i'm im i've me myself".split(" "));
/** What may stand between a person and what they are: "I was then also the". */
const between = new Set("not never also then now just still mostly really um uh only already".split(" "));
/** "I was promoted to supervisor". */
const rising = new Set("promoted moved up rose".split(" "));
/** "My job was", "the role is". */
const jobs = new Set("job role title position post".split(" "));

/**
 * Jobs, titles and standings, as they are said of the speaker or of a named person: "as a cashier", "I was the shift lead",
 * "Ravi is a driver"; and of those a speaker calls theirs: "my manager". The value is the title as said.
 */
export const readRole: FactReader = (answer) => {
  const facts = [];
  for (let index = 0; index < answer.tokens.length; index++) {
    const last = endOfTitle(answer, index);
    if (last === null) continue;
    const from = startOfTitle(answer, index);
    if (!isSaidOfSomeone(answer, from)) continue;
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

function isSaidOfSomeone(answer: AnswerText, from: number): boolean {
  const before = lowerAt(answer, from - 1);
  if (owned.has(before)) return !things.has(lowerAt(answer, from)) || roleNouns.has(lowerAt(answer, from + 1));
  if (isIAm(before) || before === "as") return true;
  let at = articles.has(before) ? from - 2 : from - 1;
  if (lowerAt(answer, at) === "as") return true;
  if (lowerAt(answer, at) === "to") return rising.has(lowerAt(answer, at - 1));
  while (between.has(lowerAt(answer, at))) at--;
  if (isIAm(lowerAt(answer, at))) return true;
  if (!being.has(lowerAt(answer, at))) return false;
  while (being.has(lowerAt(answer, at)) || between.has(lowerAt(answer, at))) at--;
  return speakers.has(lowerAt(answer, at)) || jobs.has(lowerAt(answer, at)) || isName(answer, at);
}

/** A capital that no sentence begins with, or one that begins it where no common word would: "Ravi was". */
function isName(answer: AnswerText, at: number): boolean {
  const token = answer.tokens[at];
  return (
    token?.type === "word" &&
    token.text !== token.lower &&
    !isFunctionWord(token.lower) &&
    !articles.has(lowerAt(answer, at - 1))
  );
}

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
