import styles from "./practice.module.css";

/** The question itself, what sort it is, and why it is there. */
export function ItemQuestion({ kind, question, why }: { kind: string; question: string; why: string }) {
  return (
    <header className={styles.question}>
      <p className={styles.kind}>{kindWords[kind] ?? kind}</p>
      <h1>{question}</h1>
      <p className="soft">{why}</p>
    </header>
  );
}

const kindWords: Record<string, string> = {
  repeat: "Asked before",
  elaborate: "Go deeper",
  new: "New",
};
