"use client";

import { type RefObject, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { holdDraft, listHeld } from "@/lib/device/held-drafts";
import { makeId } from "@/lib/device/make-id";
import { changeDrafts, isOthers, type KeptDraft, listDrafts } from "@/lib/device/store";
import { readValues } from "@/lib/schemas/form-state";
import { type FieldsNow, type FieldsRow, makeKeptFields, textOf } from "./kept-fields";
import { useOwner } from "./owner";

/**
 * What is typed into a form, kept on this device under `key` for whose page it is, until the form was taken; each tab
 * has a row of its own. What an earlier page left is in `values`, for fields that take their first value once:
 * `generation` changes with it. Without a key nothing is kept.
 */
export function useKeptFields(key: string | undefined, form: RefObject<HTMLFormElement | null>) {
  const ownerId = useOwner()?.id;
  const served = useRef<string | null>(null);
  const keeping = useMemo(
    () => makeKeptFields(key === undefined || ownerId === undefined ? nowhere : placeOf(ownerId, key)),
    [ownerId, key],
  );
  const shown = useSyncExternalStore(keeping.subscribe, keeping.get, keeping.get);

  useEffect(() => {
    const here = form.current;
    if (key === undefined || here === null) return;
    const { values, hidden } = readFields(here);
    // Typed before the scripts were there: this form is not as it was served.
    served.current = isTypedEarly(here) ? null : textOf(values, hidden);
    void keeping.takeUp(() => read(here, served.current));
    return holdDraft(keeping.mine);
  }, [keeping, key, form]);

  const now = () => (form.current ? read(form.current, served.current) : nothing);
  return {
    ...shown,
    note: () => key !== undefined && void keeping.note(now()),
    chooseOther: (isWanted: boolean) => void keeping.chooseOther(isWanted, now()),
    drop: () => void keeping.drop(),
    typedSince: () => keeping.typedSince(now()),
    hold: () => keeping.hold(now()),
    release: () => void keeping.release(now()),
    taken: () => {
      // What the form shows from here on is not what was served.
      served.current = null;
      void keeping.taken();
    },
  };
}

const nothing: FieldsNow = { values: {}, text: "", hidden: new Set(), isPristine: true };

const nowhere = { change: async () => "device" as const, list: async () => [], makeKey: () => "", now: () => 0 };

function placeOf(ownerId: string, key: string) {
  return {
    async change(kept: readonly [key: string, row: FieldsRow][], gone: readonly string[]) {
      const drafts = kept.map(([key, row]): [string, KeptDraft] => [key, { ...row, ownerId }]);
      if (!(await changeDrafts(drafts, gone))) return "nowhere";
      return (await isOthers(ownerId)) ? "other-person" : "device";
    },
    async list() {
      const [all, isHeld] = await Promise.all([listDrafts(ownerId, key), listHeld()]);
      return all.flatMap(([place, draft]): [string, FieldsRow][] =>
        isRow(draft) && !isHeld(place) ? [[place, draft]] : [],
      );
    },
    makeKey: () => `${key}#${makeId()}`,
    now: () => Date.now(),
  } as const;
}

function read(form: HTMLFormElement, served: string | null): FieldsNow {
  const fields = readFields(form);
  return { ...fields, isPristine: served === textOf(fields.values, fields.hidden) };
}

/** What stands in a form's fields, but no password. */
function readFields(form: HTMLFormElement): Omit<FieldsNow, "isPristine"> {
  const named = (type: string) =>
    new Set([...form.querySelectorAll<HTMLInputElement>(`input[type=${type}]`)].map(({ name }) => name));
  const secret = named("password");
  const values = Object.entries(readValues(new FormData(form))).filter(([name]) => !secret.has(name));
  const texts = [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(textBoxes)].map(({ value }) => value);
  return {
    values: Object.fromEntries(values),
    text: texts.filter((text) => text.trim() !== "").join("\n"),
    hidden: named("hidden"),
  };
}

const textBoxes = "textarea, input:not([type=hidden], [type=password], [type=radio], [type=checkbox])";

function isTypedEarly(form: HTMLFormElement): boolean {
  return [...form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, textarea")].some(
    (box) => box.value !== box.defaultValue,
  );
}

function isRow(draft: KeptDraft): draft is KeptDraft & FieldsRow {
  return "values" in draft && typeof draft.values === "object" && "at" in draft && "isSent" in draft;
}
