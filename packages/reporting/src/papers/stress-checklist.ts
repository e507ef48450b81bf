import type { CitedSources } from "./cited-sources.js"
import { inline, markdownTable, paragraphs } from "./markdown.js"
import type { OddSource } from "./odd-source.js"

/**
 * The STRESS-DES checklist (Monks et al. 2019, doi:10.1080/17477778.2018.1442155), all twenty items, filled from the model's own
 * definition; what only the authors of a study can say is left for them, marked so.
 */
export function stressChecklist({ scenario, model, version }: OddSource, { works, others }: CitedSources): string {
  const { ground, mechanisms } = model
  const yours = (what: string): string => `_For the authors of the study to say_: ${what}`
  const parameters = mechanisms.flatMap((mechanism) => mechanism.parameters)
  const assumptions = parameters.filter(({ source }) => source === undefined)
  const hazards = mechanisms.flatMap(({ name, hazards: all }) => all.map((hazard) => `${name}.${hazard.name}`))
  const variants = (scenario.variants ?? []).map(({ name }) => name)
  const { until, replications, seed } = scenario.defaults
  const items: readonly (readonly [string, string, string])[] = [
    [
      "1.1",
      "Purpose of the model",
      `${scenario.summary} It explores consequences of stated mechanisms; it does not forecast.`,
    ],
    [
      "1.2",
      "Model outputs",
      "Events and deaths by state and year, territories held, members; means over replications with Student-t 95 % intervals and quantiles (summary.json); every event and monthly series (events.csv, series.csv).",
    ],
    [
      "1.3",
      "Experimentation aims",
      variants.length === 0 ? yours("which what-ifs are compared.") : `What-ifs that ship: ${variants.join(", ")}.`,
    ],
    ["2.1", "Base model overview diagram", "See the table of hazards and events in section 3 of the ODD text."],
    ["2.2", "Base model logic", "Sections 3 and 7 of the ODD text: every hazard's rate and effect as equations."],
    [
      "2.3",
      "Scenario logic",
      "Each what-if is one recipe on the inputs, run with common random numbers (contested compare).",
    ],
    [
      "2.4",
      "Algorithms",
      "Modified next reaction method; thinning under a bound for rates that change with time; Alea generator, one stream for each purpose and entity.",
    ],
    [
      "2.5.1",
      "Components: entities",
      `${ground.groups.length} armed groups and ${ground.forces.length} state forces in ${ground.region.territories.length} territories, as counts.`,
    ],
    ["2.5.2", "Components: activities", `${hazards.length} hazards: ${hazards.join(", ")}.`],
    ["2.5.3", "Components: resources", "None: nothing is seized and released."],
    ["2.5.4", "Components: queues", "None."],
    [
      "2.5.5",
      "Components: entry and exit points",
      "Members enter by recruitment and from outside the region and leave by arrest, death and drop-out, as far as the scenario has these mechanisms.",
    ],
    [
      "3.1",
      "Data sources",
      `${works.length} works and ${others.length} data and other sources: contested odd ${scenario.name} --bibtex.`,
    ],
    [
      "3.2",
      "Pre-processing",
      (scenario.initialisation ?? []).join(" ") || "Described beside each table in the scenario's folder.",
    ],
    [
      "3.3",
      "Input parameters",
      `${parameters.length} parameters with value, unit and range: section 7 of the ODD text.`,
    ],
    [
      "3.4",
      "Assumptions",
      `${assumptions.length} of ${parameters.length} parameters are assumptions and say so: ${assumptions.map(({ mechanism, name }) => `${mechanism}.${name}`).join(", ") || "none"}. ${scenario.limits.join(" ")}`,
    ],
    [
      "4.1",
      "Initialisation",
      `Starts on ${scenario.start} with the state of section 5 of the ODD text; there is no warm-up.`,
    ],
    ["4.2", "Run length", `Until ${until} by default; time in days.`],
    [
      "4.3",
      "Estimation approach",
      `${replications} independent replications by default; Student-t intervals of means over replications. ${yours("why that many are enough.")}`,
    ],
    ["5.1", "Software", `Contested ${version}, TypeScript on Node 20.19 or later.`],
    [
      "5.2",
      "Random sampling",
      `Alea (seedrandom 3), streams keyed by SHA-256 of seed, replication and purpose; default seed ${seed}.`,
    ],
    [
      "5.3",
      "Model execution",
      "Event list ordered by time, priority and number; one thread a replication; results do not depend on the number of threads.",
    ],
    ["5.4", "System specification", yours("the machine and the run time.")],
    [
      "6.1",
      "Model sharing",
      `MIT licence. contested run ${scenario.name} makes the same bytes on any machine; contested verify checks a results folder.`,
    ],
  ]
  return `${paragraphs(
    `# ${inline(scenario.title)}: STRESS-DES checklist`,
    "After Monks et al. (2019), Strengthening the reporting of empirical simulation studies, doi:10.1080/17477778.2018.1442155.",
    markdownTable(
      ["item", "what", "answer"],
      items.map(([number, what, answer]) => [number, what, answer.startsWith("_") ? answer : stressText(answer)]),
    ),
  )}\n`
}

/** The model's own words are escaped; our mark for what is left to authors is not. */
function stressText(answer: string): string {
  const [own = "", left] = answer.split("_For the authors of the study to say_")
  return left === undefined ? inline(own) : `${inline(own)}_For the authors of the study to say_${inline(left)}`
}
