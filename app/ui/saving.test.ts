import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Brought } from "@/lib/device/bring";
import { makeSaving, type Unsaved } from "./saving";

/** A device, an account that takes a text as the real one does, and a line between them that a test can cut. */
function open(inAccount = "", { keeps = true } = {}) {
  const world = {
    account: inAccount,
    device: null as Unsaved<string> | null,
    line: "up" as "up" | "down" | "answer lost",
    /** Answers are held back until a test lets them through. */
    isSlow: false,
    waiting: [] as (() => void)[],
    arrived: [] as string[],
    refuse: null as Brought | null,
  };
  async function bring(text: string, base: string): Promise<Brought> {
    if (world.line === "down") throw new Error("Not reached");
    world.arrived.push(text);
    const brought = answer(text, base);
    if (world.line === "answer lost") throw new Error("The answer got lost");
    if (world.isSlow) await new Promise<void>((resolve) => world.waiting.push(resolve));
    return brought;
  }
  function answer(text: string, base: string): Brought {
    if (world.refuse) return world.refuse;
    if (world.account !== base && world.account !== text) return { kind: "elsewhere", text: world.account };
    world.account = text;
    return { kind: "saved" };
  }
  const saving = makeSaving<string>(
    {
      keep: async (unsaved) => {
        if (keeps) world.device = unsaved;
        return keeps;
      },
      drop: async () => {
        world.device = null;
      },
      bring,
      textOf: (text) => text,
      withText: (_, text) => text,
      isBlank: (text) => text === "",
    },
    { value: inAccount, base: inAccount, onWay: null },
    inAccount,
  );
  return { world, saving, state: () => saving.get().state, type: (text: string) => void saving.change(text) };
}

const aPause = () => vi.advanceTimersByTimeAsync(700);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a text that is typed", () => {
  it("is on the device at once, in the account after a pause, and then needs the device no longer", async () => {
    const { world, type, state } = open();
    type("They asked");
    await vi.advanceTimersByTimeAsync(0);
    expect(world.device?.value).toBe("They asked");
    expect(state()).toBe("on-device");
    await aPause();
    expect(world.account).toBe("They asked");
    expect(world.device).toBeNull();
    expect(state()).toBe("in-account");
  });

  it("is tried again, more and more seldom, while the account cannot be reached", async () => {
    const { world, type, state } = open();
    world.line = "down";
    type("They asked");
    await aPause();
    expect(state()).toBe("not-in-account");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.device?.value).toBe("They asked");
    world.line = "up";
    await vi.advanceTimersByTimeAsync(15_000);
    expect(world.account).toBe("They asked");
    expect(state()).toBe("in-account");
  });

  it("says why where the account cannot save just now, and is tried again", async () => {
    const { world, type, state } = open();
    world.refuse = { kind: "not-saved", why: "disk-full" };
    type("They asked");
    await aPause();
    expect(state()).toBe("disk-full");
    expect(world.device?.value).toBe("They asked");
    world.refuse = null;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(world.account).toBe("They asked");
    expect(state()).toBe("in-account");
  });

  it("is not taken for what the account holds before that has it", async () => {
    const { type, saving } = open("They");
    type("They asked");
    expect(saving.get().base).toBe("They");
    await aPause();
    expect(saving.get().base).toBe("They asked");
  });

  it("does not overtake one that is under way", async () => {
    const { world, type, saving, state } = open();
    world.isSlow = true;
    type("They");
    await aPause();
    type("They asked");
    await aPause();
    await saving.bringNow();
    expect(world.arrived).toEqual(["They"]);
    world.isSlow = false;
    world.waiting.shift()?.();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.arrived).toEqual(["They", "They asked"]);
    expect(state()).toBe("in-account");
    expect(saving.get().other).toBeNull();
  });

  it("whose answer got lost is no other text, however much was typed since", async () => {
    const { world, type, saving, state } = open();
    world.line = "answer lost";
    type("They");
    await aPause();
    expect(world.account).toBe("They");
    type("They asked");
    await aPause();
    expect(world.device).toEqual({ value: "They asked", base: "", onWay: "They" });
    world.line = "up";
    await vi.advanceTimersByTimeAsync(15_000);
    expect(world.account).toBe("They asked");
    expect(state()).toBe("in-account");
    expect(saving.get().other).toBeNull();
  });

  it("says so when the browser keeps nothing, until the account has it", async () => {
    const { world, type, state } = open("", { keeps: false });
    world.line = "down";
    type("They asked");
    await aPause();
    expect(state()).toBe("nowhere");
    world.line = "up";
    await vi.advanceTimersByTimeAsync(15_000);
    expect(state()).toBe("in-account");
  });

  it("that is taken back to what the account holds is saved already", async () => {
    const { world, type, state } = open("They asked");
    type("They asked why");
    type("They asked");
    await aPause();
    expect(world.arrived).toEqual([]);
    expect(world.device).toBeNull();
    expect(state()).toBe("in-account");
  });

  it.each(["signed-out", "other-person", "closed", "refused"] as const)(
    "that is answered with %s stays on the device and is not sent again by itself",
    async (kind) => {
      const { world, type, state, saving } = open();
      world.refuse = { kind };
      type("They asked");
      await aPause();
      await vi.advanceTimersByTimeAsync(60_000);
      expect(state()).toBe(kind);
      expect(world.arrived).toHaveLength(1);
      expect(world.device?.value).toBe("They asked");
      world.refuse = null;
      await saving.bringNow();
      expect(world.account).toBe("They asked");
    },
  );

  it("that is mended after it was refused is not sent as it was before", async () => {
    const { world, type } = open();
    world.refuse = { kind: "refused" };
    type("Far too long");
    await aPause();
    world.refuse = null;
    type("Long");
    await aPause();
    expect(world.arrived).toEqual(["Far too long", "Long"]);
    expect(world.account).toBe("Long");
  });
});

