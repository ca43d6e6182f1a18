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
  },
});
