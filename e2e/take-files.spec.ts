import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/person";
import { asHeading, asNumbered, paragraph, wordFile } from "./support/word-file";

const fixtures = `${import.meta.dirname}/fixtures`;
const typed = "Parking was terrible\n\nQ: Tell me about yourself\nA: I bake.";

/** Stands on the notes of a new interview, with something typed already. */
async function openNotes(page: Page): Promise<Locator> {
  await page.goto("/applications");
  await page.getByRole("link", { name: "Log an interview" }).click();
  await page.getByLabel("Company").fill("Mill Lane Bakery");
  await page.getByRole("button", { name: "Next: write it down" }).click();
  const notes = page.getByLabel("Your notes");
  await notes.fill(typed);
  await expect(page.getByText("Saved to your account")).toBeVisible();
  return notes;
}

function take(page: Page, files: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
  return page.getByLabel("Take a file").setInputFiles(files);
}

function textFile(name: string, content: string | Buffer) {
  return { name, mimeType: "text/plain", buffer: Buffer.from(content) };
}

/** Drags files over a place, or lets go of them there, as the browser tells the page. */
async function drag(page: Page, over: Locator, kind: "dragover" | "drop" | "paste", name: string, text: string) {
  const transfer = await page.evaluateHandle(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName, { type: "text/plain" }));
      return data;
    },
    [name, text] as const,
  );
  await over.evaluate(
    (element, [type, data]) => {
      const options = { bubbles: true, cancelable: true };
      element.dispatchEvent(
        type === "paste"
          ? new ClipboardEvent(type, { ...options, clipboardData: data })
          : new DragEvent(type, { ...options, dataTransfer: data }),
      );
    },
    [kind, transfer] as const,
  );
}

test("captions are taken in order, below what was typed", async ({ page, person: _person }) => {
  const notes = await openNotes(page);
  await take(page, [`${fixtures}/call.vtt`, `${fixtures}/second-call.srt`]);
  await expect(page.getByText("Added: “call.vtt”, “second-call.srt”.")).toBeVisible();
  await expect(notes).toHaveValue(/^Parking was terrible\n\nQ: Tell .*\nA: I bake\.\n\nWEBVTT\n.*ones\.<\/v>\n\n1\n/s);
  const questions = page.getByRole("region", { name: "What was understood" }).getByRole("listitem");
  await expect(questions.filter({ hasText: /bakery\? Ines Varga.*to stay in baking\./s })).toHaveCount(1);
  await expect(questions.filter({ hasText: /When could you start\?.*Six weeks/s })).toHaveCount(1);
  await expect(page.getByText("Saved to your account")).toBeVisible();
  await page.reload();
  await expect(notes).toHaveValue(/Six weeks after you say yes\.\n$/);
});

test("a Word file is read line by line; its reader is fetched only then", async ({ page, person: _person }) => {
  const notes = await openNotes(page);
  const fetched: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/_next/static/")) fetched.push(request.url());
  });
  await take(page, textFile("a.md", "Q: Why us?\r\nA: Your sourdough."));
  await expect(notes).toHaveValue(`${typed}\n\nQ: Why us?\nA: Your sourdough.`);
  expect(fetched).toEqual([]);

  await notes.fill("");
  const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
  const body = [
    paragraph("Mill Lane", asHeading),
    paragraph("What is your &lt;best&gt; loaf?", asNumbered),
    paragraph("Why do you bake?", asNumbered),
    paragraph("I said: the smell\nand the quiet"),
    paragraph(""),
    `<w:tbl><w:tr>${cell("Pay")}${cell("£26,000")}</w:tr></w:tbl>`,
  ];
  await take(page, { name: "Notes.docx", mimeType: "", buffer: wordFile(body.join("")) });
  await expect(notes).toHaveValue(
    "# Mill Lane\n1. What is your <best> loaf?\n2. Why do you bake?\nI said: the smell\nand the quiet\n\nPay\t£26,000",
  );
  expect(fetched).not.toEqual([]);
});

test.describe("on a first visit", () => {
  // It would have fetched the reader ahead.
  test.use({ serviceWorkers: "block" });

  test("a Word file whose reader cannot be fetched is taken when the network is back", async ({
    page,
    person: _person,
    context,
  }) => {
    const notes = await openNotes(page);
    const file = { name: "Notes.docx", mimeType: "", buffer: wordFile(paragraph("Q: Why now?")) };
    await context.setOffline(true);
    await take(page, file);
    await expect(page.getByRole("main").getByRole("alert")).toContainText(
      "“Notes.docx” cannot be read without a network just now.",
    );
    await expect(notes).toHaveValue(typed);
    await context.setOffline(false);
    await take(page, file);
    await expect(notes).toHaveValue(`${typed}\n\nQ: Why now?`);
    await expect(page.getByText(/cannot be read/)).toBeHidden();
  });
});

