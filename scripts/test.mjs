// Everything that must hold, in the order in which a failure is cheapest to find. `--only NAME` runs one of them.
import { spawnSync } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import "./ensure-install.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const bin = (name) => join(root, "node_modules", ".bin", name)

const checks = [
  { name: "format and lint", command: bin("biome"), args: ["check", "--error-on-warnings", "."] },
  { name: "types", command: bin("tsc"), args: ["-b"] },
  { name: "layers", command: process.execPath, args: ["scripts/check-layers.mjs"] },
  { name: "determinism", command: process.execPath, args: ["scripts/check-determinism.mjs"] },
  { name: "unused", command: bin("knip"), args: ["--no-config-hints"] },
  { name: "built command", command: process.execPath, args: ["scripts/check-built-command.mjs"] },
  { name: "tests", command: bin("vitest"), args: ["run"] },
]

const only = process.argv.indexOf("--only") === -1 ? undefined : process.argv[process.argv.indexOf("--only") + 1]
const chosen = only === undefined ? checks : checks.filter(({ name }) => name === only)
if (chosen.length === 0) {
  console.error(`There is no check "${only}". There are: ${checks.map(({ name }) => name).join(", ")}.`)
  process.exit(2)
}

const failed = []
for (const { name, command, args } of chosen) {
  console.log(`\n== ${name}`)
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", shell: process.platform === "win32" })
  if (result.status !== 0) failed.push(name)
}
console.log(failed.length === 0 ? "\nAll checks hold." : `\nThese checks failed: ${failed.join(", ")}.`)
console.log(`${chosen.length - failed.length} passed, ${failed.length} failed`)
process.exitCode = failed.length === 0 ? 0 : 1
