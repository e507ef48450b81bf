// A long run with all assertions on: npm run soak -- --events 1e8 --seed 1. Exit code 1 when one is broken.
import { parseArgs } from "node:util"
import { type SoakResult, soak, soakDigest } from "../packages/core/tests/soak/soak.js"

const { values } = parseArgs({
  options: {
    events: { type: "string", default: "1e6" },
    seed: { type: "string", default: "soak" },
    json: { type: "boolean", default: false },
  },
})
const events = Number(values.events)
if (!(Number.isSafeInteger(events) && events >= 100)) {
  console.error(`--events is ${values.events}: expected a whole number >= 100, for example 1e8.`)
  process.exit(2)
}

interface Timed extends SoakResult {
  readonly seconds: number
}

const results: Timed[] = []
let began = performance.now()
for (const result of soak(events, values.seed)) {
  const seconds = (performance.now() - began) / 1000
  results.push({ ...result, seconds })
  if (!values.json) print(result, seconds)
  began = performance.now()
}

const sum = (of: (result: Timed) => number): number => results.reduce((total, result) => total + of(result), 0)
const total = {
  events: sum((result) => result.events),
  assertions: sum((result) => result.assertions),
  broken: sum((result) => result.broken.reduce((times, broken) => times + broken.times, 0)),
  seconds: sum((result) => result.seconds),
  digest: soakDigest(results),
}
if (values.json) console.log(JSON.stringify({ ...total, results }, null, 2))
else {
  console.log(
    `${whole(total.events)} events, ${whole(total.assertions)} assertions, ${whole(total.broken)} broken, ${total.seconds.toFixed(1)} s`,
  )
  console.log(total.digest)
}
process.exitCode = total.broken === 0 ? 0 : 1

function print({ kind, events: happened, assertions, broken }: SoakResult, seconds: number): void {
  const rate = `${(happened / seconds / 1e6).toFixed(2)} million events/s`
  console.log(
    `${kind.padEnd(36)} ${whole(happened).padStart(12)} events, ${whole(assertions)} assertions, ${seconds.toFixed(1)} s, ${rate}`,
  )
  for (const { assertion, times, first } of broken)
    console.log(`  BROKEN ${whole(times)} times: ${assertion}; first: ${first}`)
}

function whole(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ",")
}
