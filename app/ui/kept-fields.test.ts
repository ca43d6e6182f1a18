import { describe, expect, it } from "vitest";
import { type FieldsNow, type FieldsRow, type KeptAt, makeKeptFields } from "./kept-fields";

/** A device, the tabs on it, and a form with one field; `base` is what the form carries along. */
function openDevice() {
  const rows = new Map<string, FieldsRow>();
  const device = { rows, keptAt: "device" as KeptAt, time: 0, texts: () => [...rows.values()].map(({ text }) => text) };
  let made = 0;

  function openTab(served = "") {
    const fields = makeKeptFields({
      async change(kept, gone) {
        if (device.keptAt === "nowhere") return "nowhere";
        for (const [key, row] of kept) rows.set(key, row);
        for (const key of gone) rows.delete(key);
        return device.keptAt;
      },
      list: async () => [...rows].filter(([key]) => !open.has(key)),
      makeKey: () => `form#${++made}`,
      now: () => ++device.time,
    });
    const tab = {
      fields,
      text: served,
      now: (): FieldsNow => ({
        values: { said: tab.text, base: served },
        text: tab.text,
        hidden: new Set(["base"]),
        isPristine: tab.text === served,
      }),
      async type(text: string) {
        tab.text = text;
        await fields.note(tab.now());
      },
      async begin() {
        open.add(fields.mine);
        await fields.takeUp(tab.now);
        tab.readBack();
        return tab;
      },
      /** As the fields do when they are made anew. */
      readBack() {
        tab.text = String(fields.get().values?.said ?? tab.text);
      },
      close() {
        open.delete(fields.mine);
      },
    };
    return tab;
  }
  const open = new Set<string>();
  return { device, openTab };
}

describe("what is typed into a form", () => {
  it("is on the device until the form was taken", async () => {
    const { device, openTab } = openDevice();
    const tab = await openTab().begin();
    await tab.type("They call on Friday");
    expect(tab.fields.get().state).toBe("until-sent");
    tab.fields.hold(tab.now());
    await tab.fields.taken();
    expect(device.rows.size).toBe(0);
    expect(tab.fields.get().state).toBe("unchanged");
    const next = await openTab("They call on Friday").begin();
    expect(next.fields.get()).toMatchObject({ values: null, other: null });
  });

  it("and taken back needs no keeping", async () => {
    const { device, openTab } = openDevice();
    const tab = await openTab("Served").begin();
    await tab.type("Served, and more");
    await tab.type("Served");
    expect(device.rows.size).toBe(0);
    expect(tab.fields.get().state).toBe("unchanged");
  });

  it.each(["nowhere", "other-person"] as const)("is said to be kept: %s", async (keptAt) => {
    const { device, openTab } = openDevice();
    device.keptAt = keptAt;
    const tab = await openTab().begin();
    await tab.type("Words");
    expect(tab.fields.get().state).toBe(keptAt);
  });

  it("comes back on the next visit, and can be dropped for good", async () => {
    const { device, openTab } = openDevice();
    const first = await openTab().begin();
    await first.type("Words");
    first.close();
    const second = await openTab().begin();
    expect(second.text).toBe("Words");
    expect(second.fields.get()).toMatchObject({ wasSent: false, state: "until-sent" });
    expect(device.rows.size).toBe(1);
    await second.fields.drop();
    second.close();
    expect((await openTab().begin()).text).toBe("");
  });

  it("and was on its way when the page ended is offered as that, unless it is there already", async () => {
    const { device, openTab } = openDevice();
    const tab = await openTab().begin();
    await tab.type("Words");
    tab.fields.hold(tab.now());
    tab.close();
    const next = await openTab().begin();
    expect(next.fields.get().wasSent).toBe(true);
    next.close();
    const arrived = await openTab("Words").begin();
    expect(arrived.fields.get()).toMatchObject({ values: null, other: null });
    expect(device.rows.size).toBe(0);
  });

  it("while it was on its way is told apart from what was sent", async () => {
    const tab = await openDevice().openTab().begin();
    await tab.type("Words");
    expect(tab.fields.typedSince(tab.now())).toBeNull();
    tab.fields.hold(tab.now());
    expect(tab.fields.typedSince(tab.now())).toBeNull();
    await tab.type("Words, and more");
    // What the form carries along by itself is not among it.
    expect(tab.fields.typedSince(tab.now())).toEqual({ said: "Words, and more" });
    await tab.fields.taken();
    expect(tab.fields.typedSince(tab.now())).toBeNull();
  });

  it("while it was on its way stays on the device when it was taken without that", async () => {
    const { openTab } = openDevice();
    const tab = await openTab().begin();
    await tab.type("Words");
    tab.fields.hold(tab.now());
    await tab.type("Words, and more");
    await tab.fields.taken();
    tab.close();
    expect((await openTab("Words").begin()).text).toBe("Words, and more");
  });

  it("and was refused is no longer on its way", async () => {
    const { openTab } = openDevice();
    const tab = await openTab().begin();
    await tab.type("Words");
    tab.fields.hold(tab.now());
    await tab.fields.release(tab.now());
    tab.close();
    expect((await openTab().begin()).fields.get().wasSent).toBe(false);
  });
});

