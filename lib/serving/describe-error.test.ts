import { describe, expect, it } from "vitest";
import { z } from "zod";
import { describeError } from "./describe-error";

const secret = "Priya offered 82000 at Harrow Foods";

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("Expected it to throw");
}

/** As Prisma's message is with its arguments: many lines, some of which may look like places. */
const longMessage = `Invalid \`user.create()\` invocation:\n{ data: "${secret}" }\n    at ${secret} (/home/x.js:1:1)\n`;
const subclass = class extends Error {
  override name = secret;
};

const errors: [string, unknown][] = [
  ["a message", new Error(secret)],
  ["a message of many lines", new Error(longMessage)],
  ["a message changed after it was made", Object.assign(new Error("short"), { message: secret, stack: longMessage })],
  ["a built-in error's message", new TypeError(secret)],
  ["a parser that quotes", thrownBy(() => JSON.parse(secret))],
  ["an address", thrownBy(() => new URL(secret))],
  ["a schema that quotes", thrownBy(() => z.enum(["x"]).parse(secret))],
  ["a property", Object.assign(new Error("x"), { notes: secret, meta: { args: secret } })],
  ["a code that is none", Object.assign(new Error("x"), { code: secret, digest: secret, sqliteCode: `${secret}` })],
  ["a name", new subclass("x")],
  ["a cause", new Error("x", { cause: new Error(secret, { cause: new RangeError(secret) }) })],
  ["many causes", new Error("x", { cause: secret })],
  ["a sentence that is thrown", secret],
  ["an object that is thrown", { secret }],
  ["nothing that is thrown", null],
];

describe("no word of a person is left", () => {
  it.each(errors)("of %s", (_what, error) => {
    const described = JSON.stringify(describeError(error));
    for (const word of secret.split(" ").filter((each) => each !== "at")) expect(described).not.toContain(word);
  });
});

describe("what is left says", () => {
  it("what kind of error, and where", () => {
    const described = describeError(new TypeError("x"));
    expect(described.name).toBe("TypeError");
    expect(described.at[0]).toMatch(/describe-error\.test\.ts:\d+:\d+\)?$/);
    expect(described.at.length).toBeLessThanOrEqual(12);
  });

  it("the code and the digest", () => {
    const error = Object.assign(new Error("x"), { code: "P2002", digest: "3141592653" });
    expect(describeError(error)).toMatchObject({ code: "P2002", digest: "3141592653" });
    expect(
      describeError(Object.assign(error, { sqliteCode: "SQLITE_FULL", digest: "database:disk-full" })),
    ).toMatchObject({
      code: "SQLITE_FULL",
      digest: "database:disk-full",
    });
  });

  it("the message, where the runtime makes it of code alone", () => {
    const none: { notes?: { length: number } } = {};
    const error = thrownBy(() => (none.notes as { length: number }).length); // so that it fails as a slip would
    expect(describeError(error).message).toBe("Cannot read properties of undefined (reading 'length')");
  });

  it("why, three causes deep at most", () => {
    let error = new Error("x");
    for (let depth = 0; depth < 6; depth += 1) error = new Error("x", { cause: error });
    const depthOf = (described: { cause?: unknown }): number =>
      described.cause ? 1 + depthOf(described.cause as { cause?: unknown }) : 0; // of the same shape
    expect(depthOf(describeError(error))).toBe(3);
  });
});

it("is quick on a long message of one letter, and on one that looks like places", () => {
  const start = performance.now();
  describeError(new Error("a".repeat(100_000)));
  describeError(new Error(`    at ${"a ".repeat(50_000)}`));
  describeError(Object.assign(new Error("x"), { stack: `x\n    at ${"a/".repeat(50_000)}` }));
  expect(performance.now() - start).toBeLessThan(200);
});
