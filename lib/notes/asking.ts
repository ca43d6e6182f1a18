import { toView, trimEdges } from "./lines";
import { isDoubt, isGreek, type Sentence, splitSentences } from "./sentences";

/** Only the beginning of a sentence decides whether it asks, so a line without any full stop stays cheap. */
const HEAD = 240;

const FILLER =
  /^(?:so|okay|ok|alright|all right|right|well|great|good|cool|thanks|thank you|now|and|but|then|also|um+|uh+|er+|erm+|hmm+|yeah|yes|perfect|lovely|brilliant|awesome|sure|please|first of all|firstly|first|secondly|second|next question|next up|next|finally|lastly|last one|last question|to start|to begin|anyway|oh|like|just|maybe|let's see|i see|makes sense|interesting|follow[- ]?up|f\/u)\b[ ,.!:;…–—-]{0,6}/i;

const INVITATION =
  /^(?:(?:(?:perhaps|maybe) you (?:can|could)|do tell|name me|speak to your)\b|(?:can|could|would|will) you (?:please |just |maybe |possibly |briefly |quickly |perhaps )*(?:tell|describe|walk|talk|take|run|give|explain|share|introduce|think|say|elaborate|expand|name|list|outline|define|rate|discuss)\b|(?:tell|remind) (?:me|us)\b|(?:walk|talk|take|run) (?:me|us)\b|describe (?!it\b|how\b.{0,40}\bi )|give (?:me|us) (?:an?|one|some|three|two|the)\b|explain (?:how|why|what|your|a|the|to (?:me|us))\b|share (?:an?|one|with (?:me|us)|your)\b|introduce yourself|sell (?:me|us|yourself)\b|name (?:an?|one|two|three|your)\b|(?:let'?s|shall we) (?:talk|start with|move on to|say)\b|(?:imagine|suppose|picture) (?:that |you|a|the)|(?:i'd|i would|we'd|we would) (?:like|love) (?:you to|to (?:hear|know|ask|understand|learn))|i(?:'m| am|m) (?:curious|wondering|interested) (?:about|how|why|what|whether|if|to|in)|(?:i|we) (?:was|were) wondering\b|think (?:of|about|back to) (?:a|the|your|one)\b|rate (?:yourself|your)\b|convince (?:me|us)\b|teach (?:me|us)\b|elaborate\b|say (?:a bit )?more\b|talk about (?:a|your|how|the)\b|discuss (?:a|your|how|the)\b|go ahead and\b|question (?:about|on|re)\b|расскажите|опишите|请介绍|请谈|cuénta|háblame|hábleme|parlez|erzählen sie|beschreiben sie)/i;

const AUXILIARY = "is|are|was|were|do|does|did|would|will|can|could|should|have|has|had|might|made|makes";

/** An open question that lacks its mark: "why leave", "what are your strengths". Not "what I like is …". */
const UNMARKED = new RegExp(
  `^(?:why\\b(?! i (?:like|love|think)\\b)|how (?:come|many|much|long|often|big|soon|far|comfortable|well|about|${AUXILIARY})\\b|(?:what|where|when|which|who|whose)(?:'s|'re|'d)? (?:exactly |else |specifically )?(?:${AUXILIARY})\\b|(?:what|how|where|who)s (?:your|the|a)\\b|what(?:'s|'re) |(?:what|which) (?:kind|sort|type|part|aspects?|motivates|attracted|drew|brought|brings|interests|salary|skills?|qualities|would|do)\\b|(?:do|did|does|are|were|have|can|could|would|will) you\\b|(?:what|which|how) \\S{2,20} (?:\\S{2,20} )?(?:do|did|are|were|have|would|can|could|will) you\\b|any questions for)`,
  "i",
);

/** The same in the middle of speech that was written down without full stops. */
const INSIDE_SPEECH =
  /\b(?:(?:tell|give|talk|walk|take|run|show|name|remind|convince) (?:me|us)|introduce yourself|in your own words|speak to your|telling (?:me|us) (?:about|who|what|why|how)|(?:have|do|did|are|were|would|could|can|will) you|why (?:do|did|should|would|are) (?:you|we)|(?:what|whats|what's) (?:is |are |was |were |would |do |did |be )?(?:you|your)|where do you see|(?:what|which|how) \S{2,20} (?:do|did|are|were|have|would|can) you|describe (?:a|your|an))\b|(?:^|[,;] ?|\b(?:so|and|um|uh|okay|but|well|then|like|right) )(?:what|how|why|when|where|which|who)(?:'s|'re|'d)? (?:is|are|was|were|do|does|did|would|has|have|makes|made|about|sort|kind)\b|\bis there an(?:y|ything)\b/i;

const COURTESY =
  /^(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|thanks?|thank you)\b.{0,40}?[,.! ]+)?(?:how(?: are|'re|s| is|'s| was| were|'ve| have)? (?:you(?: been)?(?: all| both)?(?: doing| keeping| getting on| feeling)?(?: today| now| this \w{3,10})?[ ,]*(?:[?.!]|$|(?:and|so|okay|ok)\b)|things\b|it going|your (?:day|morning|week|weekend|journey|trip|drive))|(?:did|have|had|do) you have (?:any )?(?:trouble|problems?) (?:finding|parking|getting|with the)|any trouble|(?:did|was|were) (?:you|it|the) (?:(?:find|get|manage) |easy|ok|traffic|journey|able to (?:find|park))|can you (?:all )?(?:hear|see)|(?:am|are) (?:i|you) (?:on mute|muted|audible|there|ready|comfortable)|is (?:now|this) (?:still )?(?:a good|an ok|ok)|(?:would you like|can i get you|do you want|fancy) (?:some|a|any|anything to) ?(?:water|coffee|tea|drink|glass|cup)|shall we (?:start|begin|get|dive|kick)(?! (?:with|by) (?:your|you|a|the|why|what|how)\b)|ready\b|(?:how )?does that (?:make sense|sound|answer|work)|(?:is|was) that (?:ok|okay|alright|all right|clear)|sounds? good|is it ok(?:ay)? if|do you mind if|how's the weather|all good)/i;

/** Words with which a listener only shows that they listen. */
const BACKCHANNEL =
  /^(?:oh|ah|really|right|yeah|yes|no|ok|okay|mm+|hm+|uh|huh|did you|is it|was it|so|what|pardon|sorry|you know|and|then|me|why not|eh|is that right|see|wow|great|i see)(?:[ ,]+(?:really|right|yeah|yes|ok|okay|no|huh|so|is it|did you))?[ ?.!…,]*$/i;

/** How a listener's remark begins. */
const REMARK =
  /^(?:i|i'm|i'll|we|we're|we'll|that|that's|thats|this|it|it's|its|they|he|she|there|got it|sounds|no (?:problem|worries)|fair|absolutely|exactly|of course|thanks?|welcome|hi|hello|hey|good|nice|you're|you (?:know|can|will|get)|haha|ha|true|indeed|wonderful|excellent|fantastic|bye|see you|take)\b/i;

/** True when the sentence ends in a question mark or is an invitation to speak ("Tell me about …"). */
export function asks(sentence: Sentence): boolean {
  const head = headOf(sentence);
  if (!/[\p{L}\p{N}]/u.test(head) || BACKCHANNEL.test(head) || isCourtesy(head)) return false;
  return endsInQuestionMark(sentence.view) || invites(head);
}

/** As `asks`, and also without its mark, the way people type and machines transcribe. */
export function asksLoosely(sentence: Sentence): boolean {
  const head = headOf(sentence);
  if (!/[\p{L}\p{N}]/u.test(head) || BACKCHANNEL.test(head) || isCourtesy(head)) return false;
  return endsInQuestionMark(sentence.view) || INVITATION.test(head) || UNMARKED.test(head) || isStapleTopic(head);
}

/** As `asksLoosely`, and also in the middle of unpunctuated speech. Only fit for what an interviewer said. */
export function asksInSpeech(sentence: Sentence): boolean {
  if (asksLoosely(sentence)) return true;
  const head = headOf(sentence);
  if (BACKCHANNEL.test(head) || isCourtesy(head)) return false;
  return INSIDE_SPEECH.test(spellOut(sentence.view.slice(0, 4 * HEAD)));
}

/**
 * True of an interviewer's words noted so tersely that nothing shows they ask ("nights out ok with you"): one line,
 * without a stop, and no remark.
 */
export function isTersePrompt(text: string): boolean {
  const head = headOf({ raw: text, view: toView(text) });
  if (head === "" || countWords(text) > 12 || /[.!?…\n]|\bthank/i.test(text)) return false;
  return !BACKCHANNEL.test(head) && !isCourtesy(head) && !REMARK.test(head);
}

/** True of "Right.", "Oh really?": words that only show one listens. */
export function isBackchannel(text: string): boolean {
  return BACKCHANNEL.test(headOf({ raw: text, view: toView(text) }));
}

/** True when any sentence of the text asks, by the rule given. */
export function anyAsks(text: string, rule: (sentence: Sentence) => boolean = asks): boolean {
  return splitSentences(text).some(rule);
}

export function endsInQuestionMark(view: string): boolean {
  const end = trimEdges(view.slice(-24)).replace(/(?:["'”’»)\]*_!.\p{Extended_Pictographic} ]|\uFE0F)+$/u, "");
  if (end.endsWith("?")) return !endsInDoubt(view);
  return end.endsWith(";") && isGreek(end.charAt(end.length - 2));
}

/** True of "Marta and a guy from finance (Piotr?)", where only the bracket ends in a question mark. */
function endsInDoubt(view: string): boolean {
  const tail = trimEdges(view.slice(-100));
  const mark = tail.lastIndexOf("?)");
  return mark >= 0 && !/[\p{L}\p{N}?]/u.test(tail.slice(mark + 1)) && isDoubt(tail, mark);
}

/** True when the words are put to somebody: they hold "you", "your", or invite. */
export function addressesReader(sentence: Sentence): boolean {
  const head = headOf(sentence);
  return /\b(?:you|your|you'd|you've|you're|us|yourself)\b/i.test(head) || invites(head);
}

const FIRST_PERSON = /^(?:i|i'm|i'd|i've|i'll|im|ive|my)\b/i;

/** True of "I asked myself what next?": told about oneself, not put to oneself. */
export function isFirstPerson(sentence: Sentence): boolean {
  const head = headOf(sentence);
  if (FIRST_PERSON.test(head)) return true;
  return /^(?:we|our|he|she|they|it|there)\b/i.test(head) && !/\byou(?:r|rs|rself)?\b/i.test(head);
}

/** A subject interviewers ask about so often that its name alone stands for the question: "Strengths". */
export function isStapleTopic(text: string): boolean {
  return /^(?:(?:my|your|the|biggest|greatest|main|key|top|three|3|2|two) ){0,3}(?:strengths?(?: (?:and|&|\/|\+) weakness(?:es)?)?|weakness(?:es)?|achievements?|salary(?: expectations?)?|pay expectations?|expected salary|notice(?: period)?|(?:5|five)[ -]years?(?: plan| time)?|in (?:5|five) years|career (?:goals?|plans?)|goals|availability|hobbies|about (?:me|myself|yourself|you)|conflict(?: (?:at work|with .{2,30}))?|failure|teamwork|leadership|reasons? for leaving|reason(?:s)? for applying|why .{2,60})[ :.?]*$/i.test(
    text,
  );
}

export function countWords(text: string): number {
  let words = 0;
  let inside = false;
  for (let at = 0; at < text.length; at++) {
    const space = text.charCodeAt(at) <= 32;
    if (!space && !inside) words++;
    inside = !space;
  }
  return words;
}

/** An invitation at the head, or after the name and greeting before it: "Right, Toni, talk us through …". */
function invites(head: string): boolean {
  if (INVITATION.test(head)) return true;
  if (FIRST_PERSON.test(head)) return false;
  const clauses = head.split(/, (?:so |and |but |um,? |then )?/, 4).slice(1);
  return clauses.some((clause) => INVITATION.test(clause));
}

/** Small talk, unless the same breath goes on to ask: "How are you doing, tell me about yourself". */
function isCourtesy(head: string): boolean {
  const courtesy = COURTESY.exec(head);
  return courtesy !== null && !INSIDE_SPEECH.test(head.slice(courtesy[0].length));
}

function headOf(sentence: Sentence): string {
  let head = trimEdges(sentence.view.slice(0, HEAD)).replace(/^["'“”«(*_¿¡–— -]{1,6}/, "");
  for (let round = 0; round < 6; round++) {
    const filler = FILLER.exec(head);
    if (!filler || filler[0].length === head.length) break;
    head = head.slice(filler[0].length);
  }
  return spellOut(head);
}

/** "whats ur worst day" is typed on phones. */
function spellOut(head: string): string {
  return head.replace(/\bu\b/gi, "you").replace(/\bur\b/gi, "your");
}
