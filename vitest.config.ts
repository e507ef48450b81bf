import { defineConfig } from "vitest/config"

export default defineConfig({
  test: {
    include: [
      "packages/*/{src,tests}/**/*.test.ts",
      "examples/**/*.test.ts",
      "benchmarks/**/*.test.ts",
      "docs/**/*.test.ts",
      "scripts/**/*.test.ts",
    ],
    setupFiles: ["scripts/property-seed.ts"],
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
