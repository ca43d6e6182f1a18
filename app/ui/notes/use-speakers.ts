"use client";

import { useEffect, useMemo, useState } from "react";
import { keepSpeaker, keepSpokenAs, readSpeaker, readSpokenAs } from "@/lib/device/store";
import { listSpeakers } from "@/lib/notes/list-speakers";
import { isRealName, isSameLabel, recallSpeaker, rememberName } from "@/lib/notes/who-speaks";

/** Who speaks in a transcript, and which of them the person is. */
export type Speakers = {
  /** Empty where the notes are no transcript. */
  names: readonly string[];
  /** As they say, as they said of an earlier transcript, or as it seems. */
  candidate: string | undefined;
  /** They said so, of this transcript. */
  isSaid: boolean;
  choose: (speaker: string) => void;
};

/**
 * Reads the speakers of notes that are being written. What the person says is kept on the device under `key`, for
 * these notes; a name of theirs is kept for the next transcript as well.
 *
 * @param spokenAs the names that the account remembers, one a line; undefined where only the device can tell.
 */
export function useSpeakers(
  notes: string,
  key: string,
  { spokenAs, onChoose }: { spokenAs?: string; onChoose?: (speaker: string) => void } = {},
): Speakers {
  const [said, setSaid] = useState<string>();
  const [onDevice, setOnDevice] = useState("");
  const known = spokenAs ?? onDevice;

  useEffect(() => {
    let isOpen = true;
    Promise.all([readSpeaker(key), readSpokenAs()]).then(([speaker, names]) => {
      if (!isOpen) return;
      setSaid((before) => before ?? speaker);
      setOnDevice(names);
    });
    return () => {
      isOpen = false;
    };
  }, [key]);

  const { names, candidate: seeming } = useMemo(() => listSpeakers(notes), [notes]);
  const chosen = said === undefined ? undefined : names.find((name) => isSameLabel(name, said));

  function choose(speaker: string) {
    setSaid(speaker);
    keepSpeaker(key, speaker);
    onChoose?.(speaker);
    if (!isRealName(speaker)) return;
    const others = names.filter((name) => !isSameLabel(name, speaker));
    const next = rememberName(known, speaker, others);
    setOnDevice(next);
    keepSpokenAs(next);
  }

  return {
    names,
    candidate: chosen ?? recallSpeaker(names, known) ?? seeming ?? undefined,
    isSaid: chosen !== undefined,
    choose,
  };
}

/** Names the notes of an interview that are being written: once they were taken in, the next ones have another key. */
export function speakersKey(interviewId: string, takenBefore: number): string {
  return `${interviewId}:${takenBefore}`;
}
