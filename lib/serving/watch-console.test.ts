import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createLog } from "./log";
import { currentRequest, watchConsole } from "./watch-console";

const secret = "Priya offered 82000";
let lines: string[];
let isServing: boolean;
let noteLogged: (error: unknown) => void;
const original = { ...console };

beforeEach(() => {
  vi.useFakeTimers();
  lines = [];
  isServing = true;
  noteLogged = watchConsole(createLog("info", { write: (line) => lines.push(line) }), () => isServing);
});
afterEach(() => {
  Object.assign(console, original);
  vi.useRealTimers();
});

it("of what is printed while people are served, no word of theirs is left", () => {
  console.error(secret);
  console.error("⨯", new Error(secret));
  console.warn(`The notes "${secret}" are long`, { notes: secret });
  console.log("%s", secret);
  console.info({ notes: secret });
  currentRequest.run("request-1", () => console.error(new Error(secret), secret));
  vi.runAllTimers();
  expect(lines).toHaveLength(6);
  expect(lines.join("")).not.toMatch(/Priya|82000/);
  expect(lines.map((line) => JSON.parse(line).level)).toEqual(["error", "error", "warn", "info", "info", "error"]);
});

it("sentences that are known to quote nobody stay, and codes", () => {
  console.error("The database does not answer", new Error(secret));
  console.error(`[next-auth][error][JWT_SESSION_ERROR] ${secret}`);
  const said = lines.map((line) => JSON.parse(line).msg);
  expect(said).toEqual(["The database does not answer", "[next-auth][error][JWT_SESSION_ERROR]"]);
});

it("an error is logged once, by whoever knows its request best", () => {
  const error = new Error(secret);
  currentRequest.run("request-1", () => console.error("⨯", error));
  noteLogged(error);
  vi.runAllTimers();
  expect(lines).toEqual([]);
  currentRequest.run("request-2", () => console.error(new Error("another")));
  vi.runAllTimers();
  expect(JSON.parse(lines[0] ?? "")).toMatchObject({ requestId: "request-2", err: { name: "Error" } });
});

it("what is printed at the start stays as it is", () => {
  isServing = false;
  const print = vi.fn();
  Object.assign(console, { warn: print });
  watchConsole(createLog("info", { write: (line) => lines.push(line) }), () => isServing);
  console.warn("Two lock files were found");
  expect(print).toHaveBeenCalledWith("Two lock files were found");
  expect(lines).toEqual([]);
});
