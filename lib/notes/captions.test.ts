import { expect, test } from "vitest";
import { joinCaptions } from "./captions";
import { readLines } from "./lines";

const join = (text: string): string[] =>
  joinCaptions(readLines(text))
    .filter((line) => !line.blank)
    .map((line) => line.raw);

test("cue numbers, times and tags go, and cut sentences are whole again", () => {
  const text = "1\n00:00:01,000 --> 00:00:02,000\n<i>Why did</i>\n\n2\n00:00:02,000 --> 00:00:03,000\nyou apply?";
  expect(join(text)).toEqual(["Why did you apply?"]);
});

test("a new voice begins a new line, the same voice goes on", () => {
  const cue = (voice: string, words: string) => `00:01.000 --> 00:02.000 align:start\n<v ${voice}>${words}</v>\n`;
  expect(join(["WEBVTT", "", cue("Ruth", "Why"), cue("Ruth", "us?"), cue("Omar", "The sea.")].join("\n"))).toEqual([
    "<v Ruth>Why us?",
    "<v Omar>The sea.",
  ]);
});

test("the header of captions goes, below other text too; the word anywhere else stays", () => {
  const captions = "WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nWhy us?";
  expect(join(`Parking was hard\n\n${captions}\n\n${captions}`)).toEqual([
    "Parking was hard",
    "Kind: captions",
    "Why us?",
    "Kind: captions",
    "Why us?",
  ]);
  expect(join(`I edit\nWEBVTT files\n\n${captions}`)).toContain("WEBVTT files");
});

test("notes without cue times stay as they are", () => {
  expect(join("WEBVTT is a format\n12\nice<b>cream</b>")).toEqual(["WEBVTT is a format", "12", "ice<b>cream</b>"]);
});

test("a tag inside a word does not glue two words together", () => {
  expect(join("00:01.000 --> 00:02.000\nice<b>cream</b>, please")).toEqual(["ice cream, please"]);
});
