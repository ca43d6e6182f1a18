/** @type {import("next").NextConfig} */
const nextConfig = {
  // The end-to-end tests build beside a running app, not over it.
  distDir: process.env.NEXT_DIST_DIR || ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // Native add-ons are loaded by Node, not bundled.
  serverExternalPackages: ["better-sqlite3", "@node-rs/argon2"],
  // Next's own type check needs an API that TypeScript 7 does not have; `npm run check` runs `tsc`.
  typescript: { ignoreBuildErrors: true },
  experimental: {
    // A whole evening's notes fit; anything larger is refused before it is read.
    serverActions: { bodySizeLimit: "2mb" },
  },
};

export default nextConfig;
