import { spawnSync } from "node:child_process"
import { readFileSync, realpathSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import type { RunManifest } from "@contested/core"

function git(folder: string, ...words: readonly string[]): string | null {
  // A caller's GIT_DIR must not make another repository's commit ours.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("GIT_")))
  const { status, stdout } = spawnSync("git", words, { cwd: folder, encoding: "utf8", env, timeout: 10_000 })
  return status === 0 ? stdout.trim() : null
}

/** The commit of the checkout the engine's source lies in, with `-dirty` when it was changed since; null outside a checkout of ours. */
function commitOf(folder: string): string | null {
  const top = git(folder, "rev-parse", "--show-toplevel")
  // Installed inside somebody else's repository, their commit would say nothing about us.
  if (top === null || join(realpathSync(top), "packages", "core") !== folder) return null
  return git(folder, "describe", "--always", "--dirty", "--abbrev=40", "--exclude=*")
}

function lookUp(): RunManifest["engine"] {
  const entry = createRequire(import.meta.url).resolve("@contested/core")
  const folder = realpathSync(dirname(dirname(entry)))
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string }
  return { version, commit: commitOf(folder) }
}

let known: RunManifest["engine"] | undefined

/**
 * Which engine is running: its version and, from a git checkout, its commit. Looked up once, about 20 ms: a commit made while
 * the process runs does not change the code it has loaded.
 */
export function engineProvenance(): RunManifest["engine"] {
  known ??= lookUp()
  return known
}
