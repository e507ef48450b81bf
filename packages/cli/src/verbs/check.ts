import { nearest, type Scenario } from "@contested/core"
import { quoted } from "@contested/experiments"
import { Command } from "commander"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

const command = withExamples(
  new Command("check")
    .description(
      "Check a scenario file and say what was read from it; nothing is run. Every mistake is told at its line.",
    )
    .argument("<scenario>", "A scenario file (.yaml, .json, .ts, .js), or the name of a scenario.")
    .option("--json", "Write what was read as JSON.")
    .helpOption("-h, --help", "Show this help."),
  ["contested check towns.yaml", "contested check jalisco-zacatecas --json"],
)

function summary({
  name,
  kind,
  title,
  start,
  defaults,
  region,
  agents,
  mechanisms = [],
  variants = [],
  parameters,
}: Scenario) {
  const assumed = parameters.filter(({ assumption }) => assumption !== undefined).length
  return {
    name,
    kind,
    title,
    start,
    ...defaults,
    region: region.name,
    territories: region.territories.length,
    agents: agents.map(({ id }) => id),
    mechanisms,
    variants: variants.map((variant) => variant.name),
    parameters: parameters.length,
    assumptions: assumed,
  }
}

/** `contested check`. */
export const check: Verb = {
  command,
  run: async (given, { stdout, loadScenarios }) => {
    const scenarios = await loadScenarios()
    const name = given.positional(0)
    const scenario = scenarios.find((one) => one.name === name)
    if (name !== undefined && scenario === undefined) {
      const near = nearest(
        name,
        scenarios.map((one) => one.name),
      )
      given.mistake(
        `${quoted(name)} is neither a scenario nor a scenario file${near === null ? "." : `: did you mean ${near}?`}`,
      )
    }
    given.refuseMistakes()
    const read = summary(scenario as Scenario)
    if (given.has("--json")) {
      stdout.write(`${JSON.stringify(read, null, 2)}\n`)
      return 0
    }
    const { territories, parameters, assumptions, agents, mechanisms, variants } = read
    const lines = [
      `${read.name}: ${read.title}, ${read.start} to ${read.until}, ${read.replications} replications, seed ${quoted(read.seed, 200)}`,
      `region: ${read.region}, ${territories} ${territories === 1 ? "territory" : "territories"}`,
      `agents: ${agents.join(", ")}`,
      `mechanisms: ${mechanisms.join(", ") || "none"}`,
      `variants: ${variants.join(", ") || "none"}`,
      `parameters: ${parameters}, of which ${assumptions} are assumptions`,
    ]
    stdout.write(`${lines.join("\n")}\n`)
    return 0
  },
}
