// An experiment as a process of its own, cheap to start and to kill: `node PROGRAM '{"out": ..., "rows": ..., "workers": ...}'`.
import { ExperimentError } from "../../src/experiment-error.js"
import { completePlan } from "../../src/node/run-design.js"
import { runSweep } from "../../src/node/run-sweep.js"
import type { Subject } from "../../src/runs/subject.js"
import { subjects } from "../runs/fixture-subjects.js"

export interface SweepWords {
  readonly out: string
  readonly rows: number
  readonly workers: number
}

async function main({ out, rows, workers }: SweepWords): Promise<number> {
  const subject = subjects.find(({ name }) => name === "slow") as Subject
  const design = { parameters: ["milliseconds"], points: [[1]] }
  try {
    const { manifest } = await runSweep({
      subject,
      plan: completePlan(subject, { design, replications: rows, seed: "killed" }),
      out,
      workers,
      engine: { version: "0.1.0", commit: null },
      module: new URL("../runs/fixture-subjects.ts", import.meta.url).href,
    })
    process.stdout.write(`${manifest.digest}\n`)
    return 0
  } catch (error) {
    if (!(error instanceof ExperimentError)) throw error
    process.stderr.write(`${error.sentences.join("\n")}\n`)
    return 1
  }
}

/** Exported, so that a bundle keeps it. */
export const code = await main(JSON.parse(process.argv[2] as string) as SweepWords)
process.exitCode = code
