import Link from "next/link";
import { paths } from "@/lib/paths";
import styles from "./layout.module.css";

/** The bar above every signed-in screen. Each page asks who is signed in; a layout does not run again on navigation. */
export default function SignedInLayout({ children }: { children: React.ReactNode }) {
  return (
    <>
      <header className={styles.bar}>
        <nav className={styles.nav} aria-label="Main">
          <Link href={paths.applications()} className={styles.name}>
            Second Round
          </Link>
          <Link href={paths.applications()} className={styles.link}>
            Applications
          </Link>
          <Link href={paths.settings()} className={styles.link}>
            Settings
          </Link>
        </nav>
      </header>
      {children}
    </>
  );
}
