import { type Brought, retryDelay } from "@/lib/device/bring";
import type { Trouble } from "@/lib/schemas/trouble";

/** Where the text is safe. */
export type DraftState =
  | "unchanged"
  | "on-device"
  | "until-sent"
  | "in-account"
  | "not-in-account"
  | "to-choose"
  | "signed-out"
  | "other-person"
  | "refused"
  | "nowhere"
  | "closed"
  | Trouble;

/** Another text for the same place, to choose from: neither wins by itself. */
export type DraftChoice = {
  other: { text: string; from: "device" | "account" } | null;
  /** Puts the other text in place of this one, or keeps this one. */
  chooseOther: (isWanted: boolean) => void;
  /** The texts that were not chosen, while this page is open; the newest first. */
  aside: readonly string[];
  /** Puts one of them in place after all; the one in place until then is put aside. */
  bringBack: (text: string) => void;
};

/** What the device keeps until the account has it. */
export type Unsaved<T> = {
  value: T;
  /** The text that the account holds, as far as this page knows. Each save names it. */
  base: string;
  /** What was sent and not answered: the account may hold it by now. */
  onWay: T | null;
};

/** How one kind of text is kept, brought and read. */
export type Place<T> = {
  /** Keeps it on the device; false where the browser keeps nothing. `isSent`: its form is being sent for good. */
  keep: (unsaved: Unsaved<T>, isSent: boolean) => Promise<boolean>;
  /** Removes it from the device: the account has all of it. */
  drop: () => Promise<void>;
  /** Brings it to the account if that still holds `base`; throws when it cannot be reached. */
  bring: (value: T, base: string) => Promise<Brought>;
  textOf: (value: T) => string;
  withText: (value: T, text: string) => T;
  /** Whether there is nothing yet for which the account would need a place. */
  isBlank: (value: T) => boolean;
};

export type Shown<T> = {
  value: T;
  /** The text that the account holds, as far as this page knows. */
  base: string;
  state: DraftState;
  other: DraftChoice["other"];
  aside: DraftChoice["aside"];
  isInAccount: boolean;
};

export type Saving<T> = ReturnType<typeof makeSaving<T>>;

/**
 * The one loop that saves what is typed: on the device at once, in the account on each pause, again and again while
 * that cannot be reached. One text is under way at a time. A text whose answer was lost is sent again before the next
 * one, so that the account's own answer, not a guess, says what it holds. Where the account holds another text,
 * nothing is brought until the person has chosen.
 *
 * @param inAccount what the account has of it already; null when it knows nothing of it.
 */
