import "server-only";
import { dictionary } from "@zxcvbn-ts/language-common";

/**
 * Says in one sentence why a password is too easy to guess, or null when it will do: it repeats or counts up, is made of
 * the person's own address (and perhaps a date) or of this app's name, or is among the most used ones, also with a few digits
 * or signs behind.
 * No rules on kinds of characters: NIST SP 800-63B, section 5.1.1. Its length is checked by the form.
 */
export function weaknessOf(password: string, email: string): string | null {
  const folded = password.normalize("NFC").toLowerCase();
  if (new Set(folded).size < 5 || isRun(folded)) {
    return "This repeats or counts up a few characters. Use something harder to guess.";
  }
  const words = lettersOf(folded);
  if (folded.length - words.length <= 8 && ownWordsOf(email).has(words)) {
    return "This is your email address again. Use something harder to guess.";
  }
  if (appWords.has(words) || isCommon(folded)) {
    return "This is among the passwords that are tried first. Use something harder to guess.";
  }
  return null;
}

/** Every character follows the one before it: 1234567890, abcdefghij, 9876543210. */
function isRun(folded: string): boolean {
  const codes = [...folded].map((character) => character.codePointAt(0) ?? 0);
  const steps = codes.slice(1).map((code, index) => code - (codes[index] ?? 0));
  const isStep = (step: number) => step === 1 || step === -1;
  return steps.filter(isStep).length >= steps.length - 1;
}

/** What is left once digits, signs and blanks are taken off. */
function lettersOf(folded: string): string {
  return folded.replace(/[^\p{L}]/gu, "");
}

/** "dana.reyes@mail.example.org": danareyes, dana, reyes, mail, example, and the whole. */
function ownWordsOf(email: string): Set<string> {
  const [name = "", domain = ""] = email.toLowerCase().split("@");
  const hosts = domain.split(".").slice(0, -1);
  const parts = [...name.split(/[^\p{L}]+/u), ...hosts.map(lettersOf)].filter((part) => part.length >= 4);
  return new Set([lettersOf(name), lettersOf(email.toLowerCase()), ...parts].filter((part) => part.length >= 4));
}

const appWords = new Set(["secondround", "secondinterview", "interview", "practice"]);

/** The list is in lower case. What is put behind a common word to please a form makes it hardly any harder to guess. */
function isCommon(folded: string): boolean {
  common ??= new Set(dictionary["passwords-common"].map(String));
  const stem = folded.replace(/[^\p{L}]{1,4}$/u, "");
  return common.has(folded) || (stem.length >= 4 && common.has(stem));
}

let common: Set<string> | undefined;
