import { expect, test } from "vitest";
import { isSentFromElsewhere } from "./sent-from";

const app = "https://second-round.example";

test.each<[what: string, isElsewhere: boolean, method: string, headers: Record<string, string>]>([
  ["a page of ours", false, "POST", { "sec-fetch-site": "same-origin", origin: app }],
  ["the person, who sends a form again", false, "POST", { "sec-fetch-site": "none" }],
  ["a program", false, "PUT", {}],
  ["our page in an older browser", false, "POST", { origin: app, host: "second-round.example" }],
  [
    "our page, by a proxy that says the name it was asked for",
    false,
    "POST",
    { origin: app, host: "inside:8080", "x-forwarded-host": "second-round.example" },
  ],
  ["our page, by a proxy that does not say it", false, "POST", { origin: app, "sec-fetch-site": "same-origin" }],
  ["a link on another site", false, "GET", { "sec-fetch-site": "cross-site" }],
  ["another site", true, "POST", { "sec-fetch-site": "cross-site", origin: "https://elsewhere.example" }],
  ["another site's PUT", true, "PUT", { "sec-fetch-site": "cross-site" }],
  ["another name of the same domain", true, "DELETE", { "sec-fetch-site": "same-site" }],
  ["another site in an older browser", true, "POST", { origin: "https://elsewhere.example" }],
  ["a page that says no origin, in an older browser", true, "POST", { origin: "null" }],
  ["another port", true, "POST", { origin: `${app}:8443`, host: "second-round.example" }],
])("%s", (_what, isElsewhere, method, headers) => {
  const url = "https://second-round.example/sign-in";
  expect(isSentFromElsewhere({ method, url, headers: new Headers(headers) })).toBe(isElsewhere);
});
