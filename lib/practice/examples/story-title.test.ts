import { expect, it } from "vitest";
import { proposeTitle } from "./story-title";

it.each<[string, string[], string, string]>([
  [
    "a name that comes back, hyphen and all",
    ["I set up the new self-service till.", "Then the new self-service till broke."],
    "",
    "New self-service till",
  ],
  [
    "never half of a hyphened word",
    ["We ran the big church-hall.", "It was the big church-hall."],
    "",
    "Big church-hall",
  ],
  [
    "else the beginning of the story, at a mark",
    ["Well, the van broke down, so I rang."],
    "Well, the van broke down, so I rang.",
    "The van broke down",
  ],
])("a title is %s", (_, answers, opening, expected) => {
  expect(
    proposeTitle(
      answers.map((answer) => ({ question: "", answer })),
      opening,
    ),
  ).toBe(expected);
});
