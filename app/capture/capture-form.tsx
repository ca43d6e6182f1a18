"use client";

import { useDeferredValue, useMemo } from "react";
import { Button, ButtonLink } from "@/app/ui/button";
import { DraftStatus, OtherDraft } from "@/app/ui/draft-notices";
import { TextField } from "@/app/ui/fields";
import { NotesBox } from "@/app/ui/notes/notes-box";
import { NotesPreview } from "@/app/ui/notes/notes-preview";
import styles from "@/app/ui/notes/notes-workspace.module.css";
import { speakersKey, useSpeakers } from "@/app/ui/notes/use-speakers";
import { WhoIsWho } from "@/app/ui/notes/who-is-who";
import { StartHere } from "@/app/ui/start-here";
import type { Claim } from "@/lib/device/claim";
import type { KeptCapture } from "@/lib/device/store";
import { parseNotes } from "@/lib/notes/parse-notes";
import { paths } from "@/lib/paths";
import { useCapture } from "./use-capture";

/** The company and one large box, kept on the device with each letter and brought to the account when it can be. */
export function CaptureForm({
  capture,
  claim,
  onAnother,
}: {
  capture: KeptCapture;
  claim: Claim;
  /** Asked for one more interview to log. */
  onAnother: () => void;
}) {
  const { written, change, draft, isInAccount } = useCapture(capture, claim);
  const isBegun = isInAccount || written.company.trim() !== "" || written.notes.trim() !== "";
  const shown = useDeferredValue(written.notes);
  const speakers = useSpeakers(shown, speakersKey(capture.id, 0), { onChoose: (speaker) => change({ speaker }) });
  const { candidate } = speakers;
  const parsed = useMemo(() => parseNotes(shown, candidate === undefined ? {} : { candidate }), [shown, candidate]);
  return (
    <div className={styles.workspace}>
      <div className={styles.write}>
        <OtherDraft draft={draft} />
        <StartHere isOn={capture.company === ""}>
          <TextField
            name="company"
            label="Company"
            value={written.company}
            onChange={(event) => change({ company: event.target.value })}
            autoComplete="organization"
            maxLength={200}
          />
        </StartHere>
        <NotesBox
          text={written.notes}
          onChange={(notes) => change({ notes })}
          status={<DraftStatus state={draft.state} />}
        />
        <WhoIsWho speakers={speakers} />
        <div className={styles.foot}>
          {isInAccount ? <ButtonLink href={paths.capture(capture.id)}>Go on in your account</ButtonLink> : null}
          {isBegun ? (
            <Button look="plain" onClick={onAnother}>
              Log another interview
            </Button>
          ) : null}
        </div>
      </div>
      <NotesPreview parsed={parsed} />
    </div>
  );
}
