// Everything that must hold. What needs no tests is checked side by side, each check's words kept together; then the tests run alone, for they
// fill all cores. `--only NAME` runs one of them.
import { spawn } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import "./ensure-install.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const bin = (name) => join(root, "node_modules", ".bin", name)

// In the order in which they are told: cheapest to mend first.
const checks = [
  { name: "format and lint", command: bin("biome"), args: ["check", "--error-on-warnings", "."] },
  { name: "types", command: bin("tsc"), args: ["-b"] },
  { name: "layers", command: process.execPath, args: ["scripts/check-layers.mjs"] },
  { name: "determinism", command: process.execPath, args: ["scripts/check-determinism.mjs"] },
  { name: "unused", command: bin("knip"), args: ["--no-config-hints"] },
  // What it tries is what the check of types emits.
  { name: "built command", command: process.execPath, args: ["scripts/check-built-command.mjs"], after: "types" },
]
const tests = { name: "tests", command: bin("vitest"), args: ["run"] }

/** Runs a check and resolves with whether it holds, and with its words where they were kept. */
function run({ command, args }, stdio) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio, shell: process.platform === "win32" })
    const words = []
    for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => words.push(chunk))
    child.on("error", (error) => resolve({ holds: false, words: `${error.message}\n` }))
    child.on("close", (code) => resolve({ holds: code === 0, words: Buffer.concat(words).toString() }))
  })
}

const only = process.argv.indexOf("--only") === -1 ? undefined : process.argv[process.argv.indexOf("--only") + 1]
const chosen = [...checks, tests].filter(({ name }) => only === undefined || name === only)
if (chosen.length === 0) {
  console.error(`There is no check "${only}". There are: ${[...checks, tests].map(({ name }) => name).join(", ")}.`)
  process.exit(2)
}

const failed = []
const results = new Map()
for (const check of chosen.filter((one) => one !== tests)) {
  const before = results.get(check.after) ?? Promise.resolve()
  results.set(
    check.name,
    before.then(() => run(check, ["ignore", "pipe", "pipe"])),
  )
}
for (const [name, result] of results) {
  const { holds, words } = await result
  console.log(`\n== ${name}`)
  process.stdout.write(words)
  if (!holds) failed.push(name)
}
if (chosen.includes(tests)) {
  console.log(`\n== ${tests.name}`)
  const { holds } = await run(tests, "inherit")
  if (!holds) failed.push(tests.name)
}
console.log(failed.length === 0 ? "\nAll checks hold." : `\nThese checks failed: ${failed.join(", ")}.`)
console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
