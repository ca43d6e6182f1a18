import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { When } from "@/app/ui/when";
import type { PasskeyRow } from "@/lib/data/ways-in";
import { passkeyNameLength } from "@/lib/schemas/limits";
import styles from "./sign-ins.module.css";
import { dropPasskey, namePasskey } from "./ways-in-actions";

/** One passkey: what it is called, when it was used, and how to name it anew or take it away. */
export function PasskeyLine({ passkey, canChange }: { passkey: PasskeyRow; canChange: boolean }) {
  const { id, name, createdAt, lastUsedAt } = passkey;
  return (
    <>
      <div>
        <p>
          <strong>{name}</strong> (passkey)
        </p>
        <p className={styles.times}>
          Added <When at={createdAt.toISOString()} />.{" "}
          {lastUsedAt ? (
            <>
              Last used <When at={lastUsedAt.toISOString()} />.
            </>
          ) : (
            "Not used yet."
          )}
        </p>
      </div>
      {canChange ? (
        <details className={styles.change}>
          <summary>Change {name}</summary>
          <div className="stack gap-5 drawer">
            <Form action={namePasskey.bind(null, id)} values={{ name }} className="stack gap-3">
              <TextField name="name" label="Name" maxLength={passkeyNameLength} autoComplete="off" />
              <div>
                <SubmitButton look="plain">Keep the name</SubmitButton>
              </div>
            </Form>
            <Form action={dropPasskey.bind(null, id)} className="stack gap-3">
              <div>
                <SubmitButton look="danger">Remove this passkey</SubmitButton>
              </div>
            </Form>
          </div>
        </details>
      ) : null}
    </>
  );
}
