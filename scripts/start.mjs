// Installs what is missing, then runs the flagship scenario with its defaults; further arguments go to `contested run`.
// In one process, so that Ctrl-C reaches the run once, and directly.
await import("./ensure-install.mjs")
process.argv.splice(2, 0, "run", "jalisco-zacatecas")
await import("../packages/cli/bin/contested.mjs")
