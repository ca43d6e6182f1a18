/**
 * `npm run bench:quality`: how well questions are matched and answers compared, each figure next to the one last recorded in
 * `recorded.json`. Words after `--` reach both: `--record` writes the figures down, `--worst` quotes the worst remaining cases
 * of the halves that may be read. Sets that are not on this machine are skipped, and named.
 */
export {};

console.log("The same question?\n");
await import("./questions");
console.log("\nWhat differs between two answers?\n");
await import("./answers");
