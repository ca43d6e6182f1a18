import Link from "next/link";
import type { ToldAt } from "@/lib/data/told";
import { paths } from "@/lib/paths";
import { shorten } from "@/lib/practice/shorten";
import styles from "./examples.module.css";

/** Where something was told, and who heard it. */
export function ToldAtList({ told, tools }: { told: readonly ToldAt[]; tools?: (at: ToldAt) => React.ReactNode }) {
  return (
    <ul className={styles.told}>
      {told.map((at) => (
        <li key={at.exchangeId}>
          <Link className={`small ${styles.at}`} href={paths.exchange(at.exchangeId)}>
            <span>
              Round {at.round} at {at.company}, {heardBy(at.people)}:
            </span>
            <span className={styles.asked}>{shorten(at.question, 90) || "an answer without a question"}</span>
          </Link>
          {tools?.(at)}
        </li>
      ))}
    </ul>
  );
}

function heardBy(people: ToldAt["people"]): string {
  if (people.length === 0) return "nobody noted";
  return `told to ${new Intl.ListFormat("en-GB").format(people.map(({ name }) => name))}`;
}
