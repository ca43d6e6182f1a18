import type { Fact, FactKind } from "./types";

/** How far around a fact its words are read, in letters: a spoken sentence runs on for minutes. */
const reach = 110;

/**
 * Whether an employer would hold a person to a fact, rather than it being mentioned in passing: money and availability
 * always; dates and lengths of time where they are of jobs, studies or a year; numbers of a team led, of a result, of what is
 * done week after week; the speaker's own titles; employers and schools; why one leaves or wants a job; what one promises,
 * rules out, led or is able to do. `asked` is the question that was answered. A rule of thumb, by the words around the
 * fact in its sentence, from `start` to `end` of `text`; what it takes for passing is folded, never left out.
 */
export function isHeldTo(
  { kind, span, value, unit = "" }: Fact,
  { text, start, end, asked }: { text: string; start: number; end: number; asked: string },
): boolean {
  const before = text.slice(Math.max(start, span.start - reach), span.start);
  const after = text.slice(span.end, Math.min(end, span.end + reach));
  const around = `${before}${span.text}${after}`;
  return rules[kind]({ span: span.text, value, unit, before, after, around, asked });
}

type Around = {
  span: string;
  value: string;
  unit: string;
  before: string;
  after: string;
  around: string;
  asked: string;
};

const working =
  /\b(?:work(?:ed|ing)?|jobs?|roles?|positions?|contracts?|employ(?:ed|er|ment)|career|experience|hired|joined|started|left|quit|resigned|promoted|redundant|notice|probation|apprenticeship|internship|placement|trained|qualified|certified|licen[cs]ed?|degree|diploma|stud(?:y|ied|ying)|graduat(?:ed?|ing|ion)|university|college|a gap)\b/i;
const leading =
  /\b(?:l[ea]d|leading|manag(?:ed?|ing)|r[au]n|supervis(?:ed?|ing)|in charge|responsible|report(?:s|ed|ing)? (?:to|into) me|line[- ]managed?|mentor(?:ed|ing)?|hired?|recruited|coach(?:ed|ing)?|teams?|crew|squad|staff)\b/i;
const resulting =
  /\b(?:increas(?:ed?|ing)|rais(?:ed?|ing)|gr[eo]wn?|growth|doubled|tripled|halved|reduc(?:ed?|ing|tion)|cut|sav(?:ed?|ing)|dropp?(?:ed)?|fell|rose|went (?:up|down|from)|improv(?:ed?|ing|ement)|sold|sales|earned|targets?|quota|score[ds]?|rating|on time|budgets?|revenue|turnover|profit|customers|accounts|won|deliver(?:ed|ing)|launched|built|finished|achieved|errors?|complaints|accidents?|grade|gpa)\b/i;
const atPlace =
  /(?:\b(?:(?:work(?:ed|ing)?|employed|job|role|position|time|years?|months?|started|apprenticeship|internship|placement|trained|been|manager|lead|supervisor|nurse|teacher|engineer|contract) (?:\S{1,20} ){0,2}?(?:at|for|with|in)|joined|left|from|graduated from|stud(?:ied|y|ying) (?:\S{1,20} ){0,3}?at|degree (?:\S{1,20} ){0,3}?(?:at|from)|moved to)(?: the| a)? ?)$/i;
const institution =
  /\b(?:university|college|school|hospital|clinic|hotel|ltd|limited|inc|llc|plc|council|trust|academy|institute|bank|group)\b/i;
const promising =
  /\b(?:i(?:[’']ll| will| promise| can| could|[’']m (?:able|willing|happy|ready|free)| am (?:able|willing|happy|ready|free)| would be (?:able|willing|happy)| have (?:experience|a licen[cs]e)| hold)|never|always)\b/i;
/** "I can tell you", "I could see", "I'll be honest": ways of telling, no promises. */
const wayOfTelling =
  /\b(?:i(?:[’']ll| will| can| could)) (?:\S{1,12} )?(?:be honest|admit|say|tell|see|hear|think|remember|imagine|give you|feel|never forget|always remember)\b/i;
const ofWhy =
  /\b(?:leav(?:e|ing)|left|quit|resign(?:ed|ing)?|appl(?:y|ied|ying)|chose|choose|join(?:ed|ing)?|mov(?:e|ed|ing) (?:on|to|into)|look(?:ed|ing)? for|want(?:ed|ing)? (?:to|this|the|a)|interested|attract(?:s|ed)|redundant|made redundant|laid off|let go|career|gap|interested)\b/i;

/** A weekday or an hour is when something happened once; a year or a month with a year is a date to be held to. */
const aYear = /\b(?:19|20)\d\d\b/;

const rules: Record<FactKind, (fact: Around) => boolean> = {
  money: () => true,
  availability: () => true,
  date: ({ span, around }) => aYear.test(span) || (working.test(around) && isCalendarMonth.test(span)),
  duration: ({ value, unit, around, asked }) =>
    (unit === "months" && Number(value) >= 12) || working.test(around) || ofWhy.test(asked),
  age: () => false,
  percentage: () => true,
  number: ({ unit, around, before }) =>
    /^(?!times).+\//.test(unit) ||
    resulting.test(around) ||
    (ofPeople.test(`${unit} ${around}`) && (leading.test(before) || ownTeam.test(around))),
  role: ({ before }) => !/\b(?:my|our|a|an|his|her|their)\s+$/i.test(before) || ownTitle.test(before),
  name: ({ span, before }) => atPlace.test(before) || institution.test(span),
  reason: ({ around, asked }) => ofWhy.test(around) || ofWhy.test(asked),
  polarity: ({ span }) => promising.test(span) && !wayOfTelling.test(span),
  preference: () => false,
  "own-part": ({ value, span }) => value === "led" || (resulting.test(span) && /\bi\b/i.test(span)),
};

const isCalendarMonth =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|march|april|may|june|july|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|spring|summer|autumn|winter)\b/i;
const ofPeople =
  /\b(?:people|persons?|members|staff|volunteers|engineers|developers|nurses|reports|employees|students|interns|colleagues|drivers|agents|cooks|chefs|assistants|of us)\b/i;
const ownTeam = /\b(?:under me|(?:in|on) (?:my|our|the) team|report(?:s|ed|ing)? to me)\b/i;
const ownTitle =
  /\b(?:i(?:[’']m| am| was|[’']ve been| have been| became)|as|promoted to)(?: \S{1,12})? (?:a |an )?\s*$/i;
