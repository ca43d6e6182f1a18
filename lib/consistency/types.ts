/** A passage of a text: `text` is exactly `source.slice(start, end)`; offsets count UTF-16 units. */
export type Span = { text: string; start: number; end: number };

export const factKinds = [
  "number",
  "duration",
  "date",
  "age",
  "money",
  "percentage",
  "name",
  "role",
  "polarity",
  "preference",
  "reason",
  "availability",
  "own-part",
] as const;
export type FactKind = (typeof factKinds)[number];

/** A typed claim inside an answer. */
export type Fact = {
  kind: FactKind;
  span: Span;
  /** The value in a comparable form: "3", "P2Y6M" as months "30", "50000", a folded name. */
  value: string;
  /** What is counted or measured: "people", "months", "USD"; absent where the kind says it. */
  unit?: string;
  /** Content words that say what the fact is about: ["capstone", "team"]. */
  about: readonly string[];
};

/** A finding's kind: a fact's kind, or `passage` for a whole sentence that was left out, added or said again. */
export type FindingKind = FactKind | "passage";

export type FindingLabel = "same" | "changed" | "left-out" | "added";

/** What differs, or not, between the earlier and the current answer. */
export type Finding =
  | {
      label: "same";
      certainty: null;
      kind: FindingKind;
      earlier: Span;
      current: Span;
      reason: string;
    }
  | {
      label: "changed";
      certainty: "conflict" | "possible";
      kind: FindingKind;
      earlier: Span;
      current: Span;
      reason: string;
    }
  | {
      label: "left-out";
      certainty: null;
      kind: FindingKind;
      earlier: Span;
      current: null;
      reason: string;
    }
  | {
      label: "added";
      certainty: null;
      kind: FindingKind;
      earlier: null;
      current: Span;
      reason: string;
    };

/** How much an answer gives its listener. */
export type Depth = {
  words: number;
  /** Count of concrete facts: numbers, dates, names, durations, money … */
  facts: number;
  /** Which parts of a work example are there. */
  example: { situation: boolean; action: boolean; result: boolean };
  /** It comes to an end instead of trailing off ("so yeah"). */
  ending: boolean;
  /** The person says what they did themselves ("I built"), not only "we". */
  ownPart: boolean;
  /** "um", "you know", "like" as filler. */
  fillers: number;
  /** "I think", "maybe", "sort of". */
  hedges: number;
  /** Leans on an earlier telling ("as I said last time"). */
  leansOnEarlier: boolean;
};

/** An answer's depth beside the earlier one's, and what to do about it in short kind sentences, most useful first. */
export type DepthComparison = {
  earlier: Depth;
  current: Depth;
  advice: string[];
  /** A fact was asked for, or given in short both times: the parts of a work example are not to be expected. */
  factual: boolean;
};

export type Comparison = { findings: Finding[]; depth: DepthComparison };
