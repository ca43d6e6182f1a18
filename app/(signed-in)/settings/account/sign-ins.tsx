import { ActionForm, SubmitButton } from "@/app/ui/form";
import { When } from "@/app/ui/when";
import type { SignInRow } from "@/lib/data/sign-ins";
import { signOutBrowser, signOutElsewhere } from "./actions";
import styles from "./sign-ins.module.css";

/** Every browser in which the person is signed in, each with a way out. */
export function SignIns({ signIns }: { signIns: readonly SignInRow[] }) {
  const others = signIns.filter(({ isThis }) => !isThis);
  return (
    <section className="stack" aria-labelledby="sign-ins">
      <h2 id="sign-ins">Where you are signed in</h2>
      <ul className={styles.list}>
        {signIns.map((signIn) => (
          <li key={signIn.id} className={styles.row}>
            <SignIn {...signIn} />
          </li>
        ))}
      </ul>
      {others.length > 0 ? (
        <ActionForm action={signOutElsewhere}>
          <SubmitButton look="plain">Sign out everywhere else</SubmitButton>
        </ActionForm>
      ) : (
        <p className="soft">Nowhere else.</p>
      )}
    </section>
  );
}

function SignIn({ id, device, createdAt, lastSeenAt, isThis }: SignInRow) {
  const name = device === "" ? "A browser" : device.charAt(0).toUpperCase() + device.slice(1);
  return (
    <>
      <div>
        <p>
          <strong>{name}</strong>
          {isThis ? " (this one)" : ""}
        </p>
        <p className={styles.times}>
          {isThis ? null : (
            <>
              Last seen about <When at={lastSeenAt.toISOString()} />.{" "}
            </>
          )}
          Signed in <When at={createdAt.toISOString()} />.
        </p>
      </div>
      {isThis ? null : (
        <ActionForm action={signOutBrowser.bind(null, id)}>
          <SubmitButton look="plain" aria-label={`Sign out ${name}`}>
            Sign out
          </SubmitButton>
        </ActionForm>
      )}
    </>
  );
}
