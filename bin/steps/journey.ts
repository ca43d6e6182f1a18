import type { Page } from "@playwright/test";

/** A picture of the journey: where it is taken, and what one sees there. */
export type Stop = {
  name: string;
  title: string;
  says: string;
  at: string;
  on: "laptop" | "phone";
  /** What is done on the page before the picture is taken. */
  before?: (page: Page) => Promise<void>;
};

/** The addresses of the example application's own pages. */
export type ExamplePages = { application: string; interview: string; practice: string };

/** The whole way through the app, in the order of docs/journey.md. */
export function journey({ application, interview, practice }: ExamplePages): readonly Stop[] {
  return [
    {
      name: "notes",
      title: "Write it down on the way home",
      says: "Rough notes, in any shape. The questions and answers in them are shown at once.",
      at: `${interview}/capture`,
      on: "phone",
      before: writeNotes,
    },
    {
      name: "interview",
      title: "The first interview, as it was logged",
      says: "Each question with the answer, who asked, how much it mattered to them and how it went.",
      at: interview,
      on: "laptop",
    },
    {
      name: "plan",
      title: "Who comes next?",
      says: "Who will be there decides what is worth practising.",
      at: `${application}/plan`,
      on: "laptop",
    },
    {
      name: "open-question",
      title: "One question on screen",
      says: "The earlier answer stays hidden until there is a new one.",
      at: practice,
      on: "phone",
    },
    {
      name: "then-and-now",
      title: "Then and now",
      says: "Both answers side by side: what is the same, changed, left out and added, each quoted.",
      at: `${practice}/1`,
      on: "laptop",
    },
    {
      name: "review",
      title: "What sits, and what comes back",
      says: "Each question as it stands after the session, and what to do next.",
      at: `${practice}/review`,
      on: "laptop",
    },
    {
      name: "on-record",
      title: "On record",
      says: "Everything this employer has been told, by topic, and who heard it; what weighs most first.",
      at: `${application}/on-record`,
      on: "laptop",
    },
    {
      name: "examples",
      title: "Examples",
      says: "Work stories as things of their own: what each shows, and who has heard it.",
      at: "/examples",
      on: "laptop",
    },
    {
      name: "story",
      title: "Your story over time",
      says: "What was asked more than once, and how the answer has changed.",
      at: "/story",
      on: "laptop",
    },
    {
      name: "brief",
      title: "The brief",
      says: "One page for the ten minutes before the interview. It prints on one sheet of paper.",
      at: `${application}/brief`,
      on: "laptop",
    },
    {
      name: "brief-on-a-phone",
      title: "The brief, in the hand",
      says: "The same page in the corridor.",
      at: `${application}/brief`,
      on: "phone",
    },
  ];
}

/** The page of pictures, as Markdown. */
export function describeJourney(stops: readonly Stop[], pathOf: (stop: Stop) => string): string {
  const parts = stops.map((stop) => {
    const picture = `<img src="${pathOf(stop)}" width="${stop.on === "phone" ? 300 : 720}" alt="${stop.title}">`;
    return `## ${stop.title}\n\n${stop.says}\n\n${picture}\n`;
  });
  return `# The journey in pictures

From the way home after a first interview to the corridor before the second, with the example application. \`npm run
screenshots\` takes the pictures and writes this page while the app runs.

${parts.join("\n")}`;
}

/** Types rough notes into the box and waits until they are understood. */
export async function writeNotes(page: Page): Promise<void> {
  await page.getByLabel("Your notes").fill(notes);
  await page.getByRole("listitem").first().waitFor();
}

const notes = [
  "Q: why do you want to leave",
  "A: the grant ends in June, said I wanted something steadier",
  "",
  "They asked how I keep track of things. I said one paper list and one calendar.",
  "",
  "- What salary do you have in mind?",
  "  about 32,000, open to talk",
].join("\n");
