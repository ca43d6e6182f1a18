import { expect, test } from "vitest";
import { readNotSaved } from "./trouble";

test.each([
  ["why a text was not saved", { kind: "not-saved", why: "busy" }, { kind: "not-saved", why: "busy" }],
  ["that and more", { kind: "not-saved", why: "disk-full", path: "/x" }, { kind: "not-saved", why: "disk-full" }],
  ["a reason that there is none of", { kind: "not-saved", why: "weather" }, null],
  ["something else", { kind: "saved", why: "busy" }, null],
  ["a text", "not-saved", null],
  ["nothing", null, null],
])("an answer that says %s is read as that", (_what, answer, expected) => {
  expect(readNotSaved(answer)).toEqual(expected);
});
