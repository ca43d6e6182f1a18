import { expect, it } from "vitest";
import { nameSession } from "./name-session";

type Session = Parameters<typeof nameSession>[0];
const items = [{ kind: "repeat" }, { kind: "elaborate" }, { kind: "new" }] as const;

it.each<[string, Partial<Session>]>([
  ["10 minutes for a panel", { meeting: "panel" }],
  ["10 minutes for someone you have met", { meeting: "same" }],
  ["10 minutes", { meeting: "unknown" }],
  ["Weak ones again, 3 minutes", { meeting: "panel", againOfId: "s", items: items.slice(0, 1) }],
])("%s", (name, given) => {
  expect(nameSession({ meeting: "another", againOfId: null, items, ...given })).toBe(name);
});
