"use client";

import { useId } from "react";
import fields from "@/app/ui/fields.module.css";
import type { SpeakerList } from "@/lib/notes/list-speakers";
import styles from "./notes-workspace.module.css";

/** In a transcript: which of the speakers is the person. Nothing shows where there is none. */
export function WhoAreYou({
  speakers,
  candidate,
  onChoose,
}: {
  speakers: SpeakerList;
  candidate: string | undefined;
  onChoose: (candidate: string) => void;
}) {
  const id = useId();
  if (speakers.names.length === 0) return null;
  return (
    <div className={fields.field}>
      <label htmlFor={id} className={fields.label}>
        Which of them are you?
      </label>
      <select
        id={id}
        name="candidate"
        className={`${fields.control} ${styles.speakers}`}
        value={candidate ?? speakers.candidate ?? ""}
        onChange={(event) => onChoose(event.target.value)}
      >
        {speakers.names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
