import { Form, SubmitButton } from "@/app/ui/form";
import { hasPasskeys } from "@/lib/auth/passkeys";
import { listProviders } from "@/lib/auth/providers";
import styles from "./other-ways.module.css";
import { signInAt } from "./other-ways-actions";
import { UsePasskey } from "./use-passkey";

/** The ways to sign in without a password: passkeys where the browser has them, and the providers of the settings. */
export function OtherWays({ next }: { next: string }) {
  return (
    <section aria-label="Other ways" className={styles.ways}>
      {hasPasskeys() ? <UsePasskey next={next} /> : null}
      {listProviders().map(({ id, name }) => (
        <Form key={id} action={signInAt.bind(null, id)} className={styles.way}>
          <input type="hidden" name="next" value={next} />
          <SubmitButton look="plain">Continue with {name}</SubmitButton>
        </Form>
      ))}
    </section>
  );
}
