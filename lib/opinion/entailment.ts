import { access, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";

/** How likely it is, from 0 to 1, that two sentences contradict each other. Rejects where the model cannot read them. */
export type Judge = (earlier: string, current: string) => Promise<number>;

/** As much of the package @huggingface/transformers as is used here; it is no dependency, so its own types are not there. */
export type Transformers = {
  env: { allowRemoteModels: boolean; useFSCache: boolean };
  AutoTokenizer: { from_pretrained: (folder: string, options: LocalOnly) => Promise<Tokenizer> };
  AutoModelForSequenceClassification: {
    from_pretrained: (
      folder: string,
      options: LocalOnly & { dtype: string; session_options: { intraOpNumThreads: number } },
    ) => Promise<(inputs: unknown) => Promise<{ logits: { data: ArrayLike<number> } }>>;
  };
};
type LocalOnly = { local_files_only: true };
type Tokenizer = (texts: string[], options: { text_pair: string[]; padding: true; truncation: true }) => unknown;

/**
 * Opens the entailment model in a local folder (config.json, tokenizer.json, tokenizer_config.json, and in `onnx` the
 * file model_quantized.onnx or model.onnx); nothing is ever fetched. Throws an Error that says what is missing. A pair is read
 * both ways, as these models are trained one way only, and the larger chance counts.
 */
export async function openEntailment(folder: string, load = loadTransformers): Promise<Judge> {
  const labels = await readLabels(folder);
  const dtype = await findWeights(folder);
  const { env, AutoTokenizer, AutoModelForSequenceClassification } = await load();
  env.allowRemoteModels = false;
  env.useFSCache = false;
  const local = { local_files_only: true } as const;
  const tokenize = await AutoTokenizer.from_pretrained(folder, local);
  // One thread, or the pages served meanwhile would find no processor free.
  const model = await AutoModelForSequenceClassification.from_pretrained(folder, {
    ...local,
    dtype,
    session_options: { intraOpNumThreads: 1 },
  });
  const contradiction = labels.findIndex((label) => saysContradiction(label));
  return async (earlier, current) => {
    const inputs = tokenize([earlier, current], { text_pair: [current, earlier], padding: true, truncation: true });
    const scores = Array.from((await model(inputs)).logits.data);
    if (scores.length !== 2 * labels.length || !scores.every(Number.isFinite))
      throw new Error(`Expected ${2 * labels.length} finite scores from the model, not ${scores.length}`);
    const bothWays = [scores.slice(0, labels.length), scores.slice(labels.length)];
    return Math.max(...bothWays.map((row) => toChances(row)[contradiction] ?? 0));
  };
}

const packageName: string = "@huggingface/transformers";

async function loadTransformers(): Promise<Transformers> {
  try {
    // The package is no dependency; what of it is used, the type above says.
    return (await import(packageName)) as Transformers;
  } catch (cause) {
    throw new Error(
      `The package ${packageName} cannot be loaded (${reasonOf(cause)}). Once, run: npm install --no-save --ignore-scripts ${packageName}`,
      { cause },
    );
  }
}

const config = z.object({ id2label: z.record(z.string(), z.string()) });

/** What the model's numbers stand for, in order. */
async function readLabels(folder: string): Promise<string[]> {
  const file = join(folder, "config.json");
  const text = await readFile(file, "utf8").catch((cause) => {
    throw new Error(`${file} cannot be read (${reasonOf(cause)})`, { cause });
  });
  const { id2label } = config.parse(JSON.parse(text));
  const labels = Object.entries(id2label)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, label]) => label);
  if (!labels.some(saysContradiction))
    throw new Error(`Expected a label for contradiction in ${file}, found ${labels.join(", ")}: no entailment model`);
  return labels;
}

function saysContradiction(label: string): boolean {
  return /^contradict/i.test(label);
}

/** The smaller file where both lie there. */
async function findWeights(folder: string): Promise<string> {
  for (const [file, dtype] of Object.entries({ "model_quantized.onnx": "q8", "model.onnx": "fp32" })) {
    const isThere = await access(join(folder, "onnx", file)).then(
      () => true,
      () => false,
    );
    if (isThere) return dtype;
  }
  throw new Error(`Expected onnx/model_quantized.onnx or onnx/model.onnx in ${folder}`);
}

function toChances(scores: readonly number[]): number[] {
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

function reasonOf(cause: unknown): string {
  return cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
}
