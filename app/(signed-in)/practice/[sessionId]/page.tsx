import { redirect } from "next/navigation";
import { requireProgress } from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import { nextPlace } from "../next-place";

/** Goes on where the session was left. */
export default async function PracticePage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { id, items, finishedAt } = await requireProgress((await params).sessionId);
  const place = finishedAt === null ? nextPlace(items) : "review";
  if (place === "review") redirect(paths.review(id));
  redirect(place === "skipped" ? paths.skipped(id) : paths.item(id, place));
}
