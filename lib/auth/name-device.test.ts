import { describe, expect, it } from "vitest";
import { nameDevice } from "./name-device";

const apple = "AppleWebKit/605.1.15 (KHTML, like Gecko)";
const blink = "AppleWebKit/537.36 (KHTML, like Gecko)";

describe("a device is named by its browser and system", () => {
  it.each([
    ["Chrome on Android", `Mozilla/5.0 (Linux; Android 10; K) ${blink} Chrome/140.0.0.0 Mobile Safari/537.36`],
    ["Chrome on Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${blink} Chrome/140.0.0.0 Safari/537.36`],
    ["Chrome on Mac", `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${blink} Chrome/140.0.0.0 Safari/537.36`],
    ["Chrome on Linux", `Mozilla/5.0 (X11; Linux x86_64) ${blink} HeadlessChrome/140.0.0.0 Safari/537.36`],
    ["Chrome on ChromeOS", `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${blink} Chrome/140.0.0.0 Safari/537.36`],
    ["Chrome on iPhone", `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${apple} CriOS/140.0 Safari/604.1`],
    ["Chrome on iPad", `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} CriOS/140.0 Safari/604.1`],
    ["Safari on iPhone", `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${apple} Version/18.0 Safari/604.1`],
    ["Safari on Mac or iPad", `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${apple} Version/18.0 Safari/605.1.15`],
    ["Firefox on Windows", "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0"],
    ["Firefox on Mac", "Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0"],
    ["Firefox on Android", "Mozilla/5.0 (Android 14; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0"],
    [
      "Firefox on iPhone",
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${apple} FxiOS/143.0 Safari/605.1.15`,
    ],
    ["Edge on Windows", `Mozilla/5.0 (Windows NT 10.0) ${blink} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`],
    ["Edge on Android", `Mozilla/5.0 (Linux; Android 10) ${blink} Chrome/140.0.0.0 Mobile Safari/537.36 EdgA/140.0`],
    ["Opera on Linux", `Mozilla/5.0 (X11; Linux x86_64) ${blink} Chrome/140.0.0.0 Safari/537.36 OPR/120.0.0.0`],
    [
      "Samsung Internet on Android",
      `Mozilla/5.0 (Linux; Android 10; K) ${blink} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    ],
    ["a browser on Windows", "Something/1.0 (Windows)"],
    ["Firefox", "Firefox/143.0"],
    ["", "curl/8.5.0"],
    ["", ""],
  ])("%s", (name, userAgent) => {
    expect(nameDevice(userAgent)).toBe(name);
  });

  it("believes Chromium's own word about the system, where it is one that is known", () => {
    const asComputer = `Mozilla/5.0 (X11; Linux x86_64) ${blink} Chrome/140.0.0.0 Safari/537.36`;
    expect(nameDevice(asComputer, '"Android"')).toBe("Chrome on Android");
    expect(nameDevice(asComputer, '"Unknown"')).toBe("Chrome on Linux");
    expect(nameDevice(asComputer, "constructor")).toBe("Chrome on Linux");
    expect(nameDevice("", '"macOS"')).toBe("a browser on Mac");
  });

  it("lets nothing else of the header through", () => {
    expect(nameDevice(`<script>Firefox/143.0 ${"Windows ".repeat(100_000)}`)).toBe("Firefox on Windows");
  });
});
