"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useRef } from "react";
import styles from "./then-and-now.module.css";

/**
 * A question that came again, folded. What is in it comes from the server when it is opened, as most never are; where no
 * script runs, by the link in it.
 */
export function PairFrame({
  id,
  summary,
  hrefFilled,
  children,
}: {
  id: string;
  summary: React.ReactNode;
  /** The same page with this one open. */
  hrefFilled: string;
  /** null until it was asked for. */
  children: React.ReactNode;
}) {
  const router = useRouter();
  const frame = useRef<HTMLDetailsElement>(null);
  const isFilled = children !== null;
  function fill() {
    if (isFilled || !frame.current?.open) return;
    const address = new URL(location.href);
    address.searchParams.delete("open");
    // All that are open now: another one may be on its way.
    for (const each of document.querySelectorAll<HTMLElement>("details[data-pair][open]")) {
      address.searchParams.append("open", each.dataset.pair ?? "");
    }
    router.replace(address.pathname + address.search, { scroll: false });
  }
  const fillWhatIsOpen = useEffectEvent(fill);
  // Opened before the scripts were there.
  useEffect(() => fillWhatIsOpen(), []);
  return (
    <details ref={frame} id={`pair-${id}`} className={styles.pair} data-pair={id} open={isFilled} onToggle={fill}>
      <summary className={styles.summary}>{summary}</summary>
      {isFilled ? (
        children
      ) : (
        <a href={hrefFilled} className={styles.correct}>
          Show both answers
        </a>
      )}
    </details>
  );
}
