import type { FindingLabel } from "@/lib/consistency/types";

export const labelWords: Record<FindingLabel, string> = {
  changed: "changed",
  "left-out": "left out",
  added: "added",
  same: "same",
};

export const signs: Record<FindingLabel, string> = {
  changed: "Δ",
  "left-out": "−",
  added: "+",
  same: "=",
};
