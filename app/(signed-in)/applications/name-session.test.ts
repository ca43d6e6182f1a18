import { expect, it } from "vitest";
import { nameSession } from "./name-session";

type Session = Parameters<typeof nameSession>[0];
const items = [{ kind: "repeat" }, { kind: "repeat" }, { kind: "elaborate" }, { kind: "new" }] as const;

it.each<[string, Session]>([
  ["13 minutes: 2 asked before, 1 to go deeper, 1 new", { againOfId: null, items }],
  ["3 minutes: 1 asked before", { againOfId: null, items: items.slice(0, 1) }],
  ["Weak ones again, 3 minutes", { againOfId: "s", items: items.slice(0, 1) }],
])("%s", (name, session) => {
  expect(nameSession(session)).toBe(name);
});
