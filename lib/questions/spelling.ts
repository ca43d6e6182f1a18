/**
 * Mends single slips of the finger ("weekness", "leadrship") against a list of known words: one
 * letter too many or too few, two swapped, or one vowel for another, in words of seven letters and
 * more that begin alike. Other letters are left as they are, or "protect" would become "project".
 * Method: an index of all forms with one letter left out (symmetric delete spelling).
 */
export function spellingMender(known: Iterable<string>): (word: string) => string {
  const words = new Set(known);
  const byShortened = new Map<string, string[]>();
  for (const word of words) {
    if (word.length < shortest - 1) continue;
    for (const form of shortenedForms(word)) {
      const list = byShortened.get(form) ?? [];
      list.push(word);
      byShortened.set(form, list);
    }
  }
  return (word) => {
    if (word.length < shortest || word.length > longest || words.has(word)) return word;
    for (const form of shortenedForms(word)) {
      for (const candidate of byShortened.get(form) ?? []) {
        if (candidate[0] === word[0] && isOneSlip(word, candidate)) return candidate;
      }
    }
    return word;
  };
}

const shortest = 7;
const longest = 20;

function shortenedForms(word: string): string[] {
  const forms = [word];
  for (let at = 1; at < word.length; at += 1) forms.push(word.slice(0, at) + word.slice(at + 1));
  return forms;
}

function isOneSlip(one: string, other: string): boolean {
  let start = 0;
  while (start < one.length && one[start] === other[start]) start += 1;
  const [first = "", second = ""] = one.slice(start);
  const [expected = "", next = ""] = other.slice(start);
  const afterOne = one.slice(start + 1);
  const afterOther = other.slice(start + 1);
  if (afterOne === other.slice(start) || one.slice(start) === afterOther) return true;
  if (afterOne === afterOther) return vowels.has(first) && vowels.has(expected);
  return first === next && second === expected && afterOne.slice(1) === afterOther.slice(1);
}

const vowels: ReadonlySet<string> = new Set("aeiou");