test("a file is dropped on the box, pasted there, and dropped beside it", async ({ page, person: _person }) => {
  const notes = await openNotes(page);
  const around = page.locator("[data-over]").filter({ has: notes });
  await drag(page, notes, "dragover", "one.txt", "");
  await expect(around).toHaveCSS("outline-style", "dashed");
  await drag(page, notes, "drop", "one.txt", "Q: One?");
  await expect(notes).toHaveValue(`${typed}\n\nQ: One?`);
  await expect(around).toHaveCSS("outline-style", "none");
  await drag(page, notes, "paste", "two.txt", "Q: Two?");
  await expect(notes).toHaveValue(`${typed}\n\nQ: One?\n\nQ: Two?`);

  const isLeftAlone = await page.getByRole("heading", { level: 1 }).evaluate((heading) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["Q: Three?"], "three.txt"));
    return heading.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
  });
  expect(isLeftAlone, "the browser would open the file in place of the page").toBe(false);
  await expect(notes).not.toHaveValue(/Three/);
});

test("what cannot be taken is said, and what was typed is untouched", async ({ page, person: _person }) => {
  const notes = await openNotes(page);
  const alert = page.getByRole("main").getByRole("alert");
  const refused: [file: ReturnType<typeof textFile>, message: string][] = [
    [textFile("cv.pdf", "%PDF-1.7\n%âãÏÓ"), "“cv.pdf” is a PDF. Copy its text and paste it here."],
    [textFile("empty.txt", " \n"), "“empty.txt” is empty. Nothing was taken from it."],
    [textFile("none.txt", ""), "“none.txt” is empty. Nothing was taken from it."],
    [textFile("all.txt", Buffer.alloc(5 * 1024 * 1024 + 1, "a")), "“all.txt” is larger than 5 MB."],
    [textFile("lines.txt", "a\n".repeat(60_000)), "“lines.txt” has more than 50,000 lines."],
    [textFile("million.txt", "\n".repeat(999_999).concat("a")), "“million.txt” has more than 400,000 characters."],
    [textFile("full.txt", "a".repeat(399_990)), "There is no room left for “full.txt”: these notes are full."],
    [textFile("russian.txt", Buffer.from("cfeef7e5ecf320f3f5eee4e8f2e53f", "hex")), "is in an encoding that cannot be"],
    [textFile("song.mp3", "ID3\x04\0\0"), "“song.mp3” is a recording."],
    [textFile("broken.docx", wordFile("").subarray(0, 900)), "“broken.docx” seems to be damaged"],
    [textFile("other.docx", wordFile("<w:p")), "“other.docx” seems to be damaged"],
    [textFile("blank.docx", wordFile(paragraph(" "))), "“blank.docx” is empty."],
    [textFile("long.docx", wordFile(paragraph("a\n".repeat(60_000)))), "“long.docx” has more than 50,000 lines."],
  ];
  for (const [file, message] of refused) {
    await take(page, file);
    await expect(alert).toContainText(message);
    await expect(notes).toHaveValue(typed);
  }
  await expect.poll(() => alert.evaluate(isInFront), "the foot does not lie over the message").toBe(true);

  await take(
    page,
    refused.slice(0, 5).map(([file]) => file),
  );
  await expect(alert).toContainText(/cv\.pdf.*empty\.txt.*none\.txt.* 2 more files were not taken\.$/);

  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("Q: Größe?", "utf16le")]);
  await take(page, [refused[0]?.[0] ?? textFile("", ""), textFile("wide.txt", wide)]);
  await expect(notes).toHaveValue(`${typed}\n\nQ: Größe?`);
  await expect(alert).toHaveText("“cv.pdf” is a PDF. Copy its text and paste it here.");
});

test("what is typed while a file is read stays", async ({ page, person: _person }) => {
  await page.addInitScript(() => {
    const read = Blob.prototype.arrayBuffer;
    const opened = new Promise<void>((resolve) => window.addEventListener("open-files", () => resolve()));
    Blob.prototype.arrayBuffer = async function (this: Blob) {
      await opened;
      return read.call(this);
    };
  });
  const notes = await openNotes(page);
  await take(page, textFile("one.txt", "Q: One?"));
  await take(page, textFile("two.txt", "Q: Two?"));
  await expect(page.getByText("Reading…")).toBeVisible();
  await notes.press("ControlOrMeta+End");
  await notes.pressSequentially(" And rye.");
  await page.evaluate(() => window.dispatchEvent(new Event("open-files")));
  await expect(notes).toHaveValue(`${typed} And rye.\n\nQ: One?\n\nQ: Two?`);
  await expect(page.getByText("Added: “one.txt”, “two.txt”.")).toBeVisible();
});

