import Link from "next/link";
import styles from "./page-frame.module.css";

/** The frame of every signed-in screen: where one is, the heading, then the content. */
export function Page({
  title,
  lead,
  back,
  wide = false,
  actions,
  children,
}: {
  title: React.ReactNode;
  /** One or two sentences under the heading. */
  lead?: React.ReactNode;
  back?: { href: string; label: string };
  /** For screens that lay two things side by side. */
  wide?: boolean;
  actions?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <main id="main" tabIndex={-1} className={wide ? `${styles.page} ${styles.wide}` : styles.page}>
      <header className={styles.header}>
        {back ? (
          <Link href={back.href} className={styles.back}>
            <span aria-hidden="true">←</span> {back.label}
          </Link>
        ) : null}
        <div className={styles.heading}>
          <h1>{title}</h1>
          {actions}
        </div>
        {lead ? <p className={styles.lead}>{lead}</p> : null}
      </header>
      {children}
    </main>
  );
}
