import { describe, expect, test } from "vitest";
import { readLines } from "./lines";
import { findSpeakers } from "./speakers";

const speakersOf = (text: string): Record<string, string> => Object.fromEntries(findSpeakers(readLines(text)));

describe("who speaks, and who is the candidate", () => {
  test.each([
    ["labels that say it", "Interviewer: Why us?\nMe: The sea.", { interviewer: "interviewer", me: "candidate" }],
    [
      "names: the candidate is the one who is asked",
      "Ruth: Why us?\nOmar: The sea.\nRuth: And the pay?\nOmar: Fine.",
      { ruth: "interviewer", omar: "candidate" },
    ],
    [
      "the asking decides what I: means",
      "I: Where do you work?\nP: In Hull.\nI: Why leave?\nP: The bus.",
      { i: "interviewer", p: "candidate" },
    ],
    [
      "I: is the candidate beside somebody who asks",
      "Them: Where do you work?\nI: In Hull.",
      { them: "interviewer", i: "candidate" },
    ],
    [
      "a panel",
      "HR: Why us?\nCandidate: The sea.\nMoira (head): And why now?\nCandidate: My lease.",
      { hr: "interviewer", candidate: "candidate", "moira (head)": "interviewer" },
    ],
    [
      "somebody who asks in turn, after they were invited to",
      "Dana: Any questions for us?\nToni: How big is the team?\nPiotr: Twelve.\nToni: And when do I hear?\nDana: Soon.\nPiotr: Take care.",
      { dana: "interviewer", toni: "candidate", piotr: "interviewer" },
    ],
    ["the heads of a form are nobody", "Role: clerk\nTeam: nine\nRole: again\nTeam: ten", {}],
    ["a time in a sentence is no label", "We met at 10:30 and left\nat 11:15 again", {}],
    ["a name that only asks", "Ruth: Why us?\nThe sea.\nRuth: When?\nMay.", { ruth: "interviewer" }],
  ])("%s", (_name, text, expected) => expect(speakersOf(text)).toEqual(expected));
});