test("by keyboard, and large enough for a thumb", async ({ page, person: _person }) => {
  const notes = await openNotes(page);
  await notes.press("Tab");
  const file = page.getByLabel("Take a file");
  await expect(file).toBeFocused();
  const chooser = page.waitForEvent("filechooser");
  await file.press("Enter");
  await (await chooser).setFiles(textFile("a.txt", "Q: Why?"));
  await expect(notes).toHaveValue(`${typed}\n\nQ: Why?`);
  await page.setViewportSize({ width: 320, height: 640 });
  for (const target of [file, page.getByRole("button", { name: "Dictate" })]) {
    const box = await target.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
});

test("dictation adds what was said, and stops on the second tap", async ({ page, person: _person }) => {
  await page.addInitScript(speakFromTest);
  const notes = await openNotes(page);
  const dictate = page.getByRole("button", { name: "Dictate" });
  await expect(dictate).toHaveAccessibleDescription(/may send your voice to its maker/);
  await dictate.click();
  await expect(page.getByText("Listening…")).toBeVisible();
  await expect(dictate).toHaveAttribute("aria-pressed", "true");
  await say(page, { words: "I said four", isFinal: false });
  await expect(page.getByText("I said four")).toBeVisible();
  await expect(notes).toHaveValue(typed);
  await say(page, { words: " I said forty", isFinal: true });
  await expect(notes).toHaveValue(`${typed} I said forty`);
  // A pause ends it in some browsers; it goes on.
  await say(page, "end");
  await say(page, { words: "loaves a day", isFinal: false });
  await dictate.click();
  await expect(notes).toHaveValue(`${typed} I said forty loaves a day`);
  await expect(page.getByText("Listening…")).toBeHidden();
  await expect(dictate).toHaveAttribute("aria-pressed", "false");
});

for (const [code, message] of [
  ["not-allowed", /microphone is not allowed here/],
  ["no-speech", /Nothing was heard/],
  ["network", /needs a network/],
  ["something-new", /Dictation stopped/],
] as const) {
  test(`dictation that fails says why: ${code}`, async ({ page, person: _person }) => {
    await page.addInitScript(speakFromTest);
    const notes = await openNotes(page);
    const dictate = page.getByRole("button", { name: "Dictate" });
    await dictate.click();
    await say(page, { error: code });
    await expect(page.getByText(message)).toBeVisible();
    await expect(dictate).toHaveAttribute("aria-pressed", "false");
    await expect(notes).toHaveValue(typed);
    await dictate.click();
    await expect(page.getByText(message)).toBeHidden();
    await expect(page.getByText("Listening…")).toBeVisible();
  });
}

test("without dictation in the browser the keyboard’s is named", async ({ page, person: _person }) => {
  await page.addInitScript(() => {
    for (const name of ["SpeechRecognition", "webkitSpeechRecognition"]) Reflect.deleteProperty(window, name);
  });
  await openNotes(page);
  await expect(page.getByText("Your keyboard’s microphone works here too.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Dictate" })).toHaveCount(0);
});

/** Runs in the page: whether this is what is seen in its place. */
function isInFront(element: Element): boolean {
  const { x, y, width, height } = element.getBoundingClientRect();
  return document.elementFromPoint(x + width / 2, y + height / 2) === element;
}

type Speech = { words: string; isFinal: boolean } | { error: string } | "end";

/** Lets the browser's recognition hear this. */
async function say(page: Page, speech: Speech): Promise<void> {
  await page.evaluate((detail) => window.dispatchEvent(new CustomEvent("speech", { detail })), speech);
}

/** Runs in the page: a recognition that hears what `say` says. */
function speakFromTest() {
  class FromTest {
    onresult: (event: object) => void = () => {};
    onerror: (event: object) => void = () => {};
    onend: () => void = () => {};
    private readonly hear = (event: Event) => {
      if (!(event instanceof CustomEvent)) return;
      if (event.detail === "end") this.stop();
      else if ("error" in event.detail) {
        this.onerror(event.detail);
        this.stop();
      } else {
        const { words, isFinal } = event.detail;
        const result = Object.assign([{ transcript: words, confidence: 0.9 }], { isFinal });
        this.onresult({ resultIndex: 0, results: [result] });
      }
    };
    start() {
      window.addEventListener("speech", this.hear);
    }
    stop() {
      window.removeEventListener("speech", this.hear);
      this.onend();
    }
    abort() {
      window.removeEventListener("speech", this.hear);
    }
  }
  for (const name of ["SpeechRecognition", "webkitSpeechRecognition"]) {
    Object.defineProperty(window, name, { value: FromTest, configurable: true });
  }
}
