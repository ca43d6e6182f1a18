import Link from "next/link";
import { paths } from "@/lib/paths";
import styles from "./entry.module.css";

/** The frame of every page for who is not signed in yet. */
export function Entry({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <main id="main" tabIndex={-1} className={styles.entry}>
      <Link href={paths.home()} className={styles.name}>
        Second Round
      </Link>
      <h1>{title}</h1>
      {children}
    </main>
  );
}
