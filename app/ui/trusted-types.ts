/**
 * Trusted Types: under our policy a browser refuses plain text wherever it would become a script or a part of the page
 * (docs/decisions/014-content-security-policy.md). Browsers without them need none of this.
 */

/** Lets scripts be loaded from the build's own folder, and our service worker be registered; nothing else. */
export function trustScriptUrls(): void {
  // Next and React hand over plain text: the policy of this name is asked for it.
  trustedTypes()?.createPolicy("default", {
    createScriptURL: (address) => (isOwnScript(new URL(address, location.href)) ? address : null),
  });
}

/** Passes the text of a Word document, which is only read and never shown: parsed this way nothing in it runs. */
export function trustWordDocument(html: string): string {
  wordDocuments ??= trustedTypes()?.createPolicy("word-document", { createHTML: (text) => text });
  return wordDocuments?.createHTML?.(html) ?? html;
}

// A policy may be made once only.
let wordDocuments: Policy | undefined;

// The app may lie under a path of its origin.
function isOwnScript({ origin, pathname }: URL): boolean {
  return origin === location.origin && (pathname.includes("/_next/static/") || pathname.endsWith("/sw.js"));
}

/** What is used of the Trusted Types API, which TypeScript does not name. A trusted value passes for text. */
type Rules = { createScriptURL?: (address: string) => string | null; createHTML?: (html: string) => string };
type Policy = { createHTML?: (html: string) => string };

function trustedTypes(): { createPolicy: (name: string, rules: Rules) => Policy } | undefined {
  const scope: Window & { trustedTypes?: { createPolicy: (name: string, rules: Rules) => Policy } } = window;
  return scope.trustedTypes;
}
