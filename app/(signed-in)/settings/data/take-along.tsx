import { ButtonLink } from "@/app/ui/button";
import { paths } from "@/lib/paths";
import styles from "./data.module.css";

/** Three files to download. */
export function TakeAlong() {
  return (
    <section className="stack" aria-labelledby="take">
      <h2 id="take">Take it along</h2>
      <p>Files with what your account holds now. They are not encrypted: keep them where only you can read them.</p>
      <ul className={styles.files}>
        {files.map(({ format, name, about }) => (
          <li key={format} className={styles.file}>
            <ButtonLink href={paths.export(format)} look="plain" prefetch={false} download aria-describedby={format}>
              {name}
            </ButtonLink>
            <p id={format} className="soft">
              {about}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const files = [
  {
    format: "json",
    name: "Everything (JSON)",
    about: "All you ever kept here, earlier versions and removed questions too. The one that can be brought back.",
  },
  {
    format: "markdown",
    name: "To read (Markdown)",
    about: "Every application with its rounds, questions and answers, debriefs, plans, corrections and examples.",
  },
  {
    format: "csv",
    name: "Questions and answers (CSV)",
    about: "A table for a spreadsheet. Text that would act as a formula has an apostrophe in front.",
  },
] as const;
