import { redirect } from "next/navigation";
import { requireProgress } from "@/lib/data/practice";
import { paths } from "@/lib/paths";
import { nextOpen } from "../next-open";

/** Goes on where the session was left. */
export default async function PracticePage({ params }: { params: Promise<{ sessionId: string }> }) {
  const { id, items, finishedAt } = await requireProgress((await params).sessionId);
  const next = finishedAt === null ? nextOpen(items) : null;
  redirect(next === null ? paths.review(id) : paths.item(id, next));
}
