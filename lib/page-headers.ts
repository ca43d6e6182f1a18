/**
 * The headers that differ from answer to answer, for every page; those that never differ are in next.config.js. Why
 * each is as it is: docs/decisions/014-content-security-policy.md.
 */
export function pageHeaders({ nonce, isHttps, isDevelopment, formTargets }: PageOf): Record<string, string> {
  return {
    "Content-Security-Policy": contentSecurityPolicy(nonce, isDevelopment, formTargets),
    ...(isHttps ? { "Strict-Transport-Security": "max-age=63072000" } : {}),
  };
}

/**
 * `nonce` is unguessable and used for one answer only; `isHttps` says how people reach the app; `formTargets` are the origins
 * that a form of ours may lead on to.
 */
type PageOf = { nonce: string; isHttps: boolean; isDevelopment: boolean; formTargets: readonly string[] };

/**
 * What may run and load: this app's own files, and scripts that carry the nonce or were started by one that does. A
 * development server also evaluates code, writes styles into the page and keeps a socket open.
 */
function contentSecurityPolicy(nonce: string, isDevelopment: boolean, formTargets: readonly string[]): string {
  const script = `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`;
  const everywhere = [
    "default-src 'none'",
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    ["form-action 'self'", ...formTargets].join(" "),
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  const here = isDevelopment
    ? [`${script} 'unsafe-eval'`, "style-src 'self' 'unsafe-inline'", "connect-src 'self' ws:"]
    : [
        script,
        "style-src 'self'",
        "connect-src 'self'",
        "require-trusted-types-for 'script'",
        `trusted-types ${trustedTypesPolicies.join(" ")}`,
      ];
  return [...everywhere, ...here].join("; ");
}

/** The names of the policies that may make trusted values: instrumentation-client.ts and app/ui/notes/docx-text.ts. */
const trustedTypesPolicies = ["default", "word-document"];
