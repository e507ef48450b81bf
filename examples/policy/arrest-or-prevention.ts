/**
 * Arrest more, or have fewer recruited?
 *
 * A question that Prieto-Curiel, Campedelli & Hope (2023, doi:10.1126/science.adh2888) asked of a whole country, asked of three states from start to
 * figure: a design of two parameters, a sweep that may be killed and goes on, paired differences with joint intervals, and a figure.
 *
 *   node --import tsx examples/policy/arrest-or-prevention.ts [folder]
 *
 * What comes out is a statement about this model under its assumptions, among them who can be arrested and how groups grow. It is no forecast.
 */
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { compareVariants, fullFactorial, type RunRow, scenarioSubject } from "@contested/experiments"
import { completePlan, readSweep, runSweep } from "@contested/experiments/node"
import { differencesFigure, figureSvg, savedFigure } from "@contested/reporting"
import { jaliscoZacatecasScenario } from "@contested/scenarios"

const MEASURE = "deaths"
/** The points of the design in its order, recruitment slowest: what is as it is comes first. */
const POLICIES = ["as it is", "arrests doubled", "recruitment halved", "both"]

export interface Answer {
  /** The answer in words. */
  readonly lines: readonly string[]
  /** The figure, an SVG document. */
  readonly svg: string
}

/** The measure of every replication at one point of the design. */
function valuesAt(rows: readonly RunRow[], point: number): number[] {
  return rows.flatMap((row) => {
    if (row.point !== point) return []
    if (row.status === "failed") throw new Error(`Row ${row.row} failed: ${row.message}`)
    return [row.measures[MEASURE] as number]
  })
}

/**
 * Makes the runs that are missing in the folder, and answers from its rows.
 *
 * @param until Last day simulated.
 */
export async function answer(
  folder: string,
  {
    replications = 30,
    until = "2019-12-31",
    workers,
  }: { replications?: number; until?: string; workers?: number } = {},
): Promise<Answer> {
  const subject = scenarioSubject(jaliscoZacatecasScenario)
  const now = (name: string): number =>
    subject.parameters.find((entry) => `${entry.mechanism}.${entry.name}` === name)?.value ?? Number.NaN
  const [growth, arrests] = [now("recruitment.growth"), now("arrest.arrests")]

  // 1. The design: each policy alone, and both. All points share their luck, so that what differs is the policy.
  const design = fullFactorial({ "recruitment.growth": [growth, growth / 2], "arrest.arrests": [arrests, 2 * arrests] })
  const plan = completePlan(subject, { design, replications, until, seed: "policy", measures: [MEASURE, "events"] })

  // 2. The runs, in a folder that can be cited. Killed, the same command goes on.
  await runSweep({ subject, plan, out: folder, ...(workers !== undefined && { workers }) })

  // 3. The comparison: differences of pairs of runs with the same luck, intervals that hold together.
  const rows: RunRow[] = []
  for await (const row of readSweep(folder)) rows.push(row)
  const [baseline, ...variants] = POLICIES.map((name, point) => ({ name, values: valuesAt(rows, point + 1) }))
  const compared = compareVariants(baseline as { name: string; values: number[] }, variants)

  // 4. The figure.
  const data = { scenario: subject.name, measure: MEASURE, replications, variants: compared }
  const svg = await figureSvg(savedFigure(differencesFigure(data, "en")))
  const usual = (baseline?.values ?? []).reduce((sum, value) => sum + value, 0) / replications
  const lines = [
    `${MEASURE} until ${until}, ${replications} runs with the same luck at each point; as it is ${usual.toFixed(1)} on average.`,
    ...compared.map(
      ({ name, mean, interval: [low, high], varianceReduction }) =>
        `${name}: ${mean.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)}); pairing is worth ${varianceReduction?.toFixed(1) ?? "-"} x the runs`,
    ),
    "In this model, under its assumptions.",
  ]
  return { lines, svg }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const folder = process.argv[2] ?? "out/arrest-or-prevention"
  const { lines, svg } = await answer(join(folder, "sweep"))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, "figure.svg"), svg)
  console.log([...lines, `Rows: ${folder}/sweep/results.csv. Figure: ${folder}/figure.svg.`].join("\n"))
}
