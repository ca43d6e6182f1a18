/**
 * `npm run bench:quality`: how well questions are matched and answers compared, one table after the other. Words after
 * `--` reach both (`-- --misses`, `-- list`). Sets that are not on this machine are skipped, and named.
 */
export {};

console.log("The same question?\n");
await import("./questions");
console.log("\nWhat differs between two answers?\n");
await import("./answers");
