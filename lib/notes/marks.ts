/**
 * Every mark that may be left out of the result, in one place. Whatever is not listed here is kept, word for word, in
 * a question, an answer, `askedBy` or `unassigned`:
 *
 * 1. the question mark-up `Q:`, `Question 3 –`, `q ` and its answer `A:`, `Answer:` (QUESTION_WORDS, ANSWER_WORDS);
 * 2. the label of the person answering (`Me:`, `Candidate:`, `I said:`, or their name in a transcript; also `I told them:`), and the label
 *    of the person asking where the same exchange already holds it in `askedBy`;
 * 3. the number, bullet, quote sign, heading sign or emoji in front of a question, and the bullet of a one-line answer;
 *    the emphasis around a question or answer (`**Strengths:**`), with the colon of a heading in bold;
 * 4. the times of a transcript or in front of a question (`[00:01:12]`, `10:02 AM`; `0 minutes 3 seconds` above `0:03`), and of captions the word `WEBVTT` above them, the cue numbers,
 *    the lines with `-->` and the tags `<v …>`, `<i>`, `<b>`, `<u>`, `<c>`;
 * 5. in `They asked: …`, `She wanted to know: …` the verb before the colon; who asked is kept in `askedBy`. Without a
 *    colon `They asked why …` and `I said because …` stay whole;
 * 6. the heading over what the person asked (`My questions:`, `I asked them:`, `My Q:`), the label of the
 *    reply (`Their A:`), the arrow or dash between such a question
 *    and its reply, and who asked it: the three together are an own question;
 * 7. the words with which an interviewer gets to a question in a transcript (`Okay great, so the next one,`), see lead-in.ts.
 */

export const QUESTION_WORDS = "q|qn|ques|question|вопрос|ερώτηση|pregunta|frage|domanda|pergunta|问|問|سؤال";

export const ANSWER_WORDS =
  "a|ans|answer|my answer|my reply|my response|response|ответ|απάντηση|respuesta|antwort|réponse|risposta|resposta|答|جواب";

/** Labels of the person answering. */
export const CANDIDATE_LABELS: ReadonlySet<string> = new Set([
  "me",
  "i",
  "myself",
  "candidate",
  "the candidate",
  "interviewee",
  "applicant",
  "respondent",
  "you",
  "я",
  "εγώ",
  "我",
  "أنا",
  "yo",
  "ich",
  "moi",
]);

/** Labels of the people asking. */
export const INTERVIEWER_LABELS: ReadonlySet<string> = new Set([
  "interviewer",
  "the interviewer",
  "interviewers",
  "int",
  "them",
  "they",
  "he",
  "she",
  "him",
  "her",
  "recruiter",
  "hr",
  "hr manager",
  "hiring manager",
  "manager",
  "the manager",
  "boss",
  "panel",
  "panelist",
  "panellist",
  "employer",
  "company",
  "host",
  "headteacher",
  "owner",
  "они",
  "интервьюер",
  "面试官",
  "المحاور",
]);

/** A time of day or of a recording: 0:15, 10:02 AM, 00:01:12, 00:01:12.500. */
export const TIME = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?(?: ?[ap]\.?m\b\.?)?`;

/** The time at which something was noted: "10:02 asked why …", "[14:05] Why us?". */
export const TIME_SIGN = new RegExp(`^[[(]?${TIME}[\\])]?(?: ?[-–—|•])? +(?=["“'\\p{L}])`, "iu");

/** The line that times one caption; what follows the second time are settings such as `align:start`. */
export const CUE_TIMING =
  /^\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})? ?--> ?\d{1,3}:\d{1,2}(?::\d{1,2})?(?:[.,]\d{1,3})?(?: (?:(?:align|line|position|size|region|vertical):\S{1,40} ?)+)?$/;

/** The identifier above a cue: a number, or the long hexadecimal name some meeting tools give it. */
export const CUE_ID = /^(?:\d{1,6}|[0-9a-f]{8}-[0-9a-f-]{4,40}(?:\/\d{1,6}-\d{1,6})?)$/i;

export const CAPTION_TAG = /(?:<\/?[ibuc]>|<\/v>)+/gi;

const BULLET = String.raw`(?:[-–—*•◦▪●‣⁃·+○■□☐✓✔➤➢→»] |[-–—•●▪](?=[\p{L}"“*_])|\[[ xX]?\] )`;
const EMOJI = String.raw`(?:[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F\u20E3 ]{1,8})(?<=[^\d ] ?)`;
const NUMBER = String.raw`(?:[#№]|no\.? )?\(?(\d{1,3})(?:[.):\]]|\uFE0F?\u20E3| [-–—])(?! ?\d)`;

export const QUOTE_SIGN = /^(?:> ?){1,5}/;
export const BULLET_SIGN = new RegExp(`^(?:${BULLET}|${EMOJI})`, "u");
export const NUMBER_SIGN = new RegExp(`^${NUMBER}`, "iu");
export const HEADING_SIGN = /^#{1,6} {1,4}/;
