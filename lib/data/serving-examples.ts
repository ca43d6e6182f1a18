import "server-only";
import { database } from "@/lib/database/database";
import { listListeners } from "@/lib/practice/examples/example-tellings";
import type { ServingExample } from "@/lib/practice/examples/warn-of-shared-example";
import { findIntent } from "@/lib/questions/find-intent";
import { readTold, toldWhere } from "./told";

/**
 * The examples of a person that were told to somebody, with the sorts of question they answered and who heard them.
 * The caller has asked who is signed in.
 */
export async function readServingExamples(ownerId: string): Promise<ServingExample[]> {
  const examples = await database.example.findMany({
    where: { ownerId, removedAt: null },
    select: {
      id: true,
      title: true,
      tellings: {
        where: { isTold: true, exchange: { removedAt: null } },
        select: { exchange: { select: toldWhere } },
      },
    },
  });
  return examples.map(({ id, title, tellings }) => {
    const told = tellings.map(({ exchange }) => readTold(exchange));
    const categories = told.flatMap(({ question }) => findIntent(question)?.intent.category ?? []);
    return { id, title, serves: [...new Set(categories)], heardBy: listListeners(told).map((person) => person.id) };
  });
}
