import { Button, ButtonLink } from "@/app/ui/button";
import { paths } from "@/lib/paths";
import { maxImportBytes } from "@/lib/schemas/your-data";
import styles from "./data.module.css";

/**
 * Brings an export back. A plain form to a route, with scripts and without: an action would hold the whole file in
 * memory before anybody has asked how large it is.
 */
export function ImportFile({
  isEmpty,
  isDone,
  problems,
}: {
  isEmpty: boolean;
  isDone: boolean;
  problems: readonly string[];
}) {
  return (
    <section className="stack" aria-labelledby="bring">
      <h2 id="bring">Bring it back</h2>
      {isDone ? (
        <div className="stack gap-3" role="status">
          <p>The file was taken in. Everything in it is in your account.</p>
          <div>
            <ButtonLink href={paths.applications()} look="plain">
              Go to your applications
            </ButtonLink>
          </div>
        </div>
      ) : null}
      {isEmpty ? (
        <form action={paths.import()} method="post" encType="multipart/form-data" className="stack gap-3">
          <label htmlFor="file" className={styles.label}>
            An export of Second Round, the JSON file
          </label>
          <p id="file-hint" className="soft">
            At most {maxImportBytes / 1024 / 1024} MB. Either all of it is taken in, or nothing changes.
          </p>
          <input
            id="file"
            name="file"
            type="file"
            accept=".json,application/json"
            className={styles.chosen}
            aria-invalid={problems.length > 0 ? true : undefined}
            aria-describedby={problems.length > 0 ? "file-hint file-problems" : "file-hint"}
          />
          {problems.length > 0 ? (
            <div id="file-problems" role="alert" className="stack gap-2">
              <p className={styles.refused}>Nothing was changed: this file could not be taken in.</p>
              <ul className={styles.problems}>
                {problems.map((problem) => (
                  <li key={problem}>{problem}</li>
                ))}
              </ul>
            </div>
          ) : null}
          <div>
            <Button type="submit" look="plain">
              Take the file in
            </Button>
          </div>
        </form>
      ) : isDone ? null : (
        <p>
          An export can be brought into an empty account only, so that nothing is mixed up or written over. Yours holds
          applications or examples. Delete those first, or use a new account.
        </p>
      )}
    </section>
  );
}
