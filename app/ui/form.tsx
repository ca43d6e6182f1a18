"use client";

import { createContext, use, useActionState, useEffect, useRef } from "react";
import { useFormStatus } from "react-dom";
import { emptyForm, type FormState } from "@/lib/schemas/form";
import { Button, type ButtonLook } from "./button";
import styles from "./form.module.css";

export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

/**
 * A form whose action answers with a FormState: messages stand beside the fields, what was typed stays, and
 * focus goes to the first field that needs a look. Works the same before any script has loaded.
 */
export function Form({
  action,
  values,
  children,
  className,
  label,
  onSubmit,
}: {
  action: FormAction;
  values?: FormState["values"];
  children: React.ReactNode;
  className?: string;
  label?: string;
  /** Told when the form is sent. */
  onSubmit?: () => void;
}) {
  const [state, submit] = useActionState(action, { ...emptyForm, values: values ?? {} });
  const form = useRef<HTMLFormElement>(null);

  useEffect(() => {
    if (state.attempt === 0) return;
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state.attempt]);

  return (
    <FormContext value={state}>
      <form
        ref={form}
        action={submit}
        className={className ?? "stack gap-5"}
        aria-label={label}
        noValidate
        onSubmit={onSubmit}
      >
        {state.message === undefined ? null : (
          <p key={state.attempt} role="alert" className={styles.message}>
            {state.message}
          </p>
        )}
        {children}
      </form>
    </FormContext>
  );
}

/** What the form around a field holds for it. */
export function useField(name: string): { value: string; errors: string[]; attempt: number } {
  const { values, errors, attempt } = use(FormContext);
  const value = values[name];
  return {
    value: (Array.isArray(value) ? value[0] : value) ?? "",
    errors: errors[name] ?? [],
    attempt,
  };
}

/** All values of a repeated field. */
export function useFieldList(name: string): string[] {
  const value = use(FormContext).values[name];
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** The button that sends the form around it; busy while that is under way, so that it is sent once. */
export function SubmitButton({
  children,
  look,
  busy = "One moment…",
}: {
  children: React.ReactNode;
  look?: ButtonLook;
  busy?: string;
}) {
  const { pending } = useFormStatus();
  return (
    <Button
      type="submit"
      {...(look ? { look } : {})}
      aria-disabled={pending}
      onClick={(event) => pending && event.preventDefault()}
    >
      {pending ? busy : children}
    </Button>
  );
}

const FormContext = createContext<FormState>(emptyForm);
