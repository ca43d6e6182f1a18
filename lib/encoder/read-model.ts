import { type ModelPart, modelParts } from "./model-parts";
import { makeMultiplier } from "./multiply";

export type Model = {
  /** The numbers of one word piece. */
  piece: (number: number) => Float32Array;
  vector: (name: string) => Float32Array;
  /** `rows` rows of input times the matrix `name`, plus its bias; the result is new. */
  apply: (name: string, input: Float32Array, rows: number) => Float32Array;
};

type Stored = { part: ModelPart; factors: Float32Array; small: Int8Array };
type Place = { at: number; inner: number; columns: number };

/** Reads the bytes of model.bin, for at most `mostRows` rows at a time; throws where they are not as long as they should be. */
export function readModel(bytes: Uint8Array, mostRows: number): Model {
  const stored = cutUp(bytes);
  const pieces = needed(stored, "pieces");
  const { at: output, places, numbers, multiply } = shelve([...stored.values()], mostRows);
  return {
    piece: (number) => {
      const width = pieces.part.columns;
      const factor = pieces.factors[number] ?? 0;
      return Float32Array.from(pieces.small.subarray(number * width, (number + 1) * width), (value) => value * factor);
    },
    vector: (name) => needed(stored, name).factors,
    apply: (name, input, rows) => {
      const { at, inner, columns } = needed(places, name);
      const padded = Math.ceil(rows / rowsAtOnce) * rowsAtOnce;
      numbers.set(input, 0);
      numbers.fill(0, rows * inner, padded * inner);
      multiply(0, bytesEach * at, bytesEach * output, padded, inner, columns);
      const result = numbers.slice(output, output + rows * columns);
      const bias = needed(stored, `${name}.bias`).factors;
      for (let n = 0; n < result.length; n += 1) result[n] = (result[n] ?? 0) + (bias[n % columns] ?? 0);
      return result;
    },
  };
}

const bytesEach = 4;
const rowsAtOnce = 4;
const columnsAtOnce = 8;

function cutUp(bytes: Uint8Array): ReadonlyMap<string, Stored> {
  const stored = new Map<string, Stored>();
  let offset = 0;
  const take = (size: number) => {
    offset += size;
    if (offset > bytes.length) throw new Error("Expected more bytes in model.bin");
    // Copied, because a view on four-byte numbers must begin at a multiple of four.
    return new Uint8Array(bytes.subarray(offset - size, offset)).buffer;
  };
  for (const part of modelParts) {
    const { name, rows, columns, scaledBy } = part;
    const factors = new Float32Array(take(bytesEach * (scaledBy === "row" ? rows : columns)));
    const small = new Int8Array(take(scaledBy === "nothing" ? 0 : rows * columns));
    stored.set(name, { part, factors, small });
  }
  return stored;
}

/** Puts all matrices into the memory of a multiplier, after room for an input and, at `at`, an output. */
function shelve(stored: readonly Stored[], mostRows: number) {
  const matrices = stored.filter(({ part }) => part.scaledBy === "column");
  const room = mostRows * Math.max(...matrices.map(({ part }) => Math.max(part.rows, part.columns)));
  const size = matrices.reduce((sum, { part }) => sum + part.rows * part.columns, 2 * room);
  const { memory, multiply } = makeMultiplier(bytesEach * size);
  const numbers = new Float32Array(memory.buffer);
  const places = new Map<string, Place>();
  let at = 2 * room;
  for (const matrix of matrices) {
    const { name, rows, columns } = matrix.part;
    places.set(name, { at, inner: rows, columns });
    at = writePanels(numbers, at, matrix);
  }
  return { at: room, places, numbers, multiply };
}

/** Panel after panel of eight columns, as multiply.wat wants them; gives the place after the last. */
function writePanels(numbers: Float32Array, from: number, { part, factors, small }: Stored): number {
  let at = from;
  for (let panel = 0; panel < part.columns; panel += columnsAtOnce) {
    for (let row = 0; row < part.rows; row += 1) {
      for (let column = panel; column < panel + columnsAtOnce; column += 1) {
        numbers[at] = (small[row * part.columns + column] ?? 0) * (factors[column] ?? 0);
        at += 1;
      }
    }
  }
  return at;
}

function needed<Kept>(all: ReadonlyMap<string, Kept>, name: string): Kept {
  const found = all.get(name);
  if (found === undefined) throw new Error(`Expected the model to have \`${name}\``);
  return found;
}
