type Place = { position: number; answeredAt: Date | null; skippedAt: Date | null };

/**
 * The position of the question to go on with: the next behind `after` that is neither answered nor skipped, else the
 * first such from the start; null when none is left. What was skipped waits in the strip and the review.
 */
export function nextOpen(items: readonly Place[], after = 0): number | null {
  const open = items.filter((item) => item.answeredAt === null && item.skippedAt === null);
  const next = open.find((item) => item.position > after) ?? open[0];
  return next?.position ?? null;
}
