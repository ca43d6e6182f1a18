/** A table of numbers in model.bin, in the order in which they lie there. */
export type ModelPart = {
  name: string;
  /** Its name in the published model. */
  source: string;
  rows: number;
  columns: number;
  /** What one factor belongs to: factors come first, then numbers of eight bits. "nothing": plain 32-bit numbers. */
  scaledBy: "row" | "column" | "nothing";
};

const encoder = "module/Encoder_en";
const encode = "KonaTransformer/Encode";
const applied = "module_apply_default/Encoder_en";
const whole = "ConcatPartitions/concat";

/** What the model is made of: a table of word pieces, two transformer layers and a last layer. */
export const modelParts: readonly ModelPart[] = [
  { name: "pieces", source: "module/Embeddings_en", rows: 8002, columns: 256, scaledBy: "row" },
  vector("timing", `${applied}/${encode}/TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1`, 128),
  matrix("residual", `${applied}/${encode}/Layer_0/TransformerLayer/dense/kernel/${whole}`, 256, 512),
  vector("residual.bias", `${applied}/${encode}/Layer_0/TransformerLayer/dense/bias/${whole}`, 512),
  ...layer(0, 256),
  ...layer(1, 512),
  matrix("last", `${encoder}/hidden_layers/tanh_layer_0/weights`, 512, 512),
  vector("last.bias", `${encoder}/hidden_layers/tanh_layer_0/bias`, 512),
];

function layer(number: 0 | 1, width: number): ModelPart[] {
  const own = `${applied}/${encode}/Layer_${number}/TransformerLayer`;
  const kernel = `${encoder}/${encode}/Layer_${number}/TransformerLayer/MultiheadAttention`;
  const bias = `${own}/MultiheadAttention`;
  const stack = `${applied}/${encode}/TransformerStack/Layer_${number}/TransformerLayer/FFN`;
  const norm = "layer_prepostprocess/layer_norm";
  return [
    vector(`${number}.norm.scale`, `${own}/${norm}/layer_norm_scale/${whole}`, width),
    vector(`${number}.norm.bias`, `${own}/${norm}/layer_norm_bias/${whole}`, width),
    matrix(`${number}.attend`, `${kernel}/qkv_transform_single/kernel/part_0`, width, 3 * width),
    vector(`${number}.attend.bias`, `${bias}/qkv_transform_single/bias/${whole}`, 3 * width),
    matrix(`${number}.joined`, `${kernel}/output_transform_single/kernel/part_0`, width, 512),
    vector(`${number}.joined.bias`, `${bias}/output_transform_single/bias/${whole}`, 512),
    vector(`${number}.forward.norm.scale`, `${own}/FFN/${norm}/layer_norm_scale/${whole}`, 512),
    vector(`${number}.forward.norm.bias`, `${own}/FFN/${norm}/layer_norm_bias/${whole}`, 512),
    matrix(`${number}.widen`, `${stack}/conv1/Tensordot/Reshape_1`, 512, 1536),
    vector(`${number}.widen.bias`, `${own}/FFN/conv1/bias/${whole}`, 1536),
    matrix(`${number}.narrow`, `${stack}/conv2/Tensordot/Reshape_1`, 1536, 512),
    vector(`${number}.narrow.bias`, `${own}/FFN/conv2/bias/${whole}`, 512),
  ];
}

function matrix(name: string, source: string, rows: number, columns: number): ModelPart {
  return { name, source, rows, columns, scaledBy: "column" };
}

function vector(name: string, source: string, columns: number): ModelPart {
  return { name, source, rows: 1, columns, scaledBy: "nothing" };
}