describe("two tabs with one form", () => {
  async function typeInTwo() {
    const { device, openTab } = openDevice();
    const [first, second] = [await openTab().begin(), await openTab().begin()];
    await first.type("Words of the first");
    await second.type("Words of the second");
    return { device, openTab, first, second };
  }

  it("leave each their text: the newest comes back, the other one is offered", async () => {
    const { openTab, first, second } = await typeInTwo();
    first.close();
    second.close();
    const later = await openTab().begin();
    expect(later.text).toBe("Words of the second");
    expect(later.fields.get().other).toBe("Words of the first");
  });

  it("do not offer each other what stands in an open tab", async () => {
    const { openTab, first } = await typeInTwo();
    first.close();
    const later = await openTab().begin();
    expect(later.text).toBe("Words of the first");
    expect(later.fields.get().other).toBeNull();
  });

  it("offer nothing twice: what was sent is gone, the other text stays", async () => {
    const { device, openTab, first, second } = await typeInTwo();
    second.fields.hold(second.now());
    await second.fields.taken();
    expect(device.texts()).toEqual(["Words of the first"]);
    first.close();
    second.close();
    const later = await openTab().begin();
    expect(later.text).toBe("Words of the first");
    expect(later.fields.get().other).toBeNull();
  });

  it("keep one text where both say the same", async () => {
    const { device, openTab, first, second } = await typeInTwo();
    await first.type("The same");
    await second.type("The same");
    first.close();
    second.close();
    const later = await openTab().begin();
    expect(later.fields.get().other).toBeNull();
    expect(device.texts()).toEqual(["The same"]);
  });

  it("one of both is chosen, and the other one is offered in its place", async () => {
    const { device, openTab, first, second } = await typeInTwo();
    first.close();
    second.close();
    const later = await openTab().begin();
    await later.fields.chooseOther(true, later.now());
    later.readBack();
    expect(later.text).toBe("Words of the first");
    expect(later.fields.get().other).toBe("Words of the second");
    expect(device.texts().sort()).toEqual(["Words of the first", "Words of the second"]);
    await later.fields.chooseOther(false, later.now());
    expect(device.texts()).toEqual(["Words of the first"]);
    expect(later.fields.get().other).toBeNull();
  });

  it("what is typed before the device has answered stays, and what it kept is offered", async () => {
    const { openTab, first, second } = await typeInTwo();
    second.close();
    const later = openTab();
    await later.type("Typed at once");
    await later.begin();
    expect(later.text).toBe("Typed at once");
    expect(later.fields.get().other).toBe("Words of the second");
    first.close();
  });
});
