#!/usr/bin/env node
// The contested command. Plain JavaScript of the oldest kind that can say which Node is needed; everything else is in src/.
const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Contested needs Node 20.19 or later; this is Node ${process.versions.node}.\n`)
  process.exitCode = 2
} else {
  await start()
}

async function start() {
  // The package's own entry: TypeScript in a checkout, compiled JavaScript in a published package.
  const entry = import.meta.resolve("@contested/cli")
  if (entry.endsWith(".ts")) {
    const { register } = await import("tsx/esm/api")
    register()
  }
  const { runCommand } = await import(entry)
  await runCommand()
}
