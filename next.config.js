/** What never differs from answer to answer; the rest is in lib/page-headers.ts, and docs/decisions/014-*.md says why. */
const everywhere = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  // Addresses hold ids. `no-referrer` would also take the origin off forms, which Next then refuses.
  "Referrer-Policy": "same-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  // The microphone is for dictation.
  "Permissions-Policy":
    "accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), " +
    "idle-detection=(), magnetometer=(), microphone=(self), midi=(), payment=(), serial=(), usb=()",
};

/** Answers that are no pages: should one be opened as one, nothing in it runs or loads. */
const noPage = {
  "Content-Security-Policy": "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
};

/** @type {import("next").NextConfig} */
const nextConfig = {
  // The end-to-end tests build beside a running app, not over it.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  // page.bench.tsx and route.bench.ts are pages for `npm run bench` alone: no other build knows of them.
  pageExtensions: [...(process.env.BENCH_PAGES ? ["bench.tsx", "bench.ts"] : []), "tsx", "ts"],
  poweredByHeader: false,
  // No page asks for a picture in another size; the address that makes them would work for anybody.
  images: { unoptimized: true },
  reactStrictMode: true,
  // Native add-ons are loaded by Node, not bundled.
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2"],
  // Next's own type check needs an API that TypeScript 7 does not have; `npm run check` runs `tsc`.
  typescript: { ignoreBuildErrors: true },
  turbopack: { resolveAlias: { stream: { browser: "./app/ui/notes/no-streams.ts" } } },
  experimental: {
    // A whole evening's notes fit; anything larger is refused before it is read.
    // A form comes from the address people use, also when a proxy asks for it by another name.
    serverActions: {
      bodySizeLimit: "2mb",
      allowedOrigins: process.env.APP_URL ? [new URL(process.env.APP_URL).host] : [],
    },
  },
  async headers() {
    return [
      { source: "/:path*", headers: list(everywhere) },
      { source: "/api/:path*", headers: list({ ...noPage, "Cache-Control": "private, no-store" }) },
      // The worker fetches pages and files, and loads nothing else.
      { source: "/sw.js", headers: list({ "Content-Security-Policy": "default-src 'none'; connect-src 'self'" }) },
    ];
  },
};

export default nextConfig;

/** @param {Record<string, string>} headers */
function list(headers) {
  return Object.entries(headers).map(([key, value]) => ({ key, value }));
}
