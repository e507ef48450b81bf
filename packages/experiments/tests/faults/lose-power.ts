import { completePlan } from "../../src/node/run-design.js"
import { runSweep } from "../../src/node/run-sweep.js"
import type { Processes } from "../../src/node/store/folder-lock.js"
import type { StoreFiles } from "../../src/node/store/store-files.js"
import { callingThread } from "../../src/node/workplace/calling-thread.js"
import type { ExperimentPlan } from "../../src/runs/experiment-plan.js"
import type { Subject } from "../../src/runs/subject.js"
import { subjects } from "../runs/fixture-subjects.js"
import { crashStates } from "./crash-states.js"
import { MemoryFiles } from "./memory-files.js"

const OUT = "/home/study"
const engine = { version: "0.1.0", commit: null }
const quick = subjects.find(({ name }) => name === "quick") as Subject

/** What came of losing power in many ways. */
export interface PowerLosses {
  readonly states: number
  /** States from which the experiment ended with other bytes than undisturbed. */
  readonly different: number
  /** States in which rows that had been called safe were made again. */
  readonly lost: number
  /** States from which the experiment could not be gone on with. */
  readonly stuck: number
  /** The first of each, in words. */
  readonly examples: readonly string[]
}

function processes(pid: number): Processes {
  return { self: { pid, host: "here", born: "" }, isRunning: () => false }
}

/** One sitting; tells after how many operations how many rows had been called safe. */
async function sitting(
  files: StoreFiles,
  plan: ExperimentPlan,
  pid: number,
  onSafe: (rows: number) => void = () => undefined,
): Promise<number> {
  const { made } = await runSweep({
    subject: quick,
    plan,
    out: OUT,
    files,
    engine,
    processes: processes(pid),
    openPlace: async (subject, asked) => callingThread(subject, asked),
    onProgress: ({ done }) => onSafe(done),
  })
  return made
}

/** Everything that matters: all but what a process leaves that was killed. */
function result(files: MemoryFiles): string {
  const decoder = new TextDecoder()
  return [...files.names]
    .filter(([path]) => !/\/\.[^/]*$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, inode]) => `${path}\n${inode === null ? "" : decoder.decode(inode.data)}`)
    .join("\n")
}

/**
 * Lets an experiment of so many rows run in memory, then takes the power away at every moment in every way, goes on from what is left, and
 * compares.
 *
 * @param spoilt Stands between the experiment and its file system, to show that a careless one is found out.
 */
export async function losePower(
  rows: number,
  shuffled: number,
  seed: string,
  spoilt: (files: MemoryFiles) => StoreFiles = (files) => files,
): Promise<PowerLosses> {
  const plan = completePlan(quick, { replications: rows, seed })
  const undisturbed = new MemoryFiles()
  const safe: { readonly after: number; readonly rows: number }[] = []
  await sitting(spoilt(undisturbed), plan, 1, (done) => safe.push({ after: undisturbed.log.length, rows: done }))
  const wanted = result(undisturbed)
  let [states, different, lost, stuck] = [0, 0, 0, 0]
  const examples: string[] = []
  const note = (what: string, count: number): void => {
    if (count === 1) examples.push(what)
  }
  for (const { after, way, names } of crashStates(undisturbed.log, shuffled, seed)) {
    states += 1
    const where = `after ${after} of ${undisturbed.log.length} operations, ${way}`
    const files = new MemoryFiles(names)
    const known = safe.findLast((one) => one.after <= after)?.rows ?? 0
    try {
      const made = await sitting(files, plan, 2)
      if (made > rows - known) note(`${where}: ${known} rows were safe, ${made} of ${rows} were made again`, ++lost)
      if (result(files) !== wanted) note(`${where}: other bytes`, ++different)
    } catch (error) {
      note(`${where}: ${error instanceof Error ? error.message : String(error)}`, ++stuck)
    }
  }
  return { states, different, lost, stuck, examples }
}
