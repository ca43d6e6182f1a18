"use client";

import { type ComponentProps, useEffect, useId } from "react";
import styles from "./fields.module.css";
import { useField, useFieldList } from "./form";
import { restoreTypedEarly } from "./typed-early";

type Common = { name: string; label: string; hint?: string; optional?: boolean };

/** One line of text, with its label, hint and what is off about it. */
export function TextField({
  name,
  label,
  hint,
  optional,
  ...input
}: Common & Omit<ComponentProps<"input">, keyof Common>) {
  const field = useField(name);
  const ids = useIds(field.errors, hint);
  return (
    <div className={styles.field}>
      <Label htmlFor={ids.control} label={label} optional={optional} />
      <Hint id={ids.hint} hint={hint} />
      <input
        className={styles.control}
        type="text"
        {...(input.value === undefined && input.type !== "password" ? { defaultValue: field.value } : {})}
        {...input}
        {...ids.props}
        name={name}
      />
      <Errors id={ids.error} errors={field.errors} attempt={field.attempt} />
    </div>
  );
}

/** Several lines of text; grows with what is typed. With `value` the caller holds the text. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  className,
  ...area
}: Common & Omit<ComponentProps<"textarea">, keyof Common>) {
  const field = useField(name);
  const ids = useIds(field.errors, hint);
  useEffect(() => {
    const box = document.getElementById(ids.control);
    if (box instanceof HTMLTextAreaElement) restoreTypedEarly(box);
  }, [ids.control]);
  return (
    <div className={styles.field}>
      <Label htmlFor={ids.control} label={label} optional={optional} />
      <Hint id={ids.hint} hint={hint} />
      <textarea
        className={[styles.control, styles.area, className].filter(Boolean).join(" ")}
        rows={3}
        {...(area.value === undefined ? { defaultValue: field.value } : {})}
        {...area}
        {...ids.props}
        name={name}
      />
      <Errors id={ids.error} errors={field.errors} attempt={field.attempt} />
    </div>
  );
}

/** One of a few, all in sight. */
export function Choices({ name, label, hint, optional, options }: Common & { options: Record<string, string> }) {
  const field = useField(name);
  const ids = useIds(field.errors, hint);
  return (
    <fieldset className={styles.field} aria-describedby={ids.props["aria-describedby"]}>
      <Legend label={label} optional={optional} />
      <Hint id={ids.hint} hint={hint} />
      <div className={styles.choices} key={field.attempt}>
        {Object.entries(options).map(([value, text], index) => (
          <label key={value} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={field.value === value}
              aria-invalid={index === 0 && field.errors.length > 0 ? true : undefined}
            />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <Errors id={ids.error} errors={field.errors} attempt={field.attempt} />
    </fieldset>
  );
}

/** Any of several, all in sight. */
export function Checkboxes({ name, label, hint, optional, options }: Common & { options: readonly Option[] }) {
  const ticked = useFieldList(name);
  const { errors, attempt } = useField(name);
  const ids = useIds(errors, hint);
  return (
    <fieldset className={styles.field} aria-describedby={ids.props["aria-describedby"]}>
      <Legend label={label} optional={optional} />
      <Hint id={ids.hint} hint={hint} />
      <div className={styles.choices} key={attempt}>
        {options.map(({ value, text }) => (
          <label key={value} className={styles.choice}>
            <input type="checkbox" name={name} value={value} defaultChecked={ticked.includes(value)} />
            <span>{text}</span>
          </label>
        ))}
      </div>
      <Errors id={ids.error} errors={errors} attempt={attempt} />
    </fieldset>
  );
}

/** What a list of choices offers. */
export type Option = { value: string; text: React.ReactNode };

function Legend({ label, optional }: { label: string; optional: boolean | undefined }) {
  return (
    <legend className={styles.label}>
      {label}
      {optional ? <span className={styles.optional}> optional</span> : null}
    </legend>
  );
}

function Label({ htmlFor, label, optional }: { htmlFor: string; label: string; optional: boolean | undefined }) {
  return (
    <label htmlFor={htmlFor} className={styles.label}>
      {label}
      {optional ? <span className={styles.optional}> optional</span> : null}
    </label>
  );
}

function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint === undefined ? null : (
    <p id={id} className={styles.hint}>
      {hint}
    </p>
  );
}

/** What is off about a field, announced when it changes. */
export function Errors({ id, errors, attempt }: { id: string; errors: string[]; attempt: number }) {
  return (
    <p id={id} key={attempt} className={styles.errors} aria-live="polite" hidden={errors.length === 0}>
      {errors.join(" ")}
    </p>
  );
}

function useIds(errors: string[], hint: string | undefined) {
  const base = useId();
  const described = [hint === undefined ? null : `${base}hint`, errors.length > 0 ? `${base}error` : null].filter(
    Boolean,
  );
  return {
    control: `${base}control`,
    hint: `${base}hint`,
    error: `${base}error`,
    props: {
      id: `${base}control`,
      "aria-invalid": errors.length > 0 ? true : undefined,
      "aria-describedby": described.length > 0 ? described.join(" ") : undefined,
    },
  };
}