describe("another text in the account", () => {
  async function meetAnother() {
    const all = open("Base");
    all.world.account = "Theirs";
    all.type("Mine");
    await aPause();
    expect(all.saving.get().other).toEqual({ text: "Theirs", from: "account" });
    expect(all.state()).toBe("to-choose");
    return all;
  }

  it("is not replaced before the person has chosen, whatever is typed or happens meanwhile", async () => {
    const { world, type, saving, state } = await meetAnother();
    type("Mine, longer");
    await aPause();
    await saving.bringNow();
    saving.stop();
    expect(world.account).toBe("Theirs");
    expect(world.device).toEqual({ value: "Mine, longer", base: "Base", onWay: null });
    expect(state()).toBe("to-choose");
  });

  it("is replaced when the person keeps their own", async () => {
    const { world, saving, state } = await meetAnother();
    saving.chooseOther(false);
    await aPause();
    expect(world.account).toBe("Mine");
    expect(world.device).toBeNull();
    expect(state()).toBe("in-account");
    expect(saving.get().other).toBeNull();
  });

  it("is gone on with when the person takes it", async () => {
    const { world, saving, state } = await meetAnother();
    saving.chooseOther(true);
    await aPause();
    expect(saving.get().value).toBe("Theirs");
    expect(world.account).toBe("Theirs");
    expect(state()).toBe("in-account");
  });

  it("is offered anew when it has changed once more", async () => {
    const { world, saving } = await meetAnother();
    world.account = "Theirs again";
    saving.chooseOther(false);
    await aPause();
    expect(world.account).toBe("Theirs again");
    expect(saving.get().other).toEqual({ text: "Theirs again", from: "account" });
  });
});

