import { nearest } from "@contested/core"
import { quoted } from "@contested/experiments"
import type { CaseValues, PublishedModel } from "@contested/scenarios"
import { Command } from "commander"
import type { GivenArguments } from "../arguments/given-arguments.js"
import { reproductionLines } from "../lines/reproduction-lines.js"
import { significant } from "../lines/shown-number.js"
import { optionWords, readCaseValues } from "../published/case-options.js"
import { reproduceRows } from "../published/reproduce-rows.js"
import type { Session } from "../session/session.js"
import { UsageError } from "../session/usage-error.js"
import type { Verb } from "../verb.js"
import { withExamples } from "../verb-help.js"

function describe(description: string): Command {
  return new Command("reproduce")
    .description(description)
    .argument("[model]", "Name of a published model; see contested list. Default: all of them.")
    .option("--json", "Write the table as JSON, or the answer to a case as one JSON line.")
    .option("--quiet", "Show no progress, and of the table what misses only.")
    .helpOption("-h, --help", "Show this help.")
}

const command = withExamples(
  describe("Hold published models against their published or exact numbers; exit code 1 when one misses."),
  [
    "contested reproduce",
    "contested reproduce moran",
    "contested reproduce moran --population 20 --fitness 1.1 --start 1 --json",
    "contested reproduce moran --help",
  ],
)

/** The command with one model's options. */
function commandOf(model: PublishedModel): Command {
  const options = model.cases?.options ?? []
  const made = describe(`${model.title}. Without an option of the model: its table; with one: the answer to that case.`)
  for (const option of options) {
    const { flags, description } = optionWords(option)
    made.option(flags, description)
  }
  const example = options
    .filter((option) => option.default !== undefined)
    .map((option) => `--${option.name} ${option.default}`)
    .join(" ")
  return withExamples(made, [
    `contested reproduce ${model.name}`,
    ...(example === "" ? [] : [`contested reproduce ${model.name} ${example} --json`]),
  ])
}

/** The first word that is a model's name, else the first that is no option. */
function modelWord(words: readonly string[], models: readonly PublishedModel[]): string | undefined {
  const name = words.find((word) => models.some((model) => model.name === word))
  return name ?? (words[0]?.startsWith("-") ? undefined : words[0])
}

function unknownModel(word: string, models: readonly PublishedModel[]): UsageError {
  const names = models.map(({ name }) => name)
  const near = nearest(word, names)
  const meant = near === null ? "." : `: did you mean ${near}?`
  return new UsageError([
    `${quoted(word)} is no published model${meant} Published models: ${names.join(", ") || "none"}.`,
  ])
}

function answerCase(model: PublishedModel, values: CaseValues, given: GivenArguments, { stdout }: Session): number {
  let answer: ReturnType<NonNullable<PublishedModel["cases"]>["answer"]>
  try {
    answer = (model.cases as NonNullable<PublishedModel["cases"]>).answer(values)
  } catch (error) {
    // The model's own sentence about values that do not go together.
    if (error instanceof RangeError) throw new UsageError([error.message])
    throw error
  }
  const { value, simulated, low, high, parts = {} } = answer
  if (given.has("--json")) {
    stdout.write(`${JSON.stringify({ model: model.name, options: values, value, simulated, low, high, ...parts })}\n`)
    return 0
  }
  const number = (shown: number | readonly number[]): string =>
    typeof shown === "number" ? significant(shown) : shown.map(significant).join(", ")
  const lines = [
    `${model.name}: ${Object.entries(values)
      .map(([name, shown]) => `${name} ${typeof shown === "string" ? shown : number(shown)}`)
      .join(", ")}`,
    `exact: ${number(value)}`,
    ...(simulated === undefined ? [] : [`simulated: ${significant(simulated)}`]),
    ...(low === undefined || high === undefined
      ? []
      : [`99.9 % interval: ${significant(low)} to ${significant(high)}`]),
    ...Object.entries(parts).map(([name, part]) => `${name}: ${significant(part)}`),
  ]
  stdout.write(`${lines.join("\n")}\n`)
  return 0
}

async function showTable(models: readonly PublishedModel[], given: GivenArguments, session: Session): Promise<number> {
  const quiet = given.has("--quiet")
  const rows = await reproduceRows(models, session, quiet)
  const missed = rows.filter(({ verdict }) => verdict === "miss")
  if (given.has("--json"))
    session.stdout.write(`${JSON.stringify({ ok: missed.length === 0, quantities: rows }, null, 2)}\n`)
  else if (!quiet || missed.length > 0)
    session.stdout.write(`${reproductionLines(quiet ? missed : rows, models.length > 1).join("\n")}\n`)
  return missed.length === 0 ? 0 : 1
}

/** `contested reproduce`. */
export const reproduce: Verb = {
  command,
  commandFor: async (words, session) => {
    const models = await session.loadPublished()
    const word = modelWord(words, models)
    if (word === undefined) return command
    const model = models.find(({ name }) => name === word)
    if (model === undefined) throw unknownModel(word, models)
    return commandOf(model)
  },
  run: async (given, session) => {
    const models = await session.loadPublished()
    const model = models.find(({ name }) => name === given.positional(0))
    const options = model?.cases?.options ?? []
    const isCase = options.some(({ name }) => given.has(`--${name}`))
    const values = isCase ? readCaseValues(given, options) : {}
    given.refuseMistakes()
    if (model !== undefined && isCase) return answerCase(model, values, given, session)
    return showTable(model === undefined ? models : [model], given, session)
  },
}
