import { completePlan, runDesign } from "../../src/node/run-design.js"
import { rowCommand } from "../../src/node/run-sweep.js"
import type { RunRow } from "../../src/runs/run-row.js"
import type { Subject } from "../../src/runs/subject.js"
import { FAULTS, subjects } from "../runs/fixture-subjects.js"

/** What came of runs that misbehave in every way, between runs that do not. */
export interface Misbehaviour {
  readonly kinds: number
  /** Runs that misbehaved. */
  readonly faults: number
  /** Of those, failed rows with a message, a seed and a command. */
  readonly told: number
  /** Runs that did not misbehave. */
  readonly healthy: number
  /** Of those, rows that differ from what they are without misbehaving neighbours. */
  readonly disturbed: number
  /** What each kind of fault was told as. */
  readonly messages: Readonly<Record<string, string>>
}

async function rowsOf(points: readonly (readonly number[])[], times: number, workers: number): Promise<RunRow[]> {
  const subject = subjects.find(({ name }) => name === "faulty") as Subject
  const plan = completePlan(subject, { design: { parameters: ["kind"], points }, replications: times, seed: "faults" })
  const module = new URL("../runs/fixture-subjects.ts", import.meta.url).href
  const rows: RunRow[] = []
  for await (const row of runDesign(subject, plan, { workers, module, timeLimit: 2, heapMegabytes: 32 })) rows.push(row)
  return rows
}

/** Makes runs that misbehave in each of the kinds of fixture-subjects, so many times each, and as many that do not beside each. */
export async function misbehave(times: number, workers = 2): Promise<Misbehaviour> {
  const kinds = FAULTS.map((_, kind) => kind).slice(1)
  const rows = await rowsOf(
    kinds.flatMap((kind) => [[kind], [0]]),
    times,
    workers,
  )
  const alone = await rowsOf([[0]], times, 0)
  const subject = subjects.find(({ name }) => name === "faulty") as Subject
  const faults = rows.filter(({ settings }) => settings["kind"] !== 0)
  const told = faults.filter((row) => row.status === "failed" && row.message.length > 10 && row.seed === "faults")
  const replayed = told.filter(({ row, settings }) => {
    const plan = completePlan(subject, {
      design: { parameters: ["kind"], points: kinds.flatMap((kind) => [[kind], [0]]) },
      replications: times,
      seed: "faults",
    })
    return rowCommand(plan, row).startsWith(`contested sweep faulty --set kind=${settings["kind"]} `)
  })
  const healthy = rows.filter(({ settings }) => settings["kind"] === 0)
  const digest = (row: RunRow | undefined): string => (row?.status === "done" ? row.digest : "failed")
  const disturbed = healthy.filter((row) => digest(row) !== digest(alone[row.replication - 1]))
  const messages = Object.fromEntries(
    kinds.map((kind) => {
      const first = faults.find(({ settings }) => settings["kind"] === kind)
      return [FAULTS[kind] as string, first?.status === "failed" ? first.message : "NOT FAILED"]
    }),
  )
  return {
    kinds: kinds.length,
    faults: faults.length,
    told: replayed.length,
    healthy: healthy.length,
    disturbed: disturbed.length,
    messages,
  }
}
