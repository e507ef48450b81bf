// Counts how often intervals hold the truth, and prints one table. `npm run coverage -- --experiments 500` is quicker.
import { parseArgs } from "node:util"
import { textTable } from "../packages/cli/src/lines/text-table.js"
import { calibrationRanks } from "../packages/experiments/tests/coverage/calibration-ranks.js"
import { countCoverage, coverageCases } from "../packages/experiments/tests/coverage/coverage-cases.js"

const USAGE = `npm run coverage [-- --experiments 2000] [--seed coverage] [--json]

Coverage of 95 % intervals on M/M/1 queues and skewed values, level of sequential stopping, ranks of simulation-based calibration.`

const { values } = parseArgs({
  options: {
    experiments: { type: "string", default: "2000" },
    seed: { type: "string", default: "coverage" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
})
const experiments = Number(values.experiments)

function main(): number {
  if (values.help) {
    console.log(USAGE)
    return 0
  }
  if (!Number.isInteger(experiments) || experiments < 100 || experiments > 1_000_000) {
    console.error(`--experiments is "${values.experiments}": give a whole number from 100 to 1,000,000.`)
    return 2
  }
  const counted = coverageCases.map((one) => {
    console.error(`${one.name}: ${one.what}`)
    return { ...one, ...countCoverage(one, Math.max(50, Math.round(experiments * one.share)), values.seed) }
  })
  console.error("simulation-based calibration")
  const ranks = calibrationRanks(Math.max(100, Math.round(experiments / 10)), values.seed)
  const allHold = counted.every(({ ok }) => ok !== false) && ranks.pValue > 0.001
  if (values.json) {
    console.log(JSON.stringify({ cases: counted.map(({ interval: _, ...rest }) => rest), ranks }, null, 2))
    return allHold ? 0 : 1
  }
  const percent = (share: number): string => `${(100 * share).toFixed(1)} %`
  const rows = counted.map(({ name, what, covered, experiments: made, share, band, required, ok }) => [
    name,
    what,
    `${covered} of ${made}`,
    percent(share),
    `${percent(band[0])} to ${percent(band[1])}`,
    required === null
      ? "reported"
      : required[1] === 1
        ? `${percent(required[0])} or more`
        : `${percent(required[0])} to ${percent(required[1])}`,
    ok === null ? "" : ok ? "holds" : "MISSED",
  ])
  console.log(
    textTable(
      [
        { title: "interval, 95 %", align: "left" },
        { title: "on", align: "left" },
        { title: "covered", align: "right" },
        { title: "share", align: "right" },
        { title: "binomial band", align: "left" },
        { title: "required", align: "left" },
        { title: "", align: "left" },
      ],
      rows,
    ).join("\n"),
  )
  console.log(
    `\nSimulation-based calibration of ABC-SMC on a Poisson rate: ranks ${ranks.counts.join(" ")}, chi-square ${ranks.chiSquare.toFixed(1)} with ${ranks.degrees} degrees of freedom, p = ${ranks.pValue.toFixed(3)} (required: above 0.001).`,
  )
  return allHold ? 0 : 1
}

process.exitCode = main()
