"use client";

import { useEffect, useState } from "react";
import { captureInsteadOf, notesInsteadOf } from "@/app/sw/addresses";
import { Button, ButtonLink } from "@/app/ui/button";
import { OwnerProvider } from "@/app/ui/owner";
import { Page } from "@/app/ui/page-frame";
import { claimWriting } from "@/lib/device/claim";
import { isOthers, listCaptures } from "@/lib/device/store";
import { paths } from "@/lib/paths";
import { CaptureForm } from "./capture-form";
import styles from "./device-capture.module.css";
import { type Found, findCaptures, findNotes, findOwner, newCapture } from "./look";
import { NotesOnDevice } from "./notes-on-device";

/** Logging an interview with what is on the device only: without a network, or before one has come back. */
export function DeviceCapture() {
  const [found, setFound] = useState<Found | { state: "looking" }>({ state: "looking" });
  const [visit, setVisit] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit looks anew at what the device holds.
  useEffect(() => {
    let isOpen = true;
    let end = () => {};
    async function look(): Promise<Found> {
      const ownerId = await findOwner();
      if (ownerId === null) return { state: "nobody" };
      const interviewId = notesInsteadOf(new URL(location.href));
      const notes = interviewId === null ? null : await findNotes(ownerId, interviewId);
      if (notes !== null) return { state: "notes", notes };
      const claim = await claimWriting(async () => {
        const state = (await isOthers(ownerId)) ? "other-person" : "elsewhere";
        if (isOpen) setFound({ state });
      });
      end = claim.end;
      return findCaptures(ownerId, claim);
    }
    look().then((next) => {
      if (isOpen) setFound(next);
      else end();
    });
    return () => {
      isOpen = false;
      end();
    };
  }, [visit]);

  switch (found.state) {
    case "looking":
      return <Page title="Write it down">{null}</Page>;
    case "nobody":
      return (
        <Page
          title="Sign in once on this device"
          lead="After that, interviews can be logged here without a network too."
        >
          <div>
            <ButtonLink href={paths.signIn(paths.deviceCapture())}>Sign in</ButtonLink>
          </div>
        </Page>
      );
    case "other-person":
      return (
        <Page
          title="Somebody else has signed in here"
          lead="What you wrote stays on this device, for you alone. Sign in as yourself again to go on."
        >
          {null}
        </Page>
      );
    case "elsewhere":
      return (
        <Page title="This is open in another tab" lead="All that you wrote here is there, too.">
          <div>
            <Button look="plain" onClick={() => setVisit(visit + 1)}>
              Go on here
            </Button>
          </div>
        </Page>
      );
    case "notes": {
      const { ownerId, company } = found.notes;
      return (
        <Page
          wide
          title="Go on with your notes"
          lead={`${company === "" ? "" : `${company}. `}This page works without a network. What you write stays on this device until your account can be reached.`}
          back={{ href: paths.applications(), label: "Applications" }}
        >
          <OwnerProvider owner={{ id: ownerId, email: "" }}>
            <NotesOnDevice notes={found.notes} />
          </OwnerProvider>
        </Page>
      );
    }
  }

  const { claim, ownerId, captures, open, atHand, refused } = found;
  const others = captures.filter(({ id }) => id !== open.id);
  return (
    <Page
      wide
      title="What did they ask, and what did you say?"
      lead="This page works without a network. What you write stays on this device until your account can be reached."
      back={{ href: paths.applications(), label: "Applications" }}
    >
      <ShareNotice refused={refused} />
      <CaptureForm
        key={open.id}
        capture={open}
        claim={claim}
        onAnother={async () => setFound({ ...found, captures: await listCaptures(ownerId), open: newCapture(ownerId) })}
      />
      {others.length > 0 || atHand ? (
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
            {atHand ? (
              <li>
                {/* A page of its own, opened as the worker opens it in place of the one that cannot be reached. */}
                <a
                  className={styles.atHand}
                  href={captureInsteadOf(new URL(paths.capture(atHand.interviewId), location.href))}
                >
                  {atHand.company}: {atHand.text.slice(0, 40) || "no notes yet"}
                </a>
              </li>
            ) : null}
          </ul>
        </section>
      ) : null}
    </Page>
  );
}

/** Says when something that was shared to the app did not arrive, or cannot be read. */
function ShareNotice({ refused }: { refused: readonly string[] }) {
  const outcome = new URLSearchParams(location.search).get("shared");
  const notices = [...(outcome === "again" || outcome === "refused" ? [outcomes[outcome]] : []), ...refused];
  if (notices.length === 0) return null;
  return (
    <div role="alert" className={styles.notice}>
      {notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
    </div>
  );
}

const outcomes = {
  again: "That did not arrive yet. The app it came from still has it: share it once more.",
  refused: "This browser has no room for what was shared. Copy it, and paste it below.",
};
