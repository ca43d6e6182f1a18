import styles from "./brief.module.css";

/** A part of the brief; nothing where it would be empty. `more` is how many entries the page has no room for. */
export function Section({
  title,
  more,
  isNumbered = false,
  children,
}: {
  title: string;
  more: number;
  isNumbered?: boolean;
  children: React.ReactNode[] | React.ReactNode[][];
}) {
  if (children.flat().length === 0) return null;
  const List = isNumbered ? "ol" : "ul";
  return (
    <section className={styles.section} aria-label={title}>
      <h2 className={styles.heading}>{title}</h2>
      <List className={styles.list}>{children}</List>
      {more > 0 ? <p className={`${styles.screen} small soft`}>{more} more, left out to keep to one page.</p> : null}
    </section>
  );
}
