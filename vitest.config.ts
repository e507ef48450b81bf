import { availableParallelism } from "node:os"
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
    // Two cores are what the suite is measured on; by default one of them would stay idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A file in a process of its own would load the whole library again, which costs more than most files' tests. So no test may leave
    // anything behind in a module, in process.env or in the working directory.
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
})
