import { debriefFields } from "@/lib/schemas/interview";
import {
  debriefLabels,
  formatLabels,
  matteredLabels,
  meetingLabels,
  outcomeLabels,
  partLabels,
  ratingLabels,
} from "@/lib/schemas/words";
import { heading, join, lineOf, quote } from "./markdown";
import {
  type ReadableApplication,
  type ReadableExample,
  type ReadableExchange,
  type ReadableRound,
  writeDay,
  writeTime,
} from "./readable";

/** The head of the Markdown export. `today` as "2026-11-12". */
export function markdownHead(today: string): string {
  return join([heading(1, "Second Round"), `What you keep there, as of ${today}.`]);
}

/** One application in Markdown: its rounds with questions and answers, debrief, plan and notes, then what was practised. */
export function markdownApplication({
  company,
  role,
  isExample,
  people,
  rounds,
  sessions,
}: ReadableApplication): string {
  return join([
    heading(2, role === "" ? company : `${company}: ${role}`),
    isExample ? "This is the example that the app came with." : "",
    list(
      people.map(({ name, title, part }) => [name, title, part === "other" ? "" : partLabels[part]].filter(Boolean)),
    ),
    ...rounds.map(writeRound),
    ...sessions.map(({ createdAt, answers }) =>
      join([
        heading(3, `Practised, session of ${writeDay(createdAt)}`),
        ...answers.map(({ question, answer, isAloud, rating }) =>
          join([
            heading(4, question),
            facts([isAloud ? "Said aloud" : "", rating === null ? "" : `Rated ${ratingLabels[rating].toLowerCase()}`]),
            quote(answer),
          ]),
        ),
      ]),
    ),
  ]);
}

/** The person's work stories in Markdown; "" without any. */
export function markdownExamples(examples: readonly ReadableExample[]): string {
  if (examples.length === 0) return "";
  return join([
    heading(2, "Examples"),
    ...examples.map(({ title, situation, action, result, shows }) =>
      join([
        heading(3, title || "Without a title"),
        labelled("Situation", situation),
        labelled("What you did", action),
        labelled("Result", result),
        labelled("What it shows of you", shows),
      ]),
    ),
  ]);
}

function writeRound(interview: ReadableRound): string {
  const { round, status, format, heldAt, people, exchanges, debrief, asked, plan, unassigned } = interview;
  return join([
    heading(3, `Round ${round}`),
    facts([
      status === "upcoming" ? "Upcoming" : "",
      heldAt === null ? "" : writeTime(heldAt),
      format === "other" ? "" : formatLabels[format],
    ]),
    list(people.map((name) => [name])),
    plan === null ? "" : join([facts([`Plan: ${meetingLabels[plan.meeting]}`, `${plan.minutes} minutes a session`])]),
    plan === null ? "" : labelled("What you mean to ask", plan.toAsk),
    ...exchanges.map(writeExchange),
    ...debriefFields.map((field) => {
      const said = debrief[field];
      return labelled(debriefLabels[field], said instanceof Date ? writeDay(said) : (said ?? ""));
    }),
    ...asked.map(({ question, reply }) => join([labelled("You asked", question), labelled("They said", reply)])),
    ...unassigned.map((passage) => labelled("Not placed", passage)),
    labelled("Notes as written", interview.notes),
    labelled("Notes not taken in yet", interview.notesDraft),
  ]);
}

function writeExchange(exchange: ReadableExchange, index: number): string {
  const { question, answer, askedBy, mattered, outcome, followUp, correction } = exchange;
  return join([
    heading(4, `${index + 1}. ${question}`),
    facts([
      askedBy === null ? "" : `Asked by ${askedBy}`,
      mattered === null ? "" : `Mattered: ${matteredLabels[mattered].toLowerCase()}`,
      outcome === null ? "" : `Went: ${outcomeLabels[outcome].toLowerCase()}`,
      followUp ? "They asked for more" : "",
    ]),
    quote(answer),
    correction === null
      ? ""
      : join([
          labelled("What was off", correction.quote),
          labelled("The answer as it should have been", correction.answer),
          labelled("How to bring it up", correction.bringUp),
          correction.toldAt === null ? "" : `They were told on ${writeDay(correction.toldAt)}.`,
        ]),
  ]);
}

function labelled(label: string, text: string): string {
  return text === "" ? "" : join([`**${label}**`, quote(text)]);
}

function facts(parts: readonly string[]): string {
  const named = parts.filter((part) => part !== "");
  return named.length === 0 ? "" : `${named.map(lineOf).join(" · ")}`;
}

function list(entries: readonly (readonly string[])[]): string {
  return entries.map((parts) => `- ${lineOf(parts.join(", "))}`).join("\n");
}
