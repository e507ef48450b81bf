// Does to experiments what may happen to them, and counts what came of it. `npm run faults -- kills --kills 20` does one part of it.
import { parseArgs } from "node:util"
import { killCommand } from "../packages/cli/tests/kill-command.js"
import { canFailCalls, failCalls } from "../packages/experiments/tests/faults/fail-calls.js"
import { killSweeps } from "../packages/experiments/tests/faults/kill-sweeps.js"
import { losePower } from "../packages/experiments/tests/faults/lose-power.js"
import { misbehave } from "../packages/experiments/tests/faults/misbehave.js"

const USAGE = `npm run faults [-- PART] [--kills 200] [--rows 120] [--seed faults] [--json]

  power    every moment and way of losing power in a short experiment, in memory (at least 1,000 states)
  workers  runs that throw, exit, hang, loop, exhaust their memory or answer nonsense
  calls    every file call of a short experiment failed in turn, by strace
  kills    experiments killed with SIGKILL at random moments
  command  contested sweep lanchester, 2,000 runs, killed five times`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    kills: { type: "string", default: "200" },
    rows: { type: "string", default: "120" },
    seed: { type: "string", default: "faults" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
})
const [kills, rows] = [Number(values.kills), Number(values.rows)]
const isWhole = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 1e6

/** What a part found: the counts, and whether nothing went wrong. */
interface Part {
  readonly ok: boolean
  readonly line: string
  readonly counts: object
}

const parts: Readonly<Record<string, () => Promise<Part>>> = {
  power: async () => {
    const counts = await losePower(8, 6, values.seed)
    const { states, different, lost, stuck } = counts
    return {
      ok: states >= 1000 && different + lost + stuck === 0,
      line: `${states} states after a loss of power: ${lost} lost rows that were safe, ${different} ended with other bytes, ${stuck} could not be gone on with`,
      counts,
    }
  },
  workers: async () => {
    const counts = await misbehave(2)
    const { kinds, faults, told, healthy, disturbed } = counts
    return {
      ok: told === faults && disturbed === 0,
      line: `${kinds} kinds of fault, ${faults} faulty runs: ${told} are failed rows with message, seed and command; of ${healthy} others ${disturbed} were disturbed`,
      counts,
    }
  },
  calls: async () => {
    if (!canFailCalls()) return { ok: true, line: "file calls: skipped, strace cannot trace here", counts: {} }
    const counts = await failCalls(3, undefined, progress("calls"))
    const { calls, survived, untold, stuck, different } = counts
    return {
      ok: untold + stuck + different === 0,
      line: `${calls} file calls failed in turn: ${calls - survived} sittings ended with a sentence, ${survived} got over it, ${untold} with anything else; ${different} ended with other bytes, ${stuck} could not be gone on with`,
      counts,
    }
  },
  kills: async () => {
    const counts = await killSweeps(kills, rows, values.seed, progress("kills"))
    const { kills: done, finished, different, lost, stuck, mostKills } = counts
    return {
      ok: different + lost + stuck === 0,
      line: `${done} SIGKILLs over ${finished} experiments (up to ${mostKills} for one): ${lost} lost or changed a file, ${different} ended with other bytes, ${stuck} could not be gone on with`,
      counts,
    }
  },
  command: async () => {
    const counts = await killCommand(2000, 5, values.seed)
    const { runs, isIdentical, isSameOnWorkers, safeAtKills, sha256 } = counts
    return {
      ok: isIdentical && isSameOnWorkers,
      line: `contested sweep, ${runs} runs, killed ${counts.kills} times with ${safeAtKills.join(", ")} chunks safe: ${isIdentical ? "identical" : "DIFFERENT"}; on 1 and 2 workers: ${isSameOnWorkers ? "identical" : "DIFFERENT"} (${sha256.slice(0, 12)})`,
      counts,
    }
  },
}

function progress(what: string): (done: number) => void {
  return (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${done} ${what}   `)
  }
}

const chosen = positionals.length === 0 ? Object.keys(parts) : positionals
const unknown = chosen.filter((name) => !Object.hasOwn(parts, name))
if (values.help || unknown.length > 0 || !isWhole(kills) || !isWhole(rows)) {
  if (unknown.length > 0) console.error(`There is no part "${unknown[0]}".`)
  console.error(USAGE)
  process.exit(values.help ? 0 : 2)
}
const found: Record<string, Part & { readonly seconds: number }> = {}
for (const name of chosen) {
  const began = performance.now()
  const part = await (parts[name] as () => Promise<Part>)()
  const seconds = Number(((performance.now() - began) / 1000).toFixed(1))
  found[name] = { ...part, seconds }
  if (!values.json) console.log(`${part.ok ? "ok    " : "FAILED"}  ${part.line} (${seconds} s)`)
  const { examples = [] } = part.counts as { readonly examples?: readonly string[] }
  if (!values.json) for (const example of examples) console.log(`        ${example}`)
}
if (values.json) console.log(JSON.stringify(found, null, 2))
process.exitCode = Object.values(found).every(({ ok }) => ok) ? 0 : 1
