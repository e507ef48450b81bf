#!/usr/bin/env node
// `npx contested` at the root of a clone: installs what is missing, then is the contested command.
await import("./ensure-install.mjs")
await import("../packages/cli/bin/contested.mjs")
