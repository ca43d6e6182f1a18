"use client";

import { useHasContent } from "@/app/ui/form";
import styles from "./more-fields.module.css";

/** Fields that can wait, folded under a line that names them; open where one of them holds something or needs a look. */
export function MoreFields({
  summary,
  names,
  children,
}: {
  summary: string;
  /** The fields that are empty unless somebody filled them in. */
  names: readonly string[];
  children: React.ReactNode;
}) {
  return (
    <details className={styles.more} open={useHasContent(names)}>
      <summary className={styles.summary}>{summary}</summary>
      <div className="stack gap-5">{children}</div>
    </details>
  );
}
