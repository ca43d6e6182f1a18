/**
 * Where the question begins in a run of plain words: past "okay great so um", greetings and
 * lead-ins such as "I'd like to know". Gives `to` where there is nothing else ("Okay, let's begin").
 */
export function startOfQuestion(words: readonly string[], from: number, to: number): number {
  let at = from;
  for (let length = leadInLength(words, at, to); length > 0; ) {
    at += length;
    length = leadInLength(words, at, to);
  }
  return at;
}

/** Sounds that carry nothing wherever they stand. */
export const fillerSounds: ReadonlySet<string> = new Set(
  "um umm uh uhm uhh er erm ah eh hm hmm mm mhm mmhmm".split(" "),
);

function leadInLength(words: readonly string[], at: number, to: number): number {
  const longest = leadInsByFirst.get(words[at] ?? "");
  if (longest === undefined) return 0;
  for (const leadIn of longest) {
    if (leadIn.length > to - at) continue;
    if (leadIn.every((word, offset) => words[at + offset] === word)) return leadIn.length;
  }
  return 0;
}

const interjections =
  "okay ok alright great good nice cool awesome perfect excellent wonderful fantastic lovely " +
  "fine sure right yeah yes yep no so well now next then also and but or again actually " +
  "basically anyway anyways finally lastly first firstly second secondly third thirdly hi hello " +
  "hey welcome thanks please just maybe perhaps obviously oh wow interesting gotcha";

const leadIns = [
  "thank you",
  "thank you very much",
  "thank you so much",
  "thank you for that",
  "thank you for sharing",
  "thank you for sharing that",
  "thank you for coming",
  "thank you for coming in",
  "thank you for coming in today",
  "thanks for coming in",
  "thanks for coming in today",
  "thanks for sharing that",
  "very good",
  "very nice",
  "very well",
  "sounds good",
  "sounds great",
  "that sounds good",
  "that sounds great",
  "that is good",
  "that is great",
  "that is awesome",
  "that is interesting",
  "that is very interesting",
  "that is really interesting",
  "that is cool",
  "got it",
  "all right",
  "of course",
  "you know",
  "i mean",
  "let us see",
  "nice to meet you",
  "good morning",
  "good afternoon",
  "good evening",
  "to start",
  "to start off",
  "to start with",
  "to begin",
  "to begin with",
  "let us start",
  "let us begin",
  "let us start with",
  "let us begin with",
  "let us start off with",
  "let us move on",
  "let us move on to",
  "let us get started",
  "let us talk about",
  "why do not you",
  "go ahead and",
  "please go ahead and",
  "moving on",
  "moving on to",
  "moving forward",
  "going forward",
  "my next question",
  "my next question is",
  "my first question is",
  "my last question is",
  "my final question is",
  "the next question is",
  "the first question is",
  "the last question is",
  "the final question is",
  "next question",
  "first question",
  "last question",
  "final question",
  "for my next question",
  "for the next question",
  "one more question",
  "my question is",
  "my question to you is",
  "another question",
  "i would like to know",
  "i would like to ask",
  "i would like to ask you",
  "i would like to hear",
  "i would like to hear about",
  "i would like you to",
  "i would love to know",
  "i would love to hear",
  "i would love to hear about",
  "i would be interested to know",
  "i would be interested in hearing",
  "i would be curious to know",
  "i want to know",
  "i want to ask",
  "i want to ask you",
  "i want to hear",
  "i want to hear about",
  "i want you to",
  "i wanted to know",
  "i wanted to ask",
  "i wanted to ask you",
  "i am curious",
  "i am curious about",
  "i am curious to know",
  "i am going to ask you",
  "i am wondering",
  "i am wondering if",
  "i wonder",
  "i wonder if",
  "i was wondering",
  "i was wondering if",
  "i guess",
  "if you could",
  "if you can",
  "if you would",
  "if you do not mind",
  "if you do not mind me asking",
  "do you mind",
  "do you mind if i ask",
  "would you mind",
  "would you be able to",
  "are you able to",
  "may i ask",
  "can i ask",
  "can i ask you",
  "could i ask",
  "could i ask you",
  "let me ask",
  "let me ask you",
  "can you",
  "could you",
  "would you",
  "will you",
  "can you please",
  "could you please",
  "would you please",
  "can you just",
  "could you just",
  "can you kind of",
  "could you kind of",
  "can we",
  "could we",
  "would you say",
  "i am going to have you",
  "i am just going to have you",
  "i will have you",
  "i will just have you",
  "i am going to ask you to",
  "i am just going to ask you to",
  "start off by",
  "start off with",
  "start by",
  "begin by",
  "let us kick things off with",
  "let us just kick things off with",
  "let us kick off with",
  "let us start with you",
  "let us start out with you",
  "let us start off with you",
  "let us just start with you",
  "let us begin with you",
  "let us kick things off with you",
  "let us just kick things off with you",
  "welcome back",
  "good to see you",
  "good to see you again",
  "nice to see you again",
  "great to see you again",
  "it is good to see you",
  "it is nice to see you again",
  "it is great to see you again",
  "thanks for coming back",
  "good to meet you",
  "it is good to meet you",
  "it is nice to meet you",
  "like",
  "kind of",
  "sort of",
  "how about",
  "what about",
];

const leadInsByFirst = new Map<string, string[][]>();
for (const leadIn of [...interjections.split(" "), ...fillerSounds, ...leadIns]) {
  const words = leadIn.split(" ");
  const first = words[0] ?? "";
  const same = leadInsByFirst.get(first) ?? [];
  same.push(words);
  same.sort((one, other) => other.length - one.length);
  leadInsByFirst.set(first, same);
}
