/**
 * Makes lib/encoder/intents.json: what the sentence encoder is to look for in each intent, learned from the wordings of
 * the question bank alone. To be run again after a change of the bank (a minute): node bin/ts.mjs bin/make-intents.ts
 */
import { readFileSync, writeFileSync } from "node:fs";
import { digestOf } from "@/lib/encoder/digest";
import { makeEncoder } from "@/lib/encoder/encoder";
import { packIntents } from "@/lib/encoder/intent-chances";
import { questionBank } from "@/lib/questions/bank";
import { trainIntentModel, type Vector } from "@/lib/questions/intent-model";
import { splitQuestions } from "@/lib/questions/split-questions";

const home = "lib/encoder";
const width = 512;
const training = { epochs: 30, firstRate: 8 };

const encode = makeEncoder(
  readFileSync(`${home}/model.bin`),
  JSON.parse(readFileSync(`${home}/vocabulary.json`, "utf8")),
);
const ids = Array.from({ length: width }, (_, at) => at);
const vectorOf = (values: ArrayLike<number>): Vector => ({ ids, values: Array.from(values), unknown: 0 });
const examples = questionBank.flatMap(({ wordings }, intent) =>
  wordings.map((wording) => ({ intent, vector: vectorOf(encode(splitQuestions(wording).join(" "))) })),
);
const judge = trainIntentModel(examples, questionBank.length, width, training);

// What the judge says of a vector with a single 1 is the column of its table that belongs to that place.
const columns = ids.map((id) => judge({ ids: [id], values: [1], unknown: 0 }));
const rows = questionBank.map((_, intent) => Float32Array.from(columns, (column) => column[intent] ?? 0));
writeFileSync(`${home}/intents.json`, `${JSON.stringify(packIntents(digestOf(questionBank), rows))}\n`);
