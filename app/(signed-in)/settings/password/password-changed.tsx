"use client";

import { useField } from "@/app/ui/form";
import styles from "./password-changed.module.css";

/** Says that the new password holds. */
export function PasswordChanged() {
  const { value } = useField("done");
  return (
    <div role="status">
      {value === "" ? null : (
        <p className={styles.changed}>Your password is changed. You are signed out everywhere else.</p>
      )}
    </div>
  );
}
