import { Command } from "commander"
import { version } from "./session.js"
import type { Verb } from "./verb.js"
import { calibrateVerb } from "./verbs/calibrate.js"
import { check } from "./verbs/check.js"
import { compare } from "./verbs/compare.js"
import { exportVerb } from "./verbs/export.js"
import { facts } from "./verbs/facts.js"
import { figure } from "./verbs/figure.js"
import { list } from "./verbs/list.js"
import { odd } from "./verbs/odd.js"
import { report } from "./verbs/report.js"
import { reproduce } from "./verbs/reproduce.js"
import { resume } from "./verbs/resume.js"
import { run } from "./verbs/run.js"
import { schema } from "./verbs/schema.js"
import { score } from "./verbs/score.js"
import { sensitivity } from "./verbs/sensitivity.js"
import { status } from "./verbs/status.js"
import { sweep } from "./verbs/sweep.js"
import { verify } from "./verbs/verify.js"

/** The verbs, in the order in which help lists them. */
export const verbs: readonly Verb[] = [
  list,
  check,
  run,
  compare,
  sweep,
  sensitivity,
  calibrateVerb,
  score,
  resume,
  status,
  facts,
  reproduce,
  report,
  figure,
  exportVerb,
  odd,
  verify,
  schema,
]

/** Help of the whole command. */
export function programHelp(): string {
  const program = new Command("contested")
    .description(
      "Simulates territorial conflict between armed groups, many times over, and reports what the model says.",
    )
    .version(version, "-V, --version", "Show the version.")
    .helpOption("-h, --help", "Show this help; after a verb, its help.")
    .helpCommand(false)
  for (const { command } of verbs) program.addCommand(command)
  return `${program.helpInformation()}
Examples:
  contested list
  contested run jalisco-zacatecas --replications 50 --seed study-1
  contested sweep lanchester --parameter m=5:20 --parameter n=5:20 --out out/lanchester-sweep
  contested verify out/jalisco-zacatecas
`
}
