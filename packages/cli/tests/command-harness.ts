// Runs the command in this process (fast, for all that needs no process) or as a child (for signals, pipes and disks).
import { type ChildProcess, spawn } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { RunDocuments } from "@contested/experiments/node"
import { scenarios } from "../../experiments/tests/fixture-scenarios.js"
import { main } from "../src/main.js"
import type { Session } from "../src/session/session.js"

export interface Told {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

const FIXTURES = new URL("../../experiments/tests/fixture-scenarios.ts", import.meta.url).href
const COMMAND = fileURLToPath(new URL("./fixture-command.ts", import.meta.url))
const LOADER = new URL("../../experiments/src/node/typescript-loader.mjs", import.meta.url).href

/** The report of the tests: short, and it depends on every table. */
async function renderFixture({ manifest, events, series }: RunDocuments): Promise<string> {
  return `<!doctype html><title>${manifest.scenario.name}</title>${events.length} ${series.length}\n`
}

/** Runs the real main() with streams that remember what they were told. */
export async function contested(words: readonly string[], instead: Partial<Session> = {}): Promise<Told> {
  let stdout = ""
  let stderr = ""
  const code = await main(words, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    env: {},
    loadScenarios: async () => scenarios,
    loadPublished: async () => [],
    module: FIXTURES,
    workers: 0,
    renderReport: renderFixture,
    renderComparison: async ({ manifest, comparison, months, territories }) =>
      `<!doctype html><title>${manifest.scenario.name}</title>${comparison.variants.length} ${months.length} ${territories.length}\n`,
    renderPublished: async ({ model, quantities }) =>
      `<!doctype html><title>${model.name}</title>${quantities.length}\n`,
    signal: new AbortController().signal,
    ...instead,
  })
  return { code, stdout, stderr }
}

/** Starts the command as a process of its own. */
export function startChild(words: readonly string[], env: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, ["--import", LOADER, COMMAND, ...words], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  })
}

/** Waits for a child's end and gives all it said. */
export function ended(child: ChildProcess): Promise<Told & { readonly signal: NodeJS.Signals | null }> {
  let stdout = ""
  let stderr = ""
  child.stdout?.on("data", (chunk) => {
    stdout += chunk
  })
  child.stderr?.on("data", (chunk) => {
    stderr += chunk
  })
  return new Promise((resolve) => child.on("close", (code, signal) => resolve({ code, signal, stdout, stderr })))
}
