const MONTH =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";

/** "4 May", "May 4th", "2027-05-04", "4.5.2027" anywhere in a heading date the interview. */
const DATE = new RegExp(
  String.raw`\b(?:\d{1,2}(?:st|nd|rd|th)?\.? (?:of )?${MONTH}|${MONTH}\.? \d{1,2}(?:st|nd|rd|th)?|\d{4}-\d{2}-\d{2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))\b`,
  "i",
);
const WEEKDAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)(?:,? (?:\d.*|(?:the|in the|morning|afternoon|evening|am|pm)\b.*))?$/i;

/** Words that make a heading general wherever they stand in it. */
const ANYWHERE =
  /\b(?:interviews?|interviewers?|debrief|(?:my|rough|raw|quick|meeting|call) notes|questions$|(?:ltd|plc|gmbh|inc|llc)\.?$|(?:round|stage|part|section) (?:\d{1,2}|one|two|three|i{1,3})$|(?:first|second|third|final|next|last|1st|2nd|3rd) (?:round|stage|call|chat|meeting|screen)(?= ?$| ?[:,(–—-]| (?:with|at|on|for)\b))/i;

/** Headings that are general as a whole, whatever "the", "my" or "some" stands before. */
const WHOLE = new RegExp(
  `^(?:(?:the|my|our|some|a few|other|more|general|overall|key|main|first|final|additional|about(?: the)?|on the|their) ){0,3}(?:${[
    "notes?",
    "misc(?:ellaneous)?|general|other|random|extras?|etc",
    "q ?(?:&|and|/|\\+) ?a|questions?(?: (?:and|&) answers?)?|answers?|what (?:they|she|he|i|we) (?:asked|said|told me|want(?:ed)?|talked about|need)(?: me)?",
    "summary|recap|overview|overall|conclusions?|verdict|agenda|timeline|intro(?:duction)?s?|small ?talk|warm[- ]?up|opening|closing|wrap[- ]?up|tour",
    "thoughts|impressions?|feelings?|vibes?|mood|reflections?|learnings?|lessons(?: learn(?:ed|t))?|take-?aways?|observations?|highlights?",
    "feedback|outcome|result|decision|next steps?|next|follow[- ]?ups?|to ?-?do(?:s| list)?|actions?(?: items?)?|reminders?|prep(?:aration)?|research|homework|before|after(?:wards)?|during",
    "pros?|cons?|pros (?:and|&|/) cons|positives?|negatives?|(?:red|green) flags?|concerns?|good|bad|the good|the bad|worries",
    "(?:what |how it )?went(?: (?:well|badly|wrong|ok|okay|right))?|how (?:it|that|i) (?:went|felt|did)|(?:things )?to improve|improvements?|could be better",
    "logistics|details|info(?:rmation)?|facts|basics|setting|date|time|when|where|location|place|address|format|length|duration|links?|contacts?",
    "who(?: (?:was|were) (?:there|present|in the room)| i (?:met|spoke (?:to|with)))?|people|panel|attendees|participants|present",
    "company|employer|firm|organi[sz]ation|school|hospital|office|team|role|job|position|vacancy|department|benefits|perks|culture|company (?:info|facts|culture)|job (?:info|details|description)",
    "phone|call|screen(?:ing)?|chat|meeting|conversation|(?:technical|practical|formal|informal|competency|hr|skills) (?:part|round|stage|section|bit|test|task)",
  ].join("|")})(?: (?:notes|section|part|stuff|bits?|info))?$`,
  "i",
);
/** "Notes – Marlow Trust", "Panel: Dana, Tom": the rest only says which. */
const LED = /^(?:(?:phone |video )?(?:call|chat|screen)|notes?|round|meeting|panel|debrief|summary|recap) ?[:,(\d–—-]/i;
/** "Call with Dana", but not "Call with an angry customer". */
const MET =
  /^(?:(?:Phone|Video|Teams|Zoom|phone|video) )?(?:[Cc]all|[Cc]hat|[Mm]eeting|[Ss]poke|[Pp]anel|[Nn]otes|[Cc]onversation) (?:with|to|from|w\/) ?(?:\p{Lu}|the (?:recruiter|panel|team|manager|owner|head)\b|hr\b|my )/u;

/**
 * True of a heading that parts the notes ("Debrief", "Call with Dana", "4 May") and names no subject anybody could
 * ask about. A rule of thumb from the headings people type; one that ends in a question mark is never general.
 */
export function isGeneralHeading(text: string): boolean {
  const bare = text.slice(0, 160).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}?]+$/gu, "");
  if (bare.endsWith("?")) return false;
  return [DATE, WEEKDAY, ANYWHERE, WHOLE, LED, MET].some((pattern) => pattern.test(bare));
}
