"use client";

import { useField } from "@/app/ui/form";
import styles from "./entry.module.css";

/** Says what happens next, once the form around it was taken. */
export function MailSent({ children }: { children: React.ReactNode }) {
  const { value: address } = useField("sentTo");
  return (
    <div role="status">
      {address === "" ? null : (
        <p className={styles.sent}>
          {children} <strong>{address}</strong>
        </p>
      )}
    </div>
  );
}
