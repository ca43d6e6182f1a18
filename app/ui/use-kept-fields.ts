"use client";

import { useCallback, useEffect, useState } from "react";
import { type FormState, readValues } from "@/lib/schemas/form";
import { keepOnDevice, readFromDevice } from "./device-drafts";

/**
 * What was typed into a form before and is kept on this device under `key`: null when there is nothing. `generation`
 * changes when it comes or goes, for fields that take their first value once.
 */
export function useKeptFields(key: string | undefined) {
  const [values, setValues] = useState<FormState["values"] | null>(null);
  const [generation, setGeneration] = useState(0);

  useEffect(() => {
    const kept = key === undefined ? null : readFromDevice(key);
    if (!isValues(kept)) return;
    setValues(kept);
    setGeneration((before) => before + 1);
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
  keepOnDevice(key, Object.fromEntries(values));
}

function isValues(value: unknown): value is FormState["values"] {
  return (
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((each) => typeof each === "string" || Array.isArray(each))
  );
}
