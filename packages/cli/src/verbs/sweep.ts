import { DESIGN_METHODS, ExperimentError, MOST_REPLICATIONS, makeRun, quoted, taskOf } from "@contested/experiments"
import { completePlan, planFromText, requirePlan } from "@contested/experiments/node"
import { Command } from "commander"
import { runSitting } from "../answers/tell-sweep.js"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { wholeNumber } from "../arguments/option-values.js"
import { parameterLines, readSitting, type Sitting, withSittingOptions } from "../arguments/sweep-options.js"
import type { Session } from "../session/session.js"
import { findSubject, loadSubjects } from "../subjects/find-subject.js"
import type { Undertaking } from "../subjects/run-sitting.js"
import { openSource } from "../subjects/subject-source.js"
import { DESIGN_OPTIONS, designFromWords, noteDesignMistakes, planOptions } from "../subjects/sweep-plan.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

function describe(more = ""): Command {
  return withExamples(
    withSittingOptions(
      new Command("sweep")
        .description(
          "Run a scenario or a published model over a design of its parameters, and leave a folder with one row per run. Killed at any moment, the same command goes on where it was." +
            more,
        )
        .argument("<experiment>", "Name of a scenario or published model, or the file of an experiment or scenario.")
        .option(
          "--parameter <name=low:high...>",
          "Vary a parameter over a range (name=low:high, name=low:high:log) or at values (name=a,b,c); repeat for more.",
        )
        .option(
          "--design <file>",
          "Take the points from a CSV file: a header of parameters, a line of numbers per point.",
        )
        .option(
          "--method <name>",
          `How points are chosen: ${DESIGN_METHODS.join(", ")}. Default: factorial for values, lhs for ranges.`,
        )
        .option(
          "--points <n>",
          "Points of lhs, maximin and sobol, levels of factorial, trajectories of morris, rows of saltelli.",
        )
        .option("--set <name=value...>", "Give a parameter one value in all runs; repeat for more.")
        .option(
          "--variants <names>",
          "Forms or what-ifs to run at every point, separated by commas. Default: the first.",
        )
        .option("--measures <names>", "Columns to keep, separated by commas, or all. Default: those of the whole run.")
        .option("--replications <n>", "Runs of every point, 1 to 1,000,000. Default: the subject's.")
        .option("--seed <text>", "Text all random numbers follow from, 1 to 200 characters. Default: the subject's.")
        .option(
          "--luck <word>",
          "common: replication k has the same luck at every point; own: every point has its own. Default: common.",
        )
        .option("--until <day>", "Last day simulated, YYYY-MM-DD. Default: the scenario's.")
        .option("--out <folder>", "Results folder: begun, or gone on with. Default: out/<subject>-sweep.")
        .option("--replication <k>", "Make replication k of a single point alone, show it, and write nothing."),
    ),
    [
      "contested sweep lanchester --parameter m=5:20 --parameter n=5:20 --points 50 --replications 200 --seed 5",
      "contested sweep jalisco-zacatecas --parameter recruitment.growth=0:0.05 --variants baseline,guard-doubled",
      "contested sweep experiment.yaml --out out/study-1 --workers 8",
      "contested sweep lanchester --set m=12 --seed 5 --replication 17",
    ],
  )
}

const command = describe()

type Asked = Omit<Undertaking, "out"> & { readonly folderName: string }

async function ask(given: GivenArguments, session: Session, word: string): Promise<Asked | undefined> {
  const source = await openSource(word, session)
  if (source.text !== null)
    for (const name of [...DESIGN_OPTIONS, "--set"])
      if (given.has(name)) given.mistake(`${name} has no meaning beside ${quoted(word)}, which says what is varied.`)
  const subject = findSubject(
    given,
    source.subjects,
    source.name,
    source.text === null ? "<experiment>" : `${word}: subject`,
  )
  const options = planOptions(given)
  if (subject === undefined) noteDesignMistakes(given)
  given.refuseMistakes()
  if (subject === undefined) return undefined
  const plan =
    source.text === null
      ? completePlan(subject, { ...options, design: await designFromWords(given, subject, options.seed) })
      : { ...(await planFromText(source.text, subject, source.folder)), ...options }
  const { module, named } = source.originOf(subject)
  return { subject, plan, module, named, folderName: `${subject.name}-sweep` }
}

/** One run, shown and not kept. */
function makeOne({ subject, plan }: Asked, given: GivenArguments, session: Session, replication: number): number {
  if (plan.design.points.length !== 1 || plan.variants.length !== 1)
    throw new ExperimentError(
      "request",
      "--replication makes one run of one point: give values with --set, and at most one variant.",
    )
  // In this thread: what ends it is seen as it is.
  const alone = { ...plan, replications: replication, measures: "all" as const }
  requirePlan(alone, subject)
  const task = taskOf(alone, replication)
  const result = makeRun(subject, alone, task, new Map())
  if (result.status === "failed")
    throw new ExperimentError("replication", `Replication ${replication} of ${subject.name} failed: ${result.message}`)
  const { digest, occurrences, measures } = result
  const { seed, variant, settings } = task
  const document = { subject: subject.name, variant, seed, replication, settings, digest, occurrences, measures }
  const lines = [
    `Replication ${replication} of ${subject.name}, ${variant}, seed ${quoted(seed, 200)}:`,
    `${occurrences} occurrences; nothing was written.`,
    ...Object.entries(measures).map(([name, value]) => `${name}: ${value}`),
    `Digest: ${digest}`,
  ]
  session.stdout.write(`${given.has("--json") ? JSON.stringify(document, null, 2) : lines.join("\n")}\n`)
  return 0
}

/** `contested sweep`. */
export const sweep: Verb = {
  command,
  commandFor: async (words, session) => {
    // What can be varied is told where help is asked for; otherwise nothing is loaded for it.
    if (!words.includes("--help") && !words.includes("-h")) return command
    const subject = (await loadSubjects(session)).find(({ name }) => words.includes(name))
    if (subject === undefined) return command
    const variants = subject.variants.map(({ name, title }) => `  ${name}: ${title}`)
    return describe(
      `\n\nParameters of ${subject.name}:\n${parameterLines(subject).join("\n")}\n\nVariants:\n${variants.join("\n")}`,
    )
  },
  run: async (given, session) => {
    const word = given.positional(0)
    const sitting: Sitting = readSitting(given, session)
    const replication = wholeNumber(given, "--replication", 1, MOST_REPLICATIONS)
    if (word === undefined) given.refuseMistakes()
    const asked = await ask(given, session, word as string)
    given.refuseMistakes()
    if (asked === undefined) return 1
    if (replication !== undefined) return makeOne(asked, given, session, replication)
    return runSitting({ ...asked, out: given.value("--out") ?? `out/${asked.folderName}` }, sitting, given, session)
  },
}
