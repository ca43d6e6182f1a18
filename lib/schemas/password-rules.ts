export const passwordLength = { min: 10, max: 200 };

/**
 * Says in one sentence why a password is too easy to guess, or null when it will do.
 * Length first, no rules on kinds of characters: NIST SP 800-63B, section 5.1.1.
 */
export function weaknessOf(password: string, email: string): string | null {
  const characters = [...password];
  if (characters.length < passwordLength.min) {
    return `Use at least ${passwordLength.min} characters. A few words in a row are easy to remember.`;
  }
  if (characters.length > passwordLength.max) {
    return `Use at most ${passwordLength.max} characters.`;
  }
  const folded = password.toLowerCase();
  if (new Set(folded).size < 5 || isRun(folded)) {
    return "This repeats or counts up a few characters. Use something harder to guess.";
  }
  const name = email.split("@")[0] ?? "";
  if (name.length >= 4 && folded.replace(/[^\p{L}]/gu, "") === name.toLowerCase().replace(/[^\p{L}]/gu, "")) {
    return "This is your email address again. Use something harder to guess.";
  }
  if (commonStems.has(folded.replace(/[^a-z]/g, ""))) {
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

/** What is left of the most guessed passwords once digits and signs are taken off. */
const commonStems = new Set([
  "password",
  "passwort",
  "passwords",
  "mypassword",
  "qwerty",
  "qwertyuiop",
  "asdfghjkl",
  "letmein",
  "letmeinplease",
  "iloveyou",
  "welcome",
  "administrator",
  "changeme",
  "interview",
  "secondround",
  "football",
  "baseball",
  "superman",
  "princess",
  "sunshine",
]);
