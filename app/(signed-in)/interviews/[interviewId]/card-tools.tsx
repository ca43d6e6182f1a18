"use client";

import { useEffect, useRef, useState } from "react";
import { ActionForm, SubmitButton } from "@/app/ui/form";
import { paths } from "@/lib/paths";
import { merge, move, remove } from "../actions";
import styles from "./interview.module.css";
import { type Marks, MarksForm } from "./marks-form";

/**
 * What can be done to an exchange, in two drawers. What is in one is made when it is opened: of a hundred questions few are.
 * Where no script runs, a link leads to the page with both laid open.
 */
export function CardTools({
  exchangeId,
  interviewId,
  number,
  isLast,
  marks,
  marked,
  people,
  isServedOpen,
  hrefOpen,
}: {
  exchangeId: string;
  interviewId: string;
  number: number;
  isLast: boolean;
  marks: Marks;
  /** The marks in words. */
  marked: string;
  people: readonly { id: string; name: string }[];
  isServedOpen: boolean;
  hrefOpen: string;
}) {
  const drawer = { isServedOpen, hrefOpen };
  return (
    <div className={styles.tools}>
      <Drawer {...drawer} summary={marked}>
        {() => <MarksForm interviewId={interviewId} exchangeId={exchangeId} people={people} marks={marks} />}
      </Drawer>
      <Drawer
        {...drawer}
        summary="Change"
        label={`Change question ${number}`}
        link={
          <a data-soft="" className={styles.tool} href={paths.exchange(exchangeId)}>
            Edit or split
          </a>
        }
      >
        {() => (
          <>
            {number > 1 ? <Tool action={move.bind(null, exchangeId, "up")}>Move up</Tool> : null}
            {isLast ? null : <Tool action={move.bind(null, exchangeId, "down")}>Move down</Tool>}
            {number > 1 ? <Tool action={merge.bind(null, exchangeId)}>Merge with the one above</Tool> : null}
            <Tool action={remove.bind(null, exchangeId)}>Remove</Tool>
          </>
        )}
      </Drawer>
    </div>
  );
}

function Drawer({
  summary,
  label,
  isServedOpen,
  hrefOpen,
  link,
  children,
}: {
  summary: string;
  label?: string;
  /** What costs next to nothing, and is there at once. */
  link?: React.ReactNode;
  isServedOpen: boolean;
  hrefOpen: string;
  children: () => React.ReactNode;
}) {
  const [isFilled, setIsFilled] = useState(isServedOpen);
  const drawer = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    // Opened before the scripts were there.
    if (drawer.current?.open) setIsFilled(true);
  }, []);
  const fill = () => setIsFilled(true);
  return (
    <details ref={drawer} className={styles.drawer} open={isServedOpen} onToggle={fill}>
      {/* Filled before it opens, so that nothing jumps. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a control, and keys press it too */}
      <summary className={styles.summary} aria-label={label} onClick={fill}>
        {summary}
      </summary>
      <div className="cluster gap-1">
        {link}
        {isFilled ? (
          children()
        ) : (
          <a className={styles.tool} href={hrefOpen}>
            Show what can be changed
          </a>
        )}
      </div>
    </details>
  );
}

function Tool({ action, children }: { action: () => Promise<void>; children: React.ReactNode }) {
  return (
    <ActionForm action={action}>
      <SubmitButton look="quiet">{children}</SubmitButton>
    </ActionForm>
  );
}
