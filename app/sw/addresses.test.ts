import { describe, expect, test } from "vitest";
import {
  captureAfterShare,
  captureInsteadOf,
  isAnswer,
  isAppAway,
  isBroughtToCapture,
  isBuildFile,
  isPage,
  notesInsteadOf,
} from "./addresses";

const at = (path: string) => new URL(path, "https://second-round.example");

describe("the worker answers pages that are opened, and nothing else", () => {
  test.each<[string, string, RequestMode, string, boolean]>([
    ["a page", "/applications", "navigate", "GET", true],
    ["the capture page", "/capture", "navigate", "GET", true],
    ["a page whose name begins like /api", "/apiary", "navigate", "GET", true],
    ["a form that is sent without scripts", "/applications/new", "navigate", "POST", false],
    ["the data of a page", "/applications?_rsc=1x2y", "cors", "GET", false],
    ["a server action", "/applications", "cors", "POST", false],
    ["a file of a person's data", "/api/export", "navigate", "GET", false],
    ["the drafts' door", "/api/drafts", "cors", "PUT", false],
  ])("%s", (_what, path, mode, method, expected) => {
    expect(isPage(at(path), { mode, method })).toBe(expected);
  });
});

describe("the worker hands on what the browser asked for itself", () => {
  test.each<[string, string, RequestMode, string, boolean]>([
    ["the way back from a sign-in elsewhere", "/api/auth/callback/oidc?code=1", "navigate", "GET", true],
    ["a file of a person's data", "/api/export/json", "navigate", "GET", true],
    ["a page", "/applications", "navigate", "GET", false],
    ["a form", "/api/auth/signin/oidc", "navigate", "POST", false],
    ["what a script asks for", "/api/drafts", "cors", "GET", false],
  ])("%s", (_what, path, mode, method, expected) => {
    expect(isAnswer(at(path), { mode, method })).toBe(expected);
  });
});

test("files of a build are known by their folder", () => {
  expect(isBuildFile(at("/_next/static/chunks/2h1c40_gfzhg-.css"))).toBe(true);
  expect(isBuildFile(at("/_next/image?url=x"))).toBe(false);
  expect(isBuildFile(at("/icons/icon-192.png"))).toBe(false);
});

test("the capture page is told which page it stands in for, and knows that it does", () => {
  const instead = captureInsteadOf(at("/applications/a1?tab=notes&x=1"));
  expect(at(instead).pathname).toBe("/capture");
  expect(at(instead).searchParams.get("from")).toBe("/applications/a1?tab=notes&x=1");
  expect(isBroughtToCapture(at(instead))).toBe(true);
  expect(isBroughtToCapture(at("/capture"))).toBe(false);
  expect(isBroughtToCapture(at(captureAfterShare("1")))).toBe(false);
  expect(isBroughtToCapture(at("/sign-in?from=/capture"))).toBe(false);
});

test.each([
  ["/interviews/i1/capture", "i1"],
  ["/interviews/i1/capture?x=1", "i1"],
  ["/interviews/i1", null],
  ["/applications/a1", null],
])("in place of %s the notes of %s are gone on with", (path, interviewId) => {
  expect(notesInsteadOf(at(captureInsteadOf(at(path))))).toBe(interviewId);
});

test("the capture page opened by itself stands for no notes", () => {
  expect(notesInsteadOf(at("/capture"))).toBeNull();
});

test("a proxy that answers for the app is told from the app's own answers", () => {
  expect([200, 302, 404, 500, 502, 503, 504].filter((status) => isAppAway({ status }))).toEqual([502, 503, 504]);
});
