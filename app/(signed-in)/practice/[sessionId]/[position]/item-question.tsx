import type { ItemKind } from "@/lib/practice/types";
import { kindLabels } from "@/lib/schemas/words";
import styles from "./practice.module.css";

/** The question itself, what sort it is, and why it is there. */
export function ItemQuestion({ kind, question, why }: { kind: ItemKind; question: string; why: string }) {
  return (
    <header className={styles.question}>
      <p className={styles.kind}>{kindLabels[kind]}</p>
      <h1>{question}</h1>
      <p className="soft">{why}</p>
    </header>
  );
}
