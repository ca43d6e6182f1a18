"use client";

import {
  type ComponentProps,
  createContext,
  Fragment,
  use,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from "react";
import { useFormStatus } from "react-dom";
import { emptyForm, type FormState, readValues } from "@/lib/schemas/form-state";
import { Button } from "./button";
import { DraftStatus } from "./draft-notices";
import styles from "./form.module.css";
import { OtherFields } from "./other-fields";
import { sayTaken, useOwner } from "./owner";
import { isToSignIn, sendAs } from "./send";
import { useKeptFields } from "./use-kept-fields";

export type FormAction = (previous: FormState, formData: FormData) => Promise<FormState>;

/**
 * A form whose action answers with a FormState: messages stand beside the fields, what was typed stays, and
 * focus goes to the first field that needs a look. Works the same before any script has loaded. With `keepAs`,
 * what is typed is kept on the device under that key until it was taken.
 */
export function Form({
  action,
  values = {},
  keepAs,
  children,
  className = "stack gap-5",
  label,
  onSend,
  onRefuse,
  onTaken,
}: {
  action: FormAction;
  values?: FormState["values"];
  keepAs?: string;
  children: React.ReactNode;
  className?: string | undefined;
  label?: string;
  /** Told when the form is sent, and whether it was taken. */
  onSend?: () => void;
  onRefuse?: () => void;
  onTaken?: () => void;
}) {
  const [served, serverAction] = useActionState(action, { ...emptyForm, values });
  const [latest, setLatest] = useState<FormState | null>(null);
  const [isPending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const kept = useKeptFields(keepAs, form);
  const owner = useOwner();
  const state = latest ?? served;
  // What came back from the device was sent with the form: an answer to that has it, and knows better what it began from.
  const shown = kept.values && latest === null ? { ...state, values: { ...state.values, ...kept.values } } : state;

  useEffect(() => {
    if (state.attempt > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [state.attempt]);

  const isBroughtBack = kept.values !== null || kept.other !== null;
  useEffect(() => {
    const drawer = form.current?.closest("details");
    // What came back from the device is not to lie in a closed drawer, where nobody would look for it.
    if (isBroughtBack && drawer) drawer.open = true;
  }, [isBroughtBack]);

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPending) return;
    const formData = new FormData(event.currentTarget, event.nativeEvent.submitter);
    onSend?.();
    kept.hold();
    startTransition(async () => {
      const sent = await sendAs(owner, () => action(state, formData));
      const isTaken = sent.kind === "left" ? !isToSignIn(sent) : sent.kind === "answered" && isFine(sent.answer);
      const typedSince = kept.typedSince();
      if (isTaken) {
        kept.taken();
        onTaken?.();
      } else {
        kept.release();
        onRefuse?.();
      }
      if (sent.kind === "answered") {
        setLatest({ ...sent.answer, values: { ...sent.answer.values, ...typedSince } });
        if (isTaken && typedSince === null) form.current?.reset();
      }
      if (sent.kind === "failed" || sent.kind === "other-person") {
        const message = sent.kind === "failed" ? sent.message : sayTaken(owner);
        setLatest({ values: readValues(formData), errors: {}, message, attempt: state.attempt + 1 });
      }
    });
  }

  return (
    <FormContext value={shown}>
      <form
        ref={form}
        action={serverAction}
        className={className}
        aria-label={label}
        noValidate
        onSubmit={submit}
        onInput={kept.note}
      >
        {state.message === undefined ? null : (
          <p key={state.attempt} role="alert" className={styles.message}>
            {state.message}
          </p>
        )}
        {kept.values ? (
          <p className={styles.restored}>
            {kept.wasSent
              ? "Restored from this device: it was on its way when this page was closed. Look whether it is there already."
              : "Restored from this device: typed before, not saved yet."}{" "}
            <Button
              look="quiet"
              onClick={() => {
                kept.drop();
                setLatest(null);
              }}
            >
              Drop it
            </Button>
          </p>
        ) : null}
        {kept.other === null ? null : (
          <OtherFields
            text={kept.other}
            onChoose={(isWanted) => {
              kept.chooseOther(isWanted);
              // What comes from the device counts more than what was answered to a text before.
              if (isWanted) setLatest(null);
            }}
          />
        )}
        {/* Fields take their first value once: they are made anew when it changes under them. */}
        <Fragment key={kept.generation}>{children}</Fragment>
        {keepAs === undefined ? null : (
          <div className={styles.state}>
            <DraftStatus state={kept.state} />
          </div>
        )}
      </form>
    </FormContext>
  );
}

/**
 * A form of one button or a few choices, without messages beside fields. When it does not go through, it says so in
 * place and the page stays as it is.
 */
export function ActionForm({
  action,
  children,
  className,
  sendsOnChange = false,
  onSend,
}: {
  action: (formData: FormData) => Promise<void>;
  children: React.ReactNode;
  className?: string | undefined;
  /** Send whenever a choice is made. */
  sendsOnChange?: boolean;
  onSend?: () => void;
}) {
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const owner = useOwner();

  function submit(event: React.SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    // A choice made while the one before is under way still counts; a second click on a button does not.
    if (isPending && !sendsOnChange) return;
    const formData = new FormData(event.currentTarget, event.nativeEvent.submitter);
    onSend?.();
    startTransition(async () => {
      const sent = await sendAs(owner, () => action(formData));
      setProblem(sent.kind === "failed" ? sent.message : sent.kind === "other-person" ? sayTaken(owner) : null);
    });
  }

  return (
    <form
      action={action}
      className={className}
      onSubmit={submit}
      onChange={(event) => sendsOnChange && event.currentTarget.requestSubmit()}
    >
      {children}
      {problem === null ? null : (
        <p role="alert" className={styles.failed}>
          {problem}
        </p>
      )}
    </form>
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

/** Whether one of these fields holds something, or something is off about it. */
export function useHasContent(names: readonly string[]): boolean {
  const { values, errors } = use(FormContext);
  const isFilled = (value: string | string[] = "") => [value].flat().some((text) => text.trim() !== "");
  return names.some((name) => isFilled(values[name]) || (errors[name]?.length ?? 0) > 0);
}

/**
 * The button that sends the form around it; busy while that is under way, so that it is sent once. Of several in one
 * form, `name` and `value` tell which was pressed.
 */
export function SubmitButton({
  children,
  busy = "One moment…",
  ...button
}: Omit<ComponentProps<typeof Button>, "type"> & { busy?: string }) {
  const { pending, data } = useFormStatus();
  const isThis = pending && (button.name === undefined || data.get(button.name) === button.value);
  return (
    <Button {...button} type="submit" aria-disabled={pending}>
      {isThis ? busy : children}
    </Button>
  );
}

const FormContext = createContext<FormState>(emptyForm);

function isFine(state: FormState): boolean {
  return state.message === undefined && Object.keys(state.errors).length === 0;
}
