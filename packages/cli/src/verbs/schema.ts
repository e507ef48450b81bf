import { Command } from "commander"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("schema")
    .description("Write the JSON Schema of scenario files, with which editors complete and check them.")
    .helpOption("-h, --help", "Show this help."),
  ["contested schema > scenario.schema.json"],
)

/** `contested schema`. */
export const schema: Verb = {
  command,
  run: async (given, { stdout }) => {
    given.refuseMistakes()
    const { scenarioFileSchema } = await import("@contested/scenarios/file")
    stdout.write(`${JSON.stringify(scenarioFileSchema(), null, 2)}\n`)
    return 0
  },
}
