// Installs what is missing and does nothing when the lock file is already honoured, so that a second run needs no network.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const { packageManager, engines } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

const wanted = engines.node.replace(">=", "").split(".").map(Number)
const running = process.versions.node.split(".").map(Number)
if (running[0] < wanted[0] || (running[0] === wanted[0] && running[1] < wanted[1])) {
  console.error(`Node ${process.versions.node} is too old: Contested needs Node ${engines.node}.`)
  process.exit(2)
}

const lockFile = join(root, "pnpm-lock.yaml")
const installedLock = join(root, "node_modules", ".pnpm", "lock.yaml")
const installed = existsSync(installedLock) && readFileSync(installedLock, "utf8") === readFileSync(lockFile, "utf8")

if (!installed) {
  console.error("Installing the dependencies of the lock file (once)...")
  const result = spawnSync(
    "npx",
    ["--yes", "--prefer-offline", packageManager, "install", "--frozen-lockfile", "--prefer-offline"],
    {
      cwd: root,
      // Standard output belongs to the command that comes after.
      stdio: ["ignore", process.stderr, process.stderr],
      // Without a network the defaults of npm and pnpm wait for more than a minute before they say so.
      env: { npm_config_fetch_retry_mintimeout: "1000", npm_config_fetch_retry_maxtimeout: "4000", ...process.env },
      shell: process.platform === "win32",
    },
  )
  if (result.status !== 0) {
    console.error(
      `The installation failed (${packageManager}, exit code ${result.status}); the lines above say why. ` +
        "It needs the network once; run the command again when that is mended.",
    )
    process.exit(1)
  }
}
