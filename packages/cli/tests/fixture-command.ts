// The contested command with the fixture scenarios, as a process of its own.
import { scenarios } from "../../experiments/tests/fixture-scenarios.js"
import { runCommand } from "../src/main.js"

await runCommand({
  loadScenarios: async () => scenarios,
  loadPublished: async () => [],
  module: new URL("../../experiments/tests/fixture-scenarios.ts", import.meta.url).href,
  renderReport: async ({ manifest, events }) =>
    `<!doctype html><title>${manifest.scenario.name}</title>${events.length}\n`,
})
