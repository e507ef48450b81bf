// What would be published runs: the compiled packages, laid out as an installation has them and without their sources, give the
// command, its run verifies, and a sweep runs on a thread. Needs dist/, which the check of types emits.
import { spawnSync } from "node:child_process"
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const place = realpathSync(mkdtempSync(join(tmpdir(), "contested-built-")))
const modules = join(place, "node_modules")

/** The package as its tarball would hold it, with the exports it has once published. */
function install(folder) {
  const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const target = join(modules, manifest.name)
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, "package.json"), JSON.stringify({ ...manifest, ...publishConfig }))
  cpSync(join(folder, "dist"), join(target, "dist"), { recursive: true })
  if (manifest.bin !== undefined) cpSync(join(folder, "bin"), join(target, "bin"), { recursive: true })
  for (const name of Object.keys(manifest.dependencies ?? {})) {
    if (manifest.dependencies[name].startsWith("workspace:") || name === "tsx") continue
    const link = join(target, "node_modules", name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(realpathSync(join(folder, "node_modules", name)), link, "junction")
  }
}

function command(...words) {
  const bin = join(modules, "@contested", "cli", "bin", "contested.mjs")
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...words], { cwd: place, encoding: "utf8" })
  if (status === 0 && stderr === "") return stdout
  throw new Error(`contested ${words.join(" ")} ended with ${status}: ${stderr || stdout}`)
}

try {
  for (const name of readdirSync(join(root, "packages"))) install(join(root, "packages", name))
  const [{ name, start }] = JSON.parse(command("list", "--json"))
  command("run", name, "--until", start, "--replications", "2", "--workers", "1", "--quiet", "--out", "out")
  command("verify", "out", "--quiet")
  command("sweep", "lanchester", "--replications", "3", "--workers", "1", "--quiet", "--out", "sweep")
  console.log(`The compiled packages run and verify ${name}, and sweep on a thread.`)
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
} finally {
  rmSync(place, { recursive: true, force: true })
}
