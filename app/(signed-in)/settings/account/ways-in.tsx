import { Form, SubmitButton } from "@/app/ui/form";
import { When } from "@/app/ui/when";
import { hasPasskeys } from "@/lib/auth/passkeys";
import { listProviders } from "@/lib/auth/providers";
import { readDevice } from "@/lib/auth/session";
import type { WaysIn as Ways } from "@/lib/data/ways-in";
import { arrivalProblem } from "@/lib/schemas/arrival";
import { AddPasskey } from "./add-passkey";
import { ConfirmFirst } from "./confirm-first";
import { PasskeyLine } from "./passkey-line";
import styles from "./sign-ins.module.css";
import { linkAt, unlink } from "./ways-in-actions";

/** What signs the person in. It is changed by who has just shown that it is them. */
export async function WaysIn({ waysIn, problem }: { waysIn: Ways; problem: string | undefined }) {
  const { hasPassword, passkeys, identities, isConfirmed } = waysIn;
  const providers = listProviders();
  const unlinked = providers.filter(({ id }) => !identities.some(({ providerId }) => providerId === id));
  const device = await readDevice();
  return (
    <section className="stack" aria-labelledby="ways-in">
      <h2 id="ways-in">Ways to sign in</h2>
      {problem === undefined ? null : (
        <p role="alert" className={styles.problem}>
          {arrivalProblem(problem)}
        </p>
      )}
      <ul className={styles.list}>
        <li className={styles.row}>
          <div>
            <p>
              <strong>Password</strong>
            </p>
            <p className={styles.times}>
              {hasPassword ? "With your email address." : "None. “Password forgotten?” where you sign in helps to one."}
            </p>
          </div>
        </li>
        {passkeys.map((passkey) => (
          <li key={passkey.id} className={styles.row}>
            <PasskeyLine passkey={passkey} canChange={isConfirmed} />
          </li>
        ))}
        {identities.map(({ providerId, name, createdAt }) => (
          <li key={providerId} className={styles.row}>
            <div>
              <p>
                <strong>{name}</strong>
              </p>
              <p className={styles.times}>
                Linked <When at={createdAt.toISOString()} />.
              </p>
            </div>
            {isConfirmed ? (
              <Form action={unlink.bind(null, providerId)} className="stack gap-3">
                <SubmitButton look="danger">Unlink {name}</SubmitButton>
              </Form>
            ) : null}
          </li>
        ))}
      </ul>
      {isConfirmed ? (
        <>
          {hasPasskeys() ? <AddPasskey name={device.charAt(0).toUpperCase() + device.slice(1)} /> : null}
          {unlinked.map(({ id, name }) => (
            <Form key={id} action={linkAt.bind(null, id)} className="stack gap-3">
              <div>
                <SubmitButton look="plain">Link {name}</SubmitButton>
              </div>
            </Form>
          ))}
        </>
      ) : (
        <ConfirmFirst hasPassword={hasPassword} />
      )}
    </section>
  );
}
