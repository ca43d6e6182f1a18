"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef } from "react";
import styles from "./more-below.module.css";

/**
 * A link to the same page with more of its list. It follows itself once it is nearly scrolled to, so that a long list is there
 * when it is looked for, and no page sends it all at first.
 */
export function MoreBelow({ href, children }: { href: string; children: React.ReactNode }) {
  const router = useRouter();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (link.current === null) return;
    const watch = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        watch.disconnect();
        router.replace(href, { scroll: false });
      },
      { rootMargin: nearEnough },
    );
    watch.observe(link.current);
    return () => watch.disconnect();
  }, [router, href]);
  return (
    <p>
      <Link ref={link} href={href} replace scroll={false} prefetch={false} className={styles.more}>
        {children}
      </Link>
    </p>
  );
}

/** About a screen below the one that is seen. */
const nearEnough = "800px";
