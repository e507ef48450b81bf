// Runs one workload in every JavaScript engine of this machine and says whether all computed the same bits.
//   npm run digest               one line an engine; exit code 1 on a difference
//   npm run digest -- --json     the same as JSON, with the digest of every part
//   npm run digest -- --pin      writes the pinned value, if all agree; pinned.ts says when that may be done
import { readFileSync, writeFileSync } from "node:fs"
import { parseArgs } from "node:util"
import { PINNED } from "../packages/core/tests/digest/pinned.js"
import { enduringParts } from "../packages/core/tests/digest/whole-engine.js"
import { BROWSERS, digestInBrowser } from "./digest/browsers.js"
import { bundleWorkload } from "./digest/bundle-workload.js"
import { differences, type EngineReport, firstDifferentPart } from "./digest/engine-report.js"
import { digestHere, digestInThreads, digestInterpreted } from "./digest/node-engines.js"

const { values } = parseArgs({
  options: {
    json: { type: "boolean", default: false },
    pin: { type: "boolean", default: false },
    threads: { type: "string", default: "4" },
  },
})
const threads = Number(values.threads)
if (!(Number.isInteger(threads) && threads >= 1 && threads <= 64)) {
  console.error(`--threads is ${values.threads}: expected a whole number from 1 to 64.`)
  process.exit(2)
}

const reports: EngineReport[] = []
function report(...more: readonly EngineReport[]): void {
  reports.push(...more)
  if (!values.json) for (const one of more) console.log(line(one))
}

function line(one: EngineReport): string {
  const engine = one.engine.padEnd(30)
  if ("computed" in one) return `${one.computed.digest}  ${engine} ${one.version}`
  return `${"-".padEnd(64)}  ${engine} ${"notFound" in one ? `not found: ${one.notFound}` : `failed: ${one.failed}`}`
}

const workload = await bundleWorkload()
report(digestHere())
report(...(await digestInThreads(workload, threads)))
report(await digestInterpreted(workload))
// One after another: two browsers at once on a small machine only wait for each other.
for (const browser of BROWSERS) report(...(await digestInBrowser(browser, workload)))

const found = differences(reports)
const failed = reports.filter((one) => "failed" in one)
const missing = reports.filter((one) => "notFound" in one)
const computed = reports.filter((one) => "computed" in one)
const enduring = computed[0] === undefined ? {} : enduringParts(computed[0].computed)
const changed = firstDifferentPart({ digest: "", parts: PINNED }, { digest: "", parts: enduring })
if (values.json) {
  console.log(
    JSON.stringify(
      { agree: found.length === 0, differences: found, asPinned: changed === undefined, engines: reports },
      null,
      2,
    ),
  )
} else {
  for (const { engine, reference, part, expected, got } of found)
    console.log(`${engine} differs from ${reference}, first in "${part}": ${got} instead of ${expected}.`)
  if (found.length === 0) console.log(`All ${computed.length} agree.`)
  for (const { engine } of [...missing, ...failed]) console.log(`Nothing is known of ${engine}.`)
  if (changed !== undefined)
    console.log(
      `The pinned value is another, first in "${changed.part}": now ${changed.got}, pinned ${changed.expected}. See packages/core/tests/digest/pinned.ts.`,
    )
}
process.exitCode = found.length === 0 && failed.length === 0 ? 0 : 1

if (values.pin && changed !== undefined) {
  if (found.length + failed.length + missing.length > 0) {
    console.error("Nothing was pinned: a value is pinned only where every engine was found and all agree.")
    process.exitCode = 1
  } else pin(enduring)
}

/** Replaces the values behind the policy, and names the parts that have changed, for the commit that must say why. */
function pin(parts: Readonly<Record<string, string>>): void {
  const file = new URL("../packages/core/tests/digest/pinned.ts", import.meta.url)
  const declaration = "export const PINNED: Readonly<Record<string, string>> = "
  const [policy] = readFileSync(file, "utf8").split(declaration)
  writeFileSync(file, `${policy}${declaration}${JSON.stringify(parts, null, 2)}\n`)
  const names = Object.keys({ ...PINNED, ...parts }).filter((part) => parts[part] !== PINNED[part])
  console.error(`Pinned. Changed: ${names.join("; ")}. Format it, and commit it with the reason.`)
}