describe("the text that was not chosen", () => {
  it.each([
    { isWanted: true, left: "Theirs", aside: "Mine" },
    { isWanted: false, left: "Mine", aside: "Theirs" },
  ])("is put aside and can be brought back: $aside", async ({ isWanted, left, aside }) => {
    const { world, saving, type } = open("Base");
    world.account = "Theirs";
    type("Mine");
    await aPause();
    saving.chooseOther(isWanted);
    await aPause();
    expect(world.account).toBe(left);
    expect(saving.get().aside).toEqual([aside]);
    saving.bringBack(aside);
    await aPause();
    expect(world.account).toBe(aside);
    expect(saving.get()).toMatchObject({ value: aside, aside: [left], other: null });
  });

  it("is one of the device's as well", async () => {
    const { world, saving, type } = open();
    type("Now");
    saving.offer("From before", () => {});
    saving.chooseOther(true);
    await aPause();
    saving.bringBack("Now");
    await aPause();
    expect(world.account).toBe("Now");
    expect(saving.get().aside).toEqual(["From before"]);
  });

  it("is each of several", async () => {
    const { saving, type } = open();
    type("Now");
    saving.offer("First", () => {});
    saving.offer("Second", () => {});
    saving.chooseOther(true);
    saving.chooseOther(true);
    await aPause();
    expect(saving.get()).toMatchObject({ value: "Second", aside: ["First", "Now"] });
  });

  it("is nothing to speak of when it was empty", () => {
    const { saving } = open();
    saving.offer("From before", () => {});
    saving.chooseOther(true);
    expect(saving.get().aside).toEqual([]);
  });
});

describe("another text on the device", () => {
  it.each([
    { isWanted: true, left: "From before" },
    { isWanted: false, left: "Now" },
  ])("is dropped there once the person has chosen: $isWanted", async ({ isWanted, left }) => {
    const { world, saving, type } = open();
    const drop = vi.fn();
    type("Now");
    saving.offer("From before", drop);
    await aPause();
    expect(saving.get().other).toEqual({ text: "From before", from: "device" });
    expect(world.account).toBe("Now");
    expect(drop).not.toHaveBeenCalled();
    saving.chooseOther(isWanted);
    await aPause();
    expect(drop).toHaveBeenCalledOnce();
    expect(world.account).toBe(left);
    expect(saving.get().other).toBeNull();
  });

  it("waits for the one offered before it", async () => {
    const { saving } = open();
    saving.offer("First", () => {});
    saving.offer("Second", () => {});
    saving.chooseOther(false);
    expect(saving.get().other).toEqual({ text: "Second", from: "device" });
  });
});

describe("a form that is sent for good", () => {
  it("is not saved by itself any more, and is again when it was not taken", async () => {
    const { world, saving, type } = open();
    type("All of it");
    saving.hold();
    await aPause();
    await saving.bringNow();
    saving.stop();
    expect(world.arrived).toEqual([]);
    expect(world.device?.value).toBe("All of it");
    saving.release();
    await aPause();
    expect(world.account).toBe("All of it");
  });

  it("leaves nothing on the device when it was", async () => {
    const { world, saving, type } = open();
    type("All of it");
    saving.hold();
    saving.taken();
    await aPause();
    expect(world.device).toBeNull();
  });
});

describe("words typed while a form is under way", () => {
  it("stay on the device when the form was taken without them", async () => {
    const { world, saving, type } = open();
    type("All of it");
    saving.hold();
    type("All of it, and more");
    saving.taken();
    await aPause();
    expect(world.device?.value).toBe("All of it, and more");
  });
});

describe("a page that is served anew", () => {
  it("shows what the account holds by now, where nobody has begun to write", async () => {
    const { saving, state, type, world } = open();
    world.account = "Theirs";
    saving.renew("Theirs");
    expect(saving.get().value).toBe("Theirs");
    expect(state()).toBe("in-account");
    type("Theirs and mine");
    saving.renew("Theirs");
    expect(saving.get().value).toBe("Theirs and mine");
    await aPause();
    expect(world.account).toBe("Theirs and mine");
    saving.renew("Theirs");
    expect(saving.get().value).toBe("Theirs and mine");
  });
});

describe("a page that is left", () => {
  it("tries once more, and not again", async () => {
    const { world, saving, type } = open();
    type("They asked");
    saving.stop();
    await vi.advanceTimersByTimeAsync(0);
    expect(world.account).toBe("They asked");
    world.line = "down";
    type("They asked why");
    saving.stop();
    await vi.advanceTimersByTimeAsync(0);
    world.line = "up";
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.account).toBe("They asked");
    expect(world.device?.value).toBe("They asked why");
  });

  it("and opened again goes on, also where the answer to the last text got lost", async () => {
    const { world, saving } = open();
    world.account = "They";
    void saving.resume({ value: "They asked", onWay: "They" });
    await aPause();
    expect(world.account).toBe("They asked");
    expect(saving.get().other).toBeNull();
  });
});
