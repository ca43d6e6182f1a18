/**
 * `read`, which must be pure, remembered by its text, since one answer is read for many pages and compared with many others.
 * What was used longest ago is forgotten beyond `mostCharacters` of text in all; a text longer than half of that is
 * not remembered.
 */
export function rememberByText<Value extends object>(
  read: (text: string) => Value,
  mostCharacters: number,
): (text: string) => Value {
  const known = new Map<string, Value>();
  let held = 0;
  return (text) => {
    const before = known.get(text);
    // The map keeps the order in which it was filled: what is used again goes to its end.
    known.delete(text);
    const value = before ?? read(text);
    if (text.length > mostCharacters / 2) return value;
    known.set(text, value);
    if (before === undefined) held += text.length + overhead;
    for (const oldest of known.keys()) {
      if (held <= mostCharacters) break;
      known.delete(oldest);
      held -= oldest.length + overhead;
    }
    return value;
  };
}

/**
 * `read`, which must be pure, remembered by what it is given, as JSON has it: nothing that JSON leaves out (a Map, a Set, a
 * function) may matter. Nobody may change what it gives. Bounded as `rememberByText` is.
 */
export function rememberByInput<Input, Value extends object>(
  read: (input: Input) => Value,
  mostCharacters: number,
): (input: Input) => Value {
  let given: { input: Input } | undefined;
  const byText = rememberByText((): Value => {
    if (given === undefined) throw new Error("Expected to be asked with an input");
    return read(given.input);
  }, mostCharacters);
  return (input) => {
    given = { input };
    try {
      return byText(JSON.stringify(input));
    } finally {
      given = undefined;
    }
  };
}

/** `read`, which must be pure, remembered for as long as the thing itself is. */
export function rememberOf<Thing extends object, Value extends object>(
  read: (thing: Thing) => Value,
): (thing: Thing) => Value {
  const known = new WeakMap<Thing, Value>();
  return (thing) => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const value = read(thing);
    known.set(thing, value);
    return value;
  };
}

/** What even a short text takes with what is known of it, in characters. */
const overhead = 200;
