import Link from "next/link";
import { DeviceKeeper } from "@/app/ui/device-keeper";
import { OwnerProvider } from "@/app/ui/owner";
import { RegisterServiceWorker } from "@/app/ui/register-service-worker";
import { SoftLinks } from "@/app/ui/soft-links";
import { getCurrentUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import styles from "./layout.module.css";

/** The bar above every signed-in screen. Each page asks who is signed in; a layout does not run again on navigation. */
export default async function SignedInLayout({ children }: { children: React.ReactNode }) {
  const user = await getCurrentUser();
  const page = (
    <>
      {user ? <DeviceKeeper ownerId={user.id} spokenAs={user.spokenAs} /> : null}
      <RegisterServiceWorker />
      <SoftLinks />
      <header className={styles.bar}>
        <nav className={styles.nav} aria-label="Main">
          <Link href={paths.applications()} className={styles.name}>
            Second Round
          </Link>
          <Link href={paths.applications()} className={styles.link}>
            Applications
          </Link>
          <Link href={paths.examples()} className={styles.link}>
            Examples
          </Link>
          <Link href={paths.settings()} className={styles.link}>
            Settings
          </Link>
        </nav>
      </header>
      {children}
    </>
  );
  return user ? <OwnerProvider owner={{ id: user.id, email: user.email }}>{page}</OwnerProvider> : page;
}
