"use client";

import { TextArea } from "@/app/ui/fields";
import { StartHere } from "@/app/ui/start-here";
import { useVisibleHeight } from "@/app/ui/use-visible-height";
import { appendSpoken, appendText } from "@/lib/notes/append";
import { limits } from "@/lib/schemas/limits";
import { Dictate } from "./dictate";
import styles from "./notes-workspace.module.css";
import { TakeFile } from "./take-file";

/** The one large box for notes: typed, pasted, taken from files, or spoken. Right below it stands where they are safe. */
export function NotesBox({
  text,
  onChange,
  status,
}: {
  text: string;
  onChange: (text: string) => void;
  status: React.ReactNode;
}) {
  useVisibleHeight();
  return (
    <TakeFile
      onText={(more) => onChange(appendText(text, more))}
      room={limits.notes - text.length}
      beside={<Dictate onText={(words) => onChange(appendSpoken(text, words))} />}
    >
      <StartHere>
        <TextArea
          name="notes"
          label="Your notes"
          className={styles.box}
          value={text}
          onChange={(event) => onChange(event.target.value)}
          placeholder={"Q: Why are you leaving?\nA: I said I want to work with people again…"}
        />
      </StartHere>
      <div className={styles.safe}>{status}</div>
    </TakeFile>
  );
}
