// Emits dist/ with declarations for every package. Running from source never needs it.
import { spawnSync } from "node:child_process"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import "./ensure-install.mjs"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const result = spawnSync(join(root, "node_modules", ".bin", "tsc"), ["-b", "--verbose"], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
})
process.exitCode = result.status ?? 1
