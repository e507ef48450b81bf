import type { Scenario } from "@contested/core"
import { printable } from "@contested/experiments"
import type { PublishedModel } from "@contested/scenarios"
import { Command } from "commander"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("list")
    .description("List the scenarios and published models that can be run, by kind.")
    .option("--json", "Write the list as JSON.")
    .helpOption("-h, --help", "Show this help."),
  ["contested list", "contested list --json"],
)

/** Kinds in the order in which a list shows them, and their headings. */
const HEADINGS: Readonly<Record<Scenario["kind"], string>> = {
  region: "Regions",
  vignette: "Vignettes",
  published: "Published models",
}

/** Scenarios and published models under the heading of their kind, one line each. */
function listLines(scenarios: readonly Scenario[], published: readonly PublishedModel[]): string[] {
  const entries = [
    ...scenarios.map(({ name, kind, title, start, defaults }) => {
      return { name, kind, title: `${printable(title, 100)}, ${start} to ${defaults.until}` }
    }),
    ...published.map(({ name, title }) => ({ name, kind: "published" as const, title: printable(title, 100) })),
  ]
  const width = Math.max(...entries.map(({ name }) => name.length))
  const kinds = (Object.keys(HEADINGS) as Scenario["kind"][]).filter((kind) => entries.some((one) => one.kind === kind))
  return kinds.flatMap((kind) => [
    HEADINGS[kind],
    ...entries.filter((one) => one.kind === kind).map(({ name, title }) => `  ${name.padEnd(width)}  ${title}`),
    "",
  ])
}

/** `contested list`. */
export const list: Verb = {
  command,
  run: async (given, { stdout, loadScenarios, loadPublished }) => {
    given.refuseMistakes()
    const [scenarios, published] = [await loadScenarios(), await loadPublished()]
    if (given.has("--json")) {
      const entries = [
        ...scenarios.map(({ name, kind, title, summary, limits, start, defaults }) => {
          return { name, kind, title, summary, limits, start, defaults }
        }),
        ...published.map(({ name, title, summary, limits, citation }) => {
          return { name, kind: "published", title, summary, limits, citation }
        }),
      ]
      stdout.write(`${JSON.stringify(entries, null, 2)}\n`)
      return 0
    }
    if (scenarios.length + published.length === 0) {
      stdout.write("There are no scenarios.\n")
      return 0
    }
    const first = scenarios[0] ?? published[0]
    stdout.write(`${listLines(scenarios, published).join("\n")}\nRun one with: contested run ${first?.name}\n`)
    return 0
  },
}