export function makeSaving<T>(place: Place<T>, { value, base: known, onWay: lost }: Unsaved<T>, inAccount: T | null) {
  let onWay = lost;
  let saved = inAccount;
  let elsewhere: string | null = null;
  let isBringing = false;
  let held: T | null = null;
  let isOpen = true;
  let isUntouched = true;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offers: { text: string; drop: () => void }[] = [];
  const listeners = new Set<() => void>();
  let shown: Shown<T> = {
    value,
    base: known,
    state: inAccount === null || place.isBlank(value) ? "unchanged" : "in-account",
    other: null,
    aside: [],
    isInAccount: inAccount !== null,
  };

  function show(part: Partial<Shown<T>>): void {
    shown = { ...shown, ...part };
    for (const listener of listeners) listener();
  }

  /** Says where the text is; that this browser keeps nothing stays said until it does, or the account has it. */
  function say(state: DraftState): void {
    if (shown.state !== "nowhere" || state === "in-account") show({ state });
  }

  function showOther(): void {
    const [offer] = offers;
    if (elsewhere !== null) show({ other: { text: elsewhere, from: "account" } });
    else show({ other: offer === undefined ? null : { text: offer.text, from: "device" } });
  }

  function putAside(text: string): void {
    if (text.trim() !== "" && !shown.aside.includes(text)) show({ aside: [text, ...shown.aside] });
  }

  function keep(isSent = false): Promise<boolean> {
    return place.keep({ value: shown.value, base: shown.base, onWay }, isSent);
  }

  function stopWaiting(): void {
    clearTimeout(timer);
    timer = undefined;
  }

  function schedule(wait: number): void {
    stopWaiting();
    timer = setTimeout(bringNow, wait);
  }

  function hasNews(): boolean {
    if (onWay !== null) return true;
    return shown.value !== saved && (shown.isInAccount || !place.isBlank(shown.value));
  }

  async function bringNow(): Promise<void> {
    stopWaiting();
    // While one is under way the next waits for its answer.
    if (isBringing || held !== null || elsewhere !== null || !hasNews()) return;
    const sent = onWay ?? shown.value;
    onWay = sent;
    isBringing = true;
    keep();
    const brought = await place.bring(sent, shown.base).catch(() => null);
    isBringing = false;
    await settle(sent, brought);
  }

  async function settle(sent: T, brought: Brought | null): Promise<void> {
    if (brought === null || brought.kind === "not-saved") {
      say(brought === null ? "not-in-account" : brought.why);
      if (isOpen && held === null) schedule(retryDelay(failures++));
      return;
    }
    failures = 0;
    onWay = null;
    if (brought.kind === "elsewhere") {
      saved = null;
      elsewhere = brought.text;
      showOther();
      say("to-choose");
      return;
    }
    if (brought.kind !== "saved") {
      // A text that was not taken may have been mended while it was under way.
      if (brought.kind === "refused" && shown.value !== sent) bringUnlessTyping();
      else say(brought.kind);
      return;
    }
    saved = sent;
    show({ isInAccount: true, base: place.textOf(sent) });
    if (shown.value !== sent) {
      bringUnlessTyping();
      return;
    }
    // Its form is on its way: what became of it is told by `release`, or the page is left.
    if (held !== null) return;
    await place.drop();
    if (shown.value === sent) say("in-account");
  }

  /** While somebody types, the next pause brings it. */
  function bringUnlessTyping(): void {
    if (timer === undefined) void bringNow();
  }

  /** Answers whether the device, or the account, holds it. */
  async function change(next: T): Promise<boolean> {
    isUntouched = false;
    show({ value: next });
    if (next === saved && onWay === null) {
      stopWaiting();
      await place.drop();
      if (shown.value === next) say("in-account");
      return true;
    }
    schedule(pauseMs);
    const isKept = await keep();
    // Said only once it is so; by then the account may have it already.
    if (shown.value === next && saved !== next) show({ state: isKept ? keptState() : "nowhere" });
    return isKept;
  }

  function keptState(): DraftState {
    if (elsewhere !== null) return "to-choose";
    return place.isBlank(shown.value) && !shown.isInAccount ? "unchanged" : "on-device";
  }

  return {
    get: (): Shown<T> => shown,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change,
    bringNow,
    /** Goes on with what the device kept when an earlier page ended. */
    resume(kept: Pick<Unsaved<T>, "value" | "onWay">): Promise<boolean> {
      if (!isBringing) onWay = kept.onWay;
      const keeping = change(kept.value);
      void bringNow();
      return keeping;
    },
    /** What the account holds as the page is served anew: shown where nobody has begun to write. */
    renew(held: T): void {
      if (!isUntouched) return;
      saved = held;
      show({ value: held, base: place.textOf(held), state: place.isBlank(held) ? "unchanged" : "in-account" });
    },
    /** Offers a text that only the device holds; `drop` removes it there once the person has chosen. */
    offer(text: string, drop: () => void): void {
      offers.push({ text, drop });
      showOther();
    },
    chooseOther(isWanted: boolean): void {
      if (shown.other !== null) putAside(isWanted ? place.textOf(shown.value) : shown.other.text);
      if (elsewhere !== null) {
        show({ base: elsewhere });
        elsewhere = null;
        void change(isWanted ? place.withText(shown.value, shown.base) : shown.value);
        void bringNow();
        showOther();
        return;
      }
      const offer = offers.shift();
      if (offer && isWanted)
        void change(place.withText(shown.value, offer.text)).then((isKept) => isKept && offer.drop());
      else offer?.drop();
      showOther();
    },
    bringBack(text: string): void {
      const { value } = shown;
      show({ aside: shown.aside.filter((each) => each !== text) });
      putAside(place.textOf(value));
      void change(place.withText(value, text));
    },
    /** To be called when the whole text is sent for good: it is not saved by itself any more. */
    hold(): void {
      held = shown.value;
      stopWaiting();
      keep(true);
    },
    /** To be called when it was not taken after all. */
    release(): void {
      held = null;
      keep();
      void bringNow();
    },
    /** To be called when it was: the device needs to keep it no longer, unless more was typed since it was sent. */
    taken(): void {
      if (shown.value === held) void place.drop();
    },
    start(): void {
      isOpen = true;
    },
    /** The page is left: one more try, and then the device keeps it. */
    stop(): void {
      isOpen = false;
      void bringNow();
    },
  };
}

const pauseMs = 700;
