import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openEntailment, type Transformers } from "./entailment";
import { startJudge } from "./start-judge";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "second-round-opinion-"));
  mkdirSync(join(folder, "onnx"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Lays a model of these labels, in this order, into the folder; its weights are the fake's business. */
function layModel({ labels = ["contradiction", "entailment", "neutral"], weights = ["model.onnx"] } = {}) {
  writeFileSync(join(folder, "config.json"), JSON.stringify({ id2label: { ...labels } }));
  for (const file of weights) writeFileSync(join(folder, "onnx", file), "");
}

/** Stands for the package: a model that gives these scores, and what it was asked for. */
function fakePackage(scores: readonly number[]) {
  const seen: { opened: unknown[]; pairs: unknown[]; env: Transformers["env"] } = {
    opened: [],
    pairs: [],
    env: { allowRemoteModels: true, useFSCache: true },
  };
  const load = async (): Promise<Transformers> => ({
    env: seen.env,
    AutoTokenizer: {
      from_pretrained:
        async () =>
        (texts, { text_pair }) =>
          seen.pairs.push(texts, text_pair),
    },
    AutoModelForSequenceClassification: {
      from_pretrained: async (from, options) => {
        seen.opened.push([from, options, { ...seen.env }]);
        return async () => ({ logits: { data: Float32Array.from(scores) } });
      },
    },
  });
  return { seen, load };
}

describe("the chance of a contradiction", () => {
  test.each([
    ["is that of its label", ["contradiction", "entailment", "neutral"], [0, 0, 0, 0, 0, 0], 1 / 3],
    ["is found wherever the label stands", ["ENTAILMENT", "NEUTRAL", "CONTRADICTION"], [9, 0, 0, 9, 0, 0], 0.0001],
    ["is the larger one of both ways", ["contradiction", "neutral"], [0, 9, 9, 0], 0.9999],
    ["stays a chance for any scores", ["contradiction", "neutral"], [1e30, 0, 0, 1e30], 1],
  ])("%s", async (_, labels, scores, chance) => {
    layModel({ labels });
    const judge = await openEntailment(folder, fakePackage(scores).load);
    expect(await judge("We were 3 people.", "We were 7 people.")).toBeCloseTo(chance, 3);
  });

  test.each([
    ["too few", [0, 0, 0]],
    ["no numbers", [Number.NaN, 0, 0, 0, 0, 0]],
  ])("is not made up where the scores are %s", async (_, scores) => {
    layModel();
    const judge = await openEntailment(folder, fakePackage(scores).load);
    await expect(judge("a", "b")).rejects.toThrow("Expected 6 finite scores");
  });
});

describe("the model", () => {
  test("is read from the folder alone: the network is off before anything is opened", async () => {
    layModel();
    const { load, seen } = fakePackage([0, 0, 0, 0, 0, 0]);
    await (await openEntailment(folder, load))("then", "now");
    expect(seen.pairs).toEqual([
      ["then", "now"],
      ["now", "then"],
    ]);
    expect(seen.opened).toEqual([
      [
        folder,
        { local_files_only: true, dtype: "fp32", session_options: { intraOpNumThreads: 1 } },
        { allowRemoteModels: false, useFSCache: false },
      ],
    ]);
  });

  test("is the smaller one where two lie there", async () => {
    layModel({ weights: ["model.onnx", "model_quantized.onnx"] });
    const { load, seen } = fakePackage([]);
    await openEntailment(folder, load);
    expect(seen.opened).toMatchObject([[folder, { dtype: "q8" }, {}]]);
  });

  test.each([
    [
      "without weights",
      () => layModel({ weights: [] }),
      /Expected onnx\/model_quantized\.onnx or onnx\/model\.onnx in/,
    ],
    ["of another sort", () => layModel({ labels: ["good", "bad"] }), /label for contradiction .* found good, bad/],
    ["that is not there", () => rmSync(folder, { recursive: true }), /config\.json cannot be read \(ENOENT/],
  ])("%s is refused before the package is loaded", async (_, lay, message) => {
    lay();
    const load = () => Promise.reject(new Error("was loaded"));
    await expect(openEntailment(folder, load)).rejects.toThrow(message);
  });
});

test("the process that judges says what is missing, and ends", async () => {
  await expect(startJudge(join(folder, "nowhere"))).rejects.toThrow(/nowhere.*config\.json cannot be read/);
}, 30_000);
