import { onRecord, type RecordTopic } from "@/lib/consistency/on-record";

/** The figures, dates, names and titles in a story, each once, in its own words; at most twelve. */
export function listFacts(text: string): string[] {
  const entries = onRecord([{ id: "", text, topic: null }]).filter(({ topic }) => shown.has(topic));
  const facts = entries.flatMap(({ sayings }) => sayings.flatMap(({ marks }) => marks.map((mark) => mark.text)));
  return [...new Set(facts)].slice(0, mostFacts);
}

const mostFacts = 12;
const shown: ReadonlySet<RecordTopic> = new Set(["money", "dates", "numbers", "roles", "people"]);
