import { stem } from "./word-forms";

/** Words that exclude each other where one stands for another in an otherwise equal sentence. */
const classes = new Map<string, string>();
for (const [name, words] of [
  ["day", "monday tuesday wednesday thursday friday saturday sunday"],
  ["month", "january february march april june july august september october november december"],
  ["time of day", "morning afternoon evening night noon midnight"],
  ["season", "spring summer autumn fall winter"],
  ["standing", "freshman sophomore junior senior undergraduate graduate postgraduate apprentice trainee"],
  [
    "relative",
    "mother father mom mum dad brother sister son daughter uncle aunt grandmother grandfather grandma grandpa cousin husband wife",
  ],
  [
    "subject",
    "biology chemistry physics mathematics math maths history geography economics psychology sociology philosophy law medicine nursing accounting finance marketing engineering architecture linguistics literature politics statistics music art theatre journalism education business pharmacy",
  ],
  ["degree", "bachelor master doctorate phd diploma associate mba"],
  [
    "language",
    "english spanish french german italian portuguese russian chinese mandarin cantonese japanese korean arabic hindi urdu dutch polish swedish turkish greek",
  ],
  ["code", "python java javascript typescript ruby rust golang matlab kotlin swift scala perl php sql"],
  ["tool", "excel powerpoint photoshop illustrator salesforce tableau autocad quickbooks sap"],
  ["direction", "north south east west"],
  ["instrument", "piano guitar violin cello flute trumpet drums saxophone clarinet harp trombone banjo accordion"],
  ["sport", "football soccer basketball baseball tennis hockey rugby cricket golf volleyball swimming rowing lacrosse"],
  ["seat", "captain treasurer secretary president goalkeeper coach"],
] as const) {
  for (const word of words.split(" ")) classes.set(stem(word), name);
}

const opposites = new Map<string, Set<string>>();
for (const pair of `always-never more-less more-fewer most-least increase-decrease increase-reduce rise-fall raise-lower raise-cut
gain-lose win-lose won-lost pass-fail succeed-fail hire-fire begin-end start-end start-finish start-stop open-close open-closed
buy-sell arrive-leave accept-reject accept-refuse accept-decline agree-disagree easy-hard
easy-difficult good-bad better-worse best-worst big-small large-small long-short old-young old-new early-late fast-slow high-low
strong-weak rich-poor happy-sad happy-unhappy hot-cold warm-cold alone-together inside-outside indoors-outdoors public-private
full-empty full-part paid-unpaid first-last before-after above-below over-under left-right up-down 
remote-office remotely-onsite same-different true-false success-failure successful-unsuccessful strength-weakness
profit-loss single-married alive-dead awake-asleep clean-dirty wet-dry dark-light
quiet-loud safe-dangerous cheap-expensive heavy-light thick-thin wide-narrow deep-shallow simple-complex confident-nervous
calm-nervous extrovert-introvert outgoing-shy organized-disorganized patient-impatient experienced-inexperienced able-unable
include-exclude remember-forget teach-learn lend-borrow push-pull voluntary-mandatory optional-mandatory under-over everyone-nobody
everything-nothing many-few majority-minority permanent-temporary local-national voluntarily-involuntarily ahead-behind supervisor-subordinate
tall-short smart-dumb smart-stupid interesting-boring fun-boring beautiful-ugly friendly-rude kind-mean lucky-unlucky
employed-unemployed busy-free lazy-active comfortable-uncomfortable healthy-unhealthy possible-impossible common-rare
useful-useless important-unimportant sunny-rainy tired-rested kept-removed accept-refuse`.split(/\s+/)) {
  const [one, other] = pair.split("-");
  if (one === undefined || other === undefined) continue;
  addOpposite(stem(one), stem(other));
  addOpposite(stem(other), stem(one));
}

/** The closed class of a stem ("colour", "relative"), or null. */
export function classOf(wordStem: string): string | null {
  return classes.get(wordStem) ?? null;
}

/** True of words that mean the contrary of each other. */
export function areOpposites(a: string, b: string): boolean {
  return oppositesOf(a).includes(b);
}

/** The stems that mean the contrary of a stem: listed ones, and "unhappy" for "happy". */
export function oppositesOf(wordStem: string): readonly string[] {
  const listed = opposites.get(wordStem) ?? [];
  if (wordStem.length < shortestNegated) return [...listed];
  const bare = wordStem.slice(2);
  const negated = wordStem.startsWith("un") && bare.length >= shortestNegated && !notNegated.test(wordStem);
  return [...listed, negated ? bare : `un${wordStem}`];
}

const shortestNegated = 4;
/** They begin with the letters only. */
const notNegated = /^(?:under|uniform|union|unit|unique|univers|until|uncle|unanim)/;

/** Stems of the things a word is the kind of: who has no pets has no dog. */
const kinds = new Map<string, ReadonlySet<string>>();
for (const [kind, members] of [
  ["pet", "dog cat puppy kitten hamster rabbit parrot"],
  ["animal", "dog cat puppy kitten horse rabbit"],
  ["child", "son daughter"],
  ["sibling", "brother sister"],
  ["sport", "football soccer basketball baseball tennis hockey rugby cricket golf volleyball swim"],
  ["instrument", "piano guitar violin cello flute trumpet drum saxophone clarinet harp"],
  ["language", "spanish french german italian portuguese russian chinese mandarin japanese korean arabic hindi polish"],
  ["meat", "steak beef pork bacon ham chicken lamb burger"],
  ["vehicle", "car truck van motorcycle"],
] as const) {
  kinds.set(stem(kind), new Set(members.split(" ").map(stem)));
}

/** True where `member` is one of what `kind` names: "guitar" of "instrument". */
export function isKindOf(member: string, kind: string): boolean {
  return kinds.get(kind)?.has(member) ?? false;
}

function addOpposite(wordStem: string, contrary: string): void {
  const known = opposites.get(wordStem);
  if (known === undefined) opposites.set(wordStem, new Set([contrary]));
  else known.add(contrary);
}
