"use client";

import { useSyncExternalStore } from "react";
import { Button } from "@/app/ui/button";
import styles from "./brief.module.css";

/** Prints the page; until scripts have loaded it says how to. */
export function PrintButton() {
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  return (
    <div className={styles.screen}>
      {isBrowser ? (
        <Button look="plain" onClick={() => window.print()}>
          Print this page
        </Button>
      ) : (
        <p className="small soft">To print this page, use your browser’s own menu.</p>
      )}
    </div>
  );
}
