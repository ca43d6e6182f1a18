import Link from "next/link";
import type { ComponentProps } from "react";
import styles from "./button.module.css";

/** `main` once a screen: the next step. `plain` for the rest, `quiet` inside lists, `danger` for what deletes. */
export type ButtonLook = "main" | "plain" | "quiet" | "danger";

export function Button({ look = "main", ...button }: ComponentProps<"button"> & { look?: ButtonLook }) {
  return <button type="button" {...button} className={join(look, button.className)} />;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ look = "main", ...link }: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link {...link} className={join(look, link.className)} />;
}

function join(look: ButtonLook, more: string | undefined): string {
  return [styles.button, styles[look], more].filter(Boolean).join(" ");
}
