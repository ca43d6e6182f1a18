import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      "server-only": `${import.meta.dirname}/node_modules/next/dist/compiled/server-only/empty.js`,
    },
  },
  test: {
    include: ["{lib,prisma,bin,app,bench}/**/*.test.ts"],
    restoreMocks: true,
    // A machine with something else to do is slow, not wrong; what must be quick measures that itself.
    testTimeout: 20_000,
  },
});
