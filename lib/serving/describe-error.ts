/** What of an error may stand in a log. */
export type Described = {
  name: string;
  code?: string;
  digest?: string;
  message?: string;
  at: string[];
  cause?: Described;
};

/**
 * Describes whatever was thrown without a word that a person wrote. Messages quote what they complain of (a parser the
 * text, a query its arguments), so none is taken but those that the runtime makes of code alone; where it happened
 * (at most 12 places) says the rest. `code` is of the operating system, SQLite or Prisma, `digest` what the browser shows.
 */
export function describeError(thrown: unknown, depth = 0): Described {
  if (!(thrown instanceof Error)) return { name: `a thrown ${thrown === null ? "null" : typeof thrown}`, at: [] };
  const code = wordOf(thrown, "sqliteCode") ?? wordOf(thrown, "code");
  const digest = wordOf(thrown, "digest");
  const message = knownMessages.find((known) => known.test(thrown.message)) ? thrown.message : undefined;
  return {
    name: identifier.test(thrown.name) ? thrown.name : "Error",
    ...(code === undefined ? {} : { code }),
    ...(digest === undefined ? {} : { digest }),
    ...(message === undefined ? {} : { message }),
    at: placesOf(thrown),
    ...(thrown.cause instanceof Error && depth < 3 ? { cause: describeError(thrown.cause, depth + 1) } : {}),
  };
}

/** Names of the program, not words of a person: no space, and not long. */
const identifier = /^[A-Za-z_$][\w$]{0,59}$/;

const knownMessages = [
  /^Cannot (?:read|set) properties of (?:undefined|null) \((?:reading|setting) '[A-Za-z_$][\w$]{0,40}'\)$/,
  /^(?:[A-Za-z_$][\w$]{0,40}\.){0,4}[A-Za-z_$][\w$]{0,40} is not (?:a function|a constructor|defined|iterable)$/,
  /^Maximum call stack size exceeded$/,
  /^The database cannot be used just now \(SQLITE_[A-Z_]+\)$/,
  /^A copy is being put in place of the database \/[^\n]{1,300}\. Start again when that has ended\.$/,
  /^fetch failed$/,
];

/** Codes and digests hold no space; a digest of Next is a number, "NEXT_…" or one of ours. */
function wordOf(error: Error, property: string): string | undefined {
  const value: unknown = Reflect.get(error, property);
  return typeof value === "string" && /^(?:\d{1,20}(?:@E\d+)?|[A-Z][A-Z0-9_]{2,40}|database:[a-z-]{1,20})$/.test(value)
    ? value
    : undefined;
}

/** A stack begins with the message, which may have lines of its own: they are cut off, and only lines that name a place count. */
function placesOf(error: Error): string[] {
  const stack = typeof error.stack === "string" ? error.stack : "";
  const head = stack.indexOf(error.message);
  const frames = error.message === "" || head === -1 ? stack : stack.slice(head + error.message.length);
  return frames
    .split("\n", 60)
    .filter((line) => line.length < 400 && place.test(line))
    .slice(0, 12)
    .map((line) => line.trim().slice("at ".length));
}

const place = /^\s+at (?:[^\s"'`]{1,120} ){0,4}\(?(?:file:\/\/|\/|node:)[^\s"'`]{1,250}:\d+:\d+\)?$/;
