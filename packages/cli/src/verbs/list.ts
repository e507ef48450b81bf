import { printable } from "@contested/experiments"
import { Command } from "commander"
import { textTable } from "../text-table.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("list")
    .description("List the scenarios that can be run.")
    .option("--json", "Write the list as JSON.")
    .helpOption("-h, --help", "Show this help."),
  ["contested list", "contested list --json"],
)

/** `contested list`. */
export const list: Verb = {
  command,
  run: async (given, { stdout, loadScenarios }) => {
    given.refuseMistakes()
    const scenarios = await loadScenarios()
    if (given.has("--json")) {
      const entries = scenarios.map(({ name, kind, title, summary, limits, start, defaults }) => {
        return { name, kind, title, summary, limits, start, defaults }
      })
      stdout.write(`${JSON.stringify(entries, null, 2)}\n`)
      return 0
    }
    if (scenarios.length === 0) {
      stdout.write("There are no scenarios.\n")
      return 0
    }
    const lines = textTable(
      [
        { title: "scenario", align: "left" },
        { title: "kind", align: "left" },
        { title: "days", align: "left" },
        { title: "title", align: "left" },
      ],
      scenarios.map(({ name, kind, start, defaults, title }) => [
        name,
        kind,
        `${start} to ${defaults.until}`,
        printable(title),
      ]),
    )
    stdout.write(`${lines.join("\n")}\n\nRun one with: contested run ${scenarios[0]?.name}\n`)
    return 0
  },
}
