import type { FormState } from "@/lib/schemas/form-state";
import type { DraftState } from "./saving";

type Values = FormState["values"];

/** What was typed into a form, as the device keeps it. */
export type FieldsRow = {
  values: Values;
  /** What was typed, to be read. */
  text: string;
  /** When, in milliseconds since 1970. */
  at: number;
  /** It was on its way to the account when this was kept. */
  isSent: boolean;
};

/** Where the device keeps what is typed into one form: each page under a key of its own. */
export type FieldsPlace = {
  /** Keeps rows and drops others: all of it or nothing. */
  change: (kept: readonly [key: string, row: FieldsRow][], gone: readonly string[]) => Promise<KeptAt>;
  /** What earlier pages left behind; not what stands in another tab. */
  list: () => Promise<[key: string, row: FieldsRow][]>;
  makeKey: () => string;
  now: () => number;
};

/** Whether it lies on the device; "other-person": there, but somebody else is signed in by now. */
export type KeptAt = "device" | "nowhere" | "other-person";

/** What stands in a form. */
export type FieldsNow = Pick<FieldsRow, "values" | "text"> & {
  /** The fields that it carries along by itself. */
  hidden: ReadonlySet<string>;
  /** It is as it was served. */
  isPristine: boolean;
};

export type KeptFields = {
  /** What was brought back into the fields; null when nothing was. */
  values: Values | null;
  /** What was brought back was on its way when its page ended: it may be in the account already. */
  wasSent: boolean;
  /** Another text for this form that only the device has. */
  other: string | null;
  /** Changes when other values belong into the fields. */
  generation: number;
  state: DraftState;
};

/**
 * Keeps what is typed into one form on the device until the form was taken. Of what earlier pages left, the newest is
 * brought back into the fields, the others are offered one after the other; none goes unless the person says so or it
 * was sent.
 */
export function makeKeptFields(place: FieldsPlace) {
  const mine = place.makeKey();
  /** Since the form was sent: "typed" once more was typed into it. */
  let sent: "no" | "sent" | "typed" = "no";
  let others: [key: string, row: FieldsRow][] = [];
  let shown: KeptFields = { values: null, wasSent: false, other: null, generation: 0, state: "unchanged" };
  const listeners = new Set<() => void>();

  function show(part: Partial<KeptFields>): void {
    shown = { ...shown, ...part, other: others[0]?.[1].text ?? null };
    for (const listener of listeners) listener();
  }

  /** Shows values that the device has already. */
  function bringBack({ values, isSent }: FieldsRow, keptAt: KeptAt): void {
    show({ values, wasSent: isSent, generation: shown.generation + 1, state: keptState[keptAt] });
  }

  function makeRow({ values, text }: FieldsNow, isSent = false): FieldsRow {
    return { values, text, at: place.now(), isSent };
  }

  return {
    mine,
    get: (): KeptFields => shown,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Takes up what earlier pages left. What is in the form already needs no keeping; what is there twice, once. */
    async takeUp(read: () => FieldsNow): Promise<void> {
      const rows = (await place.list()).filter(([key]) => key !== mine).sort(([, a], [, b]) => b.at - a.at);
      const { values: there, hidden, isPristine } = read();
      const texts = [there, ...rows.map(([, { values }]) => values)].map((values) => textOf(values, hidden));
      const isNew = (index: number) => !texts.slice(0, index + 1).includes(texts[index + 1] ?? "");
      const gone = rows.flatMap(([key], index) => (isNew(index) ? [] : [key]));
      others = rows.filter((_, index) => isNew(index));
      const newest = isPristine ? others.shift() : undefined;
      if (newest === undefined) {
        if (gone.length > 0) await place.change([], gone);
        if (others.length > 0) show({});
        return;
      }
      bringBack(newest[1], await place.change([[mine, newest[1]]], [...gone, newest[0]]));
    },
    /** Keeps what stands in the form now. */
    async note(now: FieldsNow): Promise<void> {
      if (sent === "sent") sent = "typed";
      if (now.isPristine && shown.values === null) {
        await place.change([], [mine]);
        show({ state: "unchanged" });
      } else show({ state: keptState[await place.change([[mine, makeRow(now)]], [])] });
    },
    /** Puts the text that is offered into the fields, or drops it. What stood there is offered in its place. */
    async chooseOther(isWanted: boolean, now: FieldsNow): Promise<void> {
      const chosen = others.shift();
      if (chosen === undefined) return;
      if (!isWanted) {
        await place.change([], [chosen[0]]);
        show({});
        return;
      }
      const [key, row] = chosen;
      const rows: [string, FieldsRow][] = [[mine, row]];
      const hasText = !now.isPristine || shown.values !== null;
      if (hasText) {
        rows.push([key, makeRow(now)]);
        others.push([key, makeRow(now)]);
      }
      bringBack(row, await place.change(rows, hasText ? [] : [key]));
    },
    /** Drops what stands in the form: the person said so. */
    async drop(): Promise<void> {
      show({ values: null, wasSent: false, generation: shown.generation + 1, state: "unchanged" });
      await place.change([], [mine]);
    },
    /** What was typed since the form was sent: not in the account yet, whatever becomes of that. Null when nothing was. */
    typedSince({ values, hidden }: FieldsNow): Values | null {
      if (sent !== "typed") return null;
      return Object.fromEntries(Object.entries(values).filter(([name]) => !hidden.has(name)));
    },
    /** The form is on its way. */
    hold(now: FieldsNow): void {
      sent = "sent";
      if (shown.state !== "unchanged") void place.change([[mine, makeRow(now, true)]], []);
    },
    /** It was not taken. */
    async release(now: FieldsNow): Promise<void> {
      sent = "no";
      if (shown.state !== "unchanged") show({ state: keptState[await place.change([[mine, makeRow(now)]], [])] });
    },
    /** It was: the device needs to keep it no longer, unless more was typed since it was sent. */
    async taken(): Promise<void> {
      const hasMore = sent === "typed";
      sent = "no";
      if (hasMore || shown.state === "unchanged") return;
      const generation = shown.values === null ? shown.generation : shown.generation + 1;
      show({ values: null, wasSent: false, generation, state: "unchanged" });
      await place.change([], [mine]);
    },
  };
}

const keptState: Record<KeptAt, DraftState> = {
  device: "until-sent",
  nowhere: "nowhere",
  "other-person": "other-person",
};

/** What somebody typed, as one text to compare: what a form carries along by itself is left out. */
export function textOf(values: Values, hidden: ReadonlySet<string>): string {
  const typed = Object.entries(values)
    .map(([name, value]): [string, string] => [name, [value].flat().join("\n").trim()])
    .filter(([name, value]) => value !== "" && !hidden.has(name));
  return JSON.stringify(typed.sort(([a], [b]) => (a < b ? -1 : 1)));
}
