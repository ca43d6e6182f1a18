/**
 * A repeatable source of numbers from 0 up to, not including, 1. The same seed gives the same numbers.
 * Any finite number is a seed; it is reduced to 32 bits.
 *
 * Source of the method: Mulberry32, a 32-bit generator that Tommy Ettinger placed in the public domain (2017);
 * written here from its description. Good enough to shuffle questions, not for secrets.
 */
export function seededRandom(seed: number): () => number {
  let state = Math.trunc(seed) | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of `choices`, or undefined when there are none. Takes one number from `random`. */
export function pickOne<T>(choices: readonly T[], random: () => number): T | undefined {
  return choices[Math.floor(random() * choices.length)];
}

/** A copy in a random order. Takes one number from `random` for each element. */
export function shuffle<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}
