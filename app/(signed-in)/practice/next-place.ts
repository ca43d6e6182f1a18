type Place = { position: number; answeredAt: Date | null; skippedAt: Date | null };

/**
 * Where to go on: the position of the next question behind `after` that is neither answered nor skipped, else of the
 * first such from the start; when none is left, to those that were skipped, and when there are none, to the review.
 */
export function nextPlace(items: readonly Place[], after = 0): number | "skipped" | "review" {
  const waiting = items.filter((item) => item.answeredAt === null);
  const open = waiting.filter((item) => item.skippedAt === null);
  const next = open.find((item) => item.position > after) ?? open[0];
  return next?.position ?? (waiting.length > 0 ? "skipped" : "review");
}
