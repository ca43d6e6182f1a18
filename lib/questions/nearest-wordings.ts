import { type Example, lengthOf, type Vector } from "./intent-model";

/**
 * How near a question is to the nearest wordings of each intent: a vector and its length → one
 * number from 0 to 1 for each intent. The length is given because words the bank does not know,
 * which have no place in the vector, make a question longer too.
 * The examples come intent by intent. Method: cosine similarity over an inverted index.
 */
export function indexWordings(
  examples: readonly Example[],
  intentCount: number,
  featureCount: number,
): (vector: Vector, length: number) => Float64Array {
  const ends = endsByIntent(examples, intentCount);
  const { starts, wordings, values } = postingsOf(examples, featureCount);
  // One table for all calls: each call fills it anew and is done with it before the next.
  const near = new Float64Array(examples.length);
  return (vector, length) => {
    near.fill(0);
    for (let n = 0; n < vector.ids.length; n += 1) {
      const id = vector.ids[n] ?? 0;
      const value = (vector.values[n] ?? 0) / length;
      const end = starts[id + 1] ?? 0;
      for (let at = starts[id] ?? 0; at < end; at += 1) {
        const wording = wordings[at] ?? 0;
        near[wording] = (near[wording] ?? 0) + value * (values[at] ?? 0);
      }
    }
    return nearestByIntent(near, ends);
  };
}

/** Where the wordings of each intent end in the list of all. */
function endsByIntent(examples: readonly Example[], intentCount: number): Int32Array {
  const ends = new Int32Array(intentCount);
  for (const { intent } of examples) ends[intent] = (ends[intent] ?? 0) + 1;
  for (let intent = 1; intent < intentCount; intent += 1) {
    ends[intent] = (ends[intent] ?? 0) + (ends[intent - 1] ?? 0);
  }
  return ends;
}

/** For each feature, from `starts[id]` to `starts[id + 1]`: the wordings that have it. */
function postingsOf(examples: readonly Example[], featureCount: number) {
  const starts = new Int32Array(featureCount + 1);
  for (const { vector } of examples) {
    for (const id of vector.ids) starts[id + 1] = (starts[id + 1] ?? 0) + 1;
  }
  for (let id = 0; id < featureCount; id += 1) {
    starts[id + 1] = (starts[id + 1] ?? 0) + (starts[id] ?? 0);
  }
  const next = starts.slice();
  const wordings = new Int32Array(starts[featureCount] ?? 0);
  const values = new Float64Array(wordings.length);
  for (const [wording, { vector }] of examples.entries()) {
    const length = lengthOf(vector.values);
    for (const [n, id] of vector.ids.entries()) {
      const at = next[id] ?? 0;
      wordings[at] = wording;
      values[at] = (vector.values[n] ?? 0) / length;
      next[id] = at + 1;
    }
  }
  return { starts, wordings, values };
}

/** An intent is as near as its nearest wording, helped a little by the second. */
function nearestByIntent(near: Float64Array, ends: Int32Array): Float64Array {
  const nearest = new Float64Array(ends.length);
  let wording = 0;
  for (let intent = 0; intent < ends.length; intent += 1) {
    let first = 0;
    let second = 0;
    const end = ends[intent] ?? 0;
    for (; wording < end; wording += 1) {
      const score = near[wording] ?? 0;
      if (score > first) {
        second = first;
        first = score;
      } else if (score > second) {
        second = score;
      }
    }
    nearest[intent] = Math.min(1, 0.8 * first + 0.2 * second);
  }
  return nearest;
}
