/**
 * Where a request comes from, in words that a person knows again: "Chrome on Android", "Safari on iPhone", "Firefox",
 * "a browser on Windows"; "" where neither is known. Says nothing that tells one device from the next of its kind.
 *
 * @param userAgent the header of that name; anything may stand in it.
 * @param platform the header `sec-ch-ua-platform`, which Chromium sends; it tells Android from Linux also where a phone
 * asks for pages as a computer does.
 */
export function nameDevice(userAgent: string, platform = ""): string {
  const browser = browsers.find(([mark]) => userAgent.includes(mark))?.[1];
  const system = hintedSystems.get(platform.replaceAll('"', "")) ?? readSystem(userAgent);
  if (browser === undefined) return system === undefined ? "" : `a browser on ${system}`;
  return system === undefined ? browser : `${browser} on ${system}`;
}

/** The first that fits: nearly every browser also names those it wants to be taken for. */
const browsers: readonly (readonly [mark: string, name: string])[] = [
  ["Edg/", "Edge"],
  ["EdgA/", "Edge"],
  ["EdgiOS/", "Edge"],
  ["OPR/", "Opera"],
  ["OPT/", "Opera"],
  ["SamsungBrowser/", "Samsung Internet"],
  ["Firefox/", "Firefox"],
  ["FxiOS/", "Firefox"],
  ["CriOS/", "Chrome"],
  ["Chrome/", "Chrome"],
  ["Safari/", "Safari"],
];

const hintedSystems = new Map([
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["macOS", "Mac"],
  ["Chrome OS", "ChromeOS"],
  ["Chromium OS", "ChromeOS"],
  ["Linux", "Linux"],
]);

function readSystem(userAgent: string): string | undefined {
  if (userAgent.includes("Macintosh")) {
    // These run on Apple's phones and tablets only; an iPad names itself as a Mac does, and Safari is on both.
    if (/CriOS|FxiOS|EdgiOS|OPT\//.test(userAgent)) return "iPad";
    return userAgent.includes("Chrome/") || userAgent.includes("Firefox/") ? "Mac" : "Mac or iPad";
  }
  return systems.find(([mark]) => userAgent.includes(mark))?.[1];
}

const systems: readonly (readonly [mark: string, name: string])[] = [
  ["iPhone", "iPhone"],
  ["iPad", "iPad"],
  ["Android", "Android"],
  ["Windows", "Windows"],
  ["CrOS", "ChromeOS"],
  ["Linux", "Linux"],
];
