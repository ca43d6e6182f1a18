import type { FindingKind } from "./types";

/** Where passages disagree, as tokens `from` to `to` of statement number `statement`. */
export type Apart = {
  kind: FindingKind;
  certainty: "conflict" | "possible";
  places: readonly [Place, Place];
};
export type Place = { statement: number; from: number; to: number };
