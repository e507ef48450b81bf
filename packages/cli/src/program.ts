import { Command } from "commander"
import { version } from "./session/session.js"
import type { Verb } from "./verb.js"

/** The verbs, in the order in which help lists them, each loaded when it is asked for: some bring half the library with them. */
const LOADERS = {
  list: async () => (await import("./verbs/list.js")).list,
  check: async () => (await import("./verbs/check.js")).check,
  run: async () => (await import("./verbs/run.js")).run,
  compare: async () => (await import("./verbs/compare.js")).compare,
  sweep: async () => (await import("./verbs/sweep.js")).sweep,
  sensitivity: async () => (await import("./verbs/sensitivity.js")).sensitivity,
  calibrate: async () => (await import("./verbs/calibrate.js")).calibrateVerb,
  score: async () => (await import("./verbs/score.js")).score,
  resume: async () => (await import("./verbs/resume.js")).resume,
  status: async () => (await import("./verbs/status.js")).status,
  facts: async () => (await import("./verbs/facts.js")).facts,
  reproduce: async () => (await import("./verbs/reproduce.js")).reproduce,
  why: async () => (await import("./verbs/why.js")).why,
  report: async () => (await import("./verbs/report.js")).report,
  figure: async () => (await import("./verbs/figure.js")).figure,
  export: async () => (await import("./verbs/export.js")).exportVerb,
  odd: async () => (await import("./verbs/odd.js")).odd,
  verify: async () => (await import("./verbs/verify.js")).verify,
  schema: async () => (await import("./verbs/schema.js")).schema,
} as const satisfies Readonly<Record<string, () => Promise<Verb>>>

export const verbNames: readonly string[] = Object.keys(LOADERS)

/** The verb of a name; undefined where there is none. */
export async function loadVerb(name: string): Promise<Verb | undefined> {
  return Object.hasOwn(LOADERS, name) ? LOADERS[name as keyof typeof LOADERS]() : undefined
}

/** All of them, in their order. */
export function loadVerbs(): Promise<readonly Verb[]> {
  return Promise.all(Object.values(LOADERS).map((load) => load()))
}

/** Help of the whole command. */
export async function programHelp(): Promise<string> {
  const program = new Command("contested")
    .description(
      "Simulates territorial conflict between armed groups, many times over, and reports what the model says.",
    )
    .version(version, "-V, --version", "Show the version.")
    .helpOption("-h, --help", "Show this help; after a verb, its help.")
    .helpCommand(false)
  for (const { command } of await loadVerbs()) program.addCommand(command)
  return `${program.helpInformation()}
Examples:
  contested list
  contested run jalisco-zacatecas --replications 50 --seed study-1
  contested sweep lanchester --parameter m=5:20 --parameter n=5:20 --out out/lanchester-sweep
  contested verify out/jalisco-zacatecas
`
}
