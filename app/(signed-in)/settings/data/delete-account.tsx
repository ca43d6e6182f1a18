import { TextField } from "@/app/ui/fields";
import { Form, SubmitButton } from "@/app/ui/form";
import { removeAccount } from "./actions";

/** Deletes the account, once it is shown to be the person: by the password, or by the address where there is none. */
export function DeleteAccount({ proof }: { proof: "password" | "email" }) {
  return (
    <section className="stack" aria-labelledby="delete">
      <h2 id="delete">Delete it</h2>
      <details>
        <summary>Delete your account</summary>
        <div className="stack drawer">
          <p>
            At once and for good, this deletes your account and all it holds: every application, interview, note,
            question and answer with its earlier versions, debrief, plan, practice session, correction and example, and
            the calendar’s private address. You are signed out everywhere, and what this device still holds is removed
            from it. Nobody can bring it back.
          </p>
          <p className="soft">
            The text is overwritten in the database. What lies outside it stays: files you downloaded, words typed on
            another device that have not reached your account, and backups that whoever runs this server has made.
          </p>
          <Form action={removeAccount}>
            {proof === "password" ? (
              <TextField name="password" label="Your password" type="password" autoComplete="current-password" />
            ) : (
              <TextField
                name="email"
                label="Your email address"
                hint="Type the address of this account, so that nobody deletes it by accident."
                type="email"
                autoComplete="off"
              />
            )}
            <div>
              <SubmitButton look="danger">Delete everything</SubmitButton>
            </div>
          </Form>
        </div>
      </details>
    </section>
  );
}
