/** Thrown where a person has as many downloads under way as they may have at a time. */
export class TooManyDownloads extends Error {}

/** Of one person at a time: each holds a connection and several megabytes for as long as its reader likes. */
const mostDownloads = 3;

type Download = { begun: number };
const underWay = new Map<string, Download[]>();

/**
 * Counts a download of this person until the answered function is called, or for `longest` milliseconds, by which time
 * what it reads from is closed. Throws a TooManyDownloads where there are enough.
 */
export function beginDownload(ownerId: string, longest: number): () => void {
  const download = { begun: performance.now() };
  const others = () =>
    (underWay.get(ownerId) ?? []).filter((each) => each !== download && each.begun > performance.now() - longest);
  if (others().length >= mostDownloads) throw new TooManyDownloads();
  underWay.set(ownerId, [...others(), download]);
  return () => {
    const left = others();
    if (left.length > 0) underWay.set(ownerId, left);
    else underWay.delete(ownerId);
  };
}
