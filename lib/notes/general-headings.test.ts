import { describe, expect, test } from "vitest";
import { isGeneralHeading } from "./general-headings";

describe("a heading that parts the notes", () => {
  test.each([
    "Notes",
    "Debrief",
    "My notes",
    "Interview",
    "Interview with Marlow Trust",
    "First round, Brightwater",
    "Second call",
    "Call with Dana",
    "Chat with the recruiter",
    "Panel: Dana, Tom",
    "4 May",
    "Tuesday",
    "Mon 12th",
    "Harrow Foods, 2027-05-04",
    "Marlow Ltd",
    "The company",
    "About the role",
    "What they said",
    "Who was there",
    "Behavioural questions",
    "Technical part",
    "Round 2",
    "Pros & cons",
    "How it went",
    "Next steps:",
    "📝 Notes",
  ])("%s", (text) => expect(isGeneralHeading(text)).toBe(true));
});

describe("a heading that names a subject", () => {
  test.each([
    "Experience with SAP",
    "Strengths",
    "Conflict with a colleague",
    "Call with an angry customer",
    "First call resolution",
    "Team size",
    "People management",
    "Company cars I have driven",
    "Wednesday shifts",
    "24/7/365 cover",
    "Next five years",
    "Notes?",
    "",
  ])("%j", (text) => expect(isGeneralHeading(text)).toBe(false));
});
