/** Longest text of each kind, in UTF-16 units, as the screens say. */
export const limits = { notes: 400_000, question: 4_000, answer: 60_000, debrief: 4_000, example: 20_000 };

/** How long a passkey's name may be, in characters. */
export const passkeyNameLength = 60;

/** The most interviewers one interview takes. */
export const maxInterviewers = 12;
