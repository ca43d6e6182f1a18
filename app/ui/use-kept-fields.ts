"use client";

import { useCallback, useEffect, useState } from "react";
import { keepDraft, readDraft } from "@/lib/device/store";
import { type FormState, readValues } from "@/lib/schemas/form-state";

/**
 * What was typed into a form before and is kept on this device under `key`: null when there is nothing. `generation`
 * changes when it comes or goes, for fields that take their first value once.
 */
export function useKeptFields(key: string | undefined) {
  const [values, setValues] = useState<FormState["values"] | null>(null);
  const [generation, setGeneration] = useState(0);

  useEffect(() => {
    if (key === undefined) return;
    let isOpen = true;
    readDraft(key).then((kept) => {
      if (!isOpen || !isValues(kept)) return;
      setValues(kept);
      setGeneration((before) => before + 1);
    });
    return () => {
      isOpen = false;
    };
  }, [key]);

  const dismiss = useCallback(() => {
    setValues((before) => {
      if (before !== null) setGeneration((number) => number + 1);
      return null;
    });
  }, []);

  return { values, generation, dismiss };
}

/** Keeps what stands in a form's fields, but no password. */
export function keepFields(key: string, form: HTMLFormElement): void {
  const secret = [...form.querySelectorAll<HTMLInputElement>("input[type=password]")].map(({ name }) => name);
  const values = Object.entries(readValues(new FormData(form))).filter(([name]) => !secret.includes(name));
  keepDraft(key, Object.fromEntries(values));
}

function isValues(value: unknown): value is FormState["values"] {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string" || Array.isArray(each))
  );
}
