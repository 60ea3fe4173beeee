import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{packages,apps,e2e,scripts,bench}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/.next/**"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
