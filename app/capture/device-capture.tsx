"use client";

import { useEffect, useState } from "react";
import { Button, ButtonLink } from "@/app/ui/button";
import { Page } from "@/app/ui/page-frame";
import { type Claim, claimWriting } from "@/lib/device/claim";
import { makeId } from "@/lib/device/make-id";
import { type KeptCapture, keepCapture, listCaptures, readOwner } from "@/lib/device/store";
import { paths } from "@/lib/paths";
import { CaptureForm } from "./capture-form";
import styles from "./device-capture.module.css";
import { readShared } from "./read-shared";

type Found =
  | { state: "looking" }
  | { state: "nobody" }
  | { state: "elsewhere" }
  | { state: "ready"; claim: Claim; ownerId: string; captures: KeptCapture[]; open: KeptCapture };

/** Logging an interview with what is on the device only: without a network, or before one has come back. */
export function DeviceCapture() {
  const [found, setFound] = useState<Found>({ state: "looking" });
  const [visit, setVisit] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit looks anew at what the device holds.
  useEffect(() => {
    let isOpen = true;
    const claiming = claimWriting(() => isOpen && setFound({ state: "elsewhere" }));
    claiming.then(look).then((next) => isOpen && setFound(next));
    return () => {
      isOpen = false;
      claiming.then((claim) => claim.end());
    };
  }, [visit]);

  if (found.state === "nobody") {
    return (
      <Page title="Sign in once on this device" lead="After that, interviews can be logged here without a network too.">
        <div>
          <ButtonLink href={paths.signIn(paths.deviceCapture())}>Sign in</ButtonLink>
        </div>
      </Page>
    );
  }
  if (found.state === "elsewhere") {
    return (
      <Page title="This is open in another tab" lead="All that you wrote here is there, too.">
        <div>
          <Button look="plain" onClick={() => setVisit(visit + 1)}>
            Go on here
          </Button>
        </div>
      </Page>
    );
  }
  if (found.state === "looking") return <Page title="Write it down">{null}</Page>;

  const { claim, ownerId, captures, open } = found;
  const others = captures.filter(({ id }) => id !== open.id);
  return (
    <Page
      wide
      title="What did they ask, and what did you say?"
      lead="This page works without a network. What you write stays on this device until your account can be reached."
      back={{ href: paths.applications(), label: "Applications" }}
    >
      <ShareNotice />
      <CaptureForm key={open.id} capture={open} claim={claim} />
      {others.length > 0 ? (
        <section className="stack gap-3" aria-labelledby="others">
          <h2 id="others">Also on this device</h2>
          <ul className={styles.others}>
            {others.map((capture) => (
              <li key={capture.id}>
                <Button look="quiet" onClick={() => setFound({ ...found, open: capture })}>
                  {capture.company || "A company"}: {capture.notes.slice(0, 40) || "no notes yet"}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {captures.some(({ id }) => id === open.id) ? (
        <div>
          <Button look="plain" onClick={() => setFound({ ...found, open: newCapture(ownerId) })}>
            Log another interview
          </Button>
        </div>
      ) : null}
    </Page>
  );
}

/** Says when something that was shared to the app did not arrive. */
function ShareNotice() {
  const outcome = new URLSearchParams(location.search).get("shared");
  if (outcome !== "again" && outcome !== "refused") return null;
  return (
    <p role="alert" className={styles.notice}>
      {outcome === "again"
        ? "That did not arrive yet. The app it came from still has it: share it once more."
        : "This browser has no room for what was shared. Copy it, and paste it below."}
    </p>
  );
}

async function look(claim: Claim): Promise<Found> {
  if (claim.isLost) return { state: "elsewhere" };
  const ownerId = await readOwner();
  if (ownerId === null) return { state: "nobody" };
  const fresh = newCapture(ownerId);
  // In the store before the inbox is emptied: a page that ends in between loses nothing.
  const notes = await readShared((text) => keepCapture({ ...fresh, notes: text }));
  const captures = await listCaptures(ownerId);
  return {
    state: "ready",
    claim,
    ownerId,
    captures,
    open: notes === "" ? (captures[0] ?? fresh) : { ...fresh, notes },
  };
}

function newCapture(ownerId: string): KeptCapture {
  return {
    id: makeId(),
    applicationId: makeId(),
    ownerId,
    company: "",
    notes: "",
    base: "",
    startedAt: Date.now(),
  };
}
