import type { Page } from "@playwright/test";

export const papers = ["A4", "Letter"] as const;

/** How many pages the page on screen takes when it is printed. */
export async function countPages(page: Page, format: (typeof papers)[number]): Promise<number> {
  const pdf = await page.pdf({ format });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

/**
 * The printed brief, measured: what is cut off (its bottom lies below its box), what is too wide, what has a colour or
 * a background of its own. A picture to compare with would differ from machine to machine with the fonts there; these
 * and the count of pages do not.
 */
export async function measurePrint(page: Page) {
  await page.emulateMedia({ media: "print" });
  // As wide as the text on A4 between margins of 12 mm; Letter is wider.
  await page.setViewportSize({ width: Math.round((186 / 25.4) * 96), height: 1000 });
  await page.evaluate(() => document.fonts.ready);
  const measured = await page.getByRole("article", { name: "Brief" }).evaluate((sheet) => {
    const box = sheet.getBoundingClientRect();
    const shown = [...sheet.querySelectorAll<HTMLElement>("*")].filter((each) => each.offsetHeight > 0);
    const bottom = Math.max(...shown.map((each) => each.getBoundingClientRect().bottom));
    const right = Math.max(...shown.map((each) => each.getBoundingClientRect().right));
    return {
      cutOff: Math.max(0, bottom - box.bottom),
      tooWide: Math.max(0, right - box.right),
      free: box.bottom - bottom,
      height: (box.height / 96) * 25.4,
      colours: [...new Set(shown.map((each) => getComputedStyle(each).color))],
      backgrounds: [...new Set(shown.map((each) => getComputedStyle(each).backgroundColor))],
      underlined: shown.filter((each) => getComputedStyle(each).textDecorationLine !== "none").length,
    };
  });
  await page.emulateMedia({ media: null });
  return measured;
}
