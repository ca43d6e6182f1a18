import { pieceCutter, type Vocabulary } from "./cut-pieces";
import { type Model, readModel } from "./read-model";

/** What a sentence means as 512 numbers of length 1: sentences that mean alike have a product near 1. */
export type Encode = (sentence: string) => Float32Array;

/**
 * Makes the encoder from the bytes of model.bin and the pieces of vocabulary.json; takes about 30 MB of memory.
 * Synchronous, some ten milliseconds for a spoken question; what lies past 64 word pieces is not read.
 * Method: the small Universal Sentence Encoder (Cer and others, 2018), a transformer of two layers.
 */
export function makeEncoder(bytes: Uint8Array, vocabulary: Vocabulary): Encode {
  const cut = pieceCutter(vocabulary);
  const model = readModel(bytes, mostPieces);
  return (sentence) => encode(model, cut(sentence, mostPieces));
}

const mostPieces = 64;
const pieceWidth = 256;
const width = 512;
const heads = 4;

function encode(model: Model, pieces: readonly number[]): Float32Array {
  const rows = pieces.length;
  const input = startOf(model, pieces);
  const first = transform(model, 0, input, model.apply("residual", input, rows), rows);
  const second = transform(model, 1, first, first, rows);
  const mean = new Float32Array(width);
  for (let at = 0; at < second.length; at += 1) mean[at % width] = (mean[at % width] ?? 0) + (second[at] ?? 0) / rows;
  const last = model.apply("last", mean, 1).map(Math.tanh);
  const length = Math.hypot(...last) || 1;
  return last.map((value) => value / length);
}

/** Twice the numbers of each piece, and where it stands as waves of many lengths: so the model was trained. */
function startOf(model: Model, pieces: readonly number[]): Float32Array {
  const timing = model.vector("timing");
  const half = timing.length;
  const start = new Float32Array(pieces.length * pieceWidth);
  for (const [row, number] of pieces.entries()) {
    const piece = model.piece(number);
    for (let at = 0; at < pieceWidth; at += 1) {
      const angle = row * (timing[at % half] ?? 0);
      start[row * pieceWidth + at] = 2 * (piece[at] ?? 0) + (at < half ? Math.sin(angle) : Math.cos(angle));
    }
  }
  return start;
}

/** One layer: every piece looks at every other, then each is worked on by itself. */
function transform(
  model: Model,
  layer: number,
  input: Float32Array,
  carried: Float32Array,
  rows: number,
): Float32Array {
  const looked = attend(model.apply(`${layer}.attend`, normalised(model, `${layer}.norm`, input, rows), rows), rows);
  const joined = sum(carried, model.apply(`${layer}.joined`, looked, rows));
  const wide = model.apply(`${layer}.widen`, normalised(model, `${layer}.forward.norm`, joined, rows), rows);
  return sum(
    joined,
    model.apply(
      `${layer}.narrow`,
      wide.map((value) => Math.max(0, value)),
      rows,
    ),
  );
}

/** `asked` holds, row by row, what each piece looks for, what it shows and what it gives. */
function attend(asked: Float32Array, rows: number): Float32Array {
  const each = asked.length / rows;
  const wide = each / 3;
  const size = wide / heads;
  const given = new Float32Array(rows * wide);
  const chances = new Float64Array(rows);
  for (let head = 0; head < wide; head += size) {
    for (let row = 0; row < rows; row += 1) {
      let highest = Number.NEGATIVE_INFINITY;
      for (let other = 0; other < rows; other += 1) {
        let product = 0;
        for (let at = head; at < head + size; at += 1) {
          product += (asked[row * each + at] ?? 0) * (asked[other * each + wide + at] ?? 0);
        }
        chances[other] = product / Math.sqrt(size);
        highest = Math.max(highest, chances[other] ?? 0);
      }
      let total = 0;
      for (let other = 0; other < rows; other += 1) {
        chances[other] = Math.exp((chances[other] ?? 0) - highest);
        total += chances[other] ?? 0;
      }
      for (let other = 0; other < rows; other += 1) {
        const share = (chances[other] ?? 0) / total;
        for (let at = head; at < head + size; at += 1) {
          const place = row * wide + at;
          given[place] = (given[place] ?? 0) + share * (asked[other * each + 2 * wide + at] ?? 0);
        }
      }
    }
  }
  return given;
}

/** Each row with mean 0 and spread 1, then scaled and shifted as was learned. */
function normalised(model: Model, name: string, input: Float32Array, rows: number): Float32Array {
  const scale = model.vector(`${name}.scale`);
  const bias = model.vector(`${name}.bias`);
  const columns = input.length / rows;
  const output = new Float32Array(input.length);
  for (let from = 0; from < input.length; from += columns) {
    const row = input.subarray(from, from + columns);
    const mean = row.reduce((total, value) => total + value, 0) / columns;
    const spread = row.reduce((total, value) => total + (value - mean) ** 2, 0) / columns;
    const factor = 1 / Math.sqrt(spread + 1e-6);
    for (let at = 0; at < columns; at += 1) {
      output[from + at] = ((row[at] ?? 0) - mean) * factor * (scale[at] ?? 0) + (bias[at] ?? 0);
    }
  }
  return output;
}

function sum(one: Float32Array, other: Float32Array): Float32Array {
  return one.map((value, at) => value + (other[at] ?? 0));
}
