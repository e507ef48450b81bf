import { PeerMissing } from "../peers/import-peer.js"
import { UsageError } from "../usage-error.js"
import { describeOptions, type Options, parseOptions, type ValuesOf } from "./options.js"
import { median, type RunLine, runInRounds } from "./rounds.js"
import { formatTable } from "./table.js"

/** What one program took for one workload. */
export interface Measurement {
  /** Nanoseconds per operation, after warming up. CPU time of the process, unless the benchmark says otherwise. */
  readonly ns: number
  /** The same over the first operations of the process, the work of the compiler included. */
  readonly cold?: number
  /** Order hash: equal if and only if the same things happened in the same order. */
  readonly hash?: number
  /** What else is worth a column: a mean, bytes, a ratio. */
  readonly figures?: Readonly<Record<string, number>>
  /** Where no hash can tell because the draws differ: whether the result lies where theory, or other programs, say it must. */
  readonly sameWork?: boolean
}

export interface BenchmarkDefinition<O extends Options> {
  /** The word on the command line. */
  readonly name: string
  /** What one operation is, in one sentence. */
  readonly about: string
  readonly example: string
  readonly options: O
  /** Default how many rounds a comparison makes. */
  readonly rounds: number
  /** What the table is given in, and how many nanoseconds that is. */
  readonly unit?: readonly [name: string, nanoseconds: number]
  /** Everything that can run the workload, ours first; throws PeerMissing where it cannot be found. */
  readonly programs: {
    readonly [program: string]: (values: ValuesOf<O>) => Measurement | Promise<Measurement>
  }
  /** Says what is compared, above its table. */
  title(values: ValuesOf<O>): string
  /** The hash that independent programs agreed on, where they were asked. */
  knownHash?(values: ValuesOf<O>): number | undefined
  /** Settings that are compared when nothing is asked for, as words of a command line. */
  readonly tables: readonly (readonly string[])[]
}

/** A benchmark with its types forgotten, so that many fit in one list. */
export interface Benchmark {
  readonly name: string
  readonly about: string
  /** @throws UsageError when the words do not fit */
  run(words: readonly string[]): Promise<void>
  /** The tables of this workload, one after the other. @param rounds how often each program runs; default as many as suit it */
  tables(rounds?: number): Iterable<string>
}

export function defineBenchmark<const O extends Options>(definition: BenchmarkDefinition<O>): Benchmark {
  const { name, about, programs, tables, rounds } = definition
  const names = Object.keys(programs)
  const own = {
    program: { about: "which program --json runs", choices: names, initial: names[0]! },
    rounds: { about: "how often each program runs, in turn", least: 1, most: 1000, initial: rounds },
    json: { about: "one run of one program, one line of JSON", initial: false },
  } as const
  const options = { ...definition.options, ...own }
  const usage = `npm run bench -- ${name} [options]\n${about}\n\n${describeOptions(options)}\n\nFor example: npm run bench -- ${definition.example}`

  const parse = (words: readonly string[]): ValuesOf<O> & ValuesOf<typeof own> => {
    try {
      return parseOptions(options, words) as ValuesOf<O> & ValuesOf<typeof own>
    } catch (error) {
      if (!(error instanceof UsageError)) throw error
      throw new UsageError(`${error.message} Try: npm run bench -- ${definition.example}`)
    }
  }

  const runOnce = async (values: ValuesOf<O> & ValuesOf<typeof own>): Promise<object> => {
    const { program, rounds: _, json: __, ...setting } = values as Record<string, unknown> & { program: string }
    const ran = { workload: name, program, ...setting }
    try {
      const { ns, cold, hash, figures = {}, sameWork } = await programs[program]!(values)
      const known = definition.knownHash?.(values)
      const same = sameWork ?? (known === undefined || hash === undefined ? undefined : hash === known)
      return {
        ...ran,
        ns: tenth(ns),
        ...(cold !== undefined && { cold: tenth(cold) }),
        ...(hash !== undefined && { hash }),
        figures,
        ...(same !== undefined && { sameWork: same }),
      }
    } catch (error) {
      if (error instanceof PeerMissing) return { ...ran, missing: error.message }
      throw error
    }
  }

  const compare = (words: readonly string[]): string => {
    const values = parse(words)
    const passed = wordsWithoutOwn(words)
    const lines = runInRounds(
      names.map((program) => [name, ...passed, "--program", program]),
      values.rounds,
    )
    return comparison(definition.title(values), names, lines, definition.unit ?? ["ns", 1])
  }

  return {
    name,
    about,
    async run(words) {
      if (words.includes("--help")) {
        console.log(usage)
        return
      }
      const values = parse(words)
      console.log(values.json ? JSON.stringify(await runOnce(values)) : compare(words))
    },
    *tables(asked) {
      for (const words of tables) yield compare(asked === undefined ? words : [...words, "--rounds", String(asked)])
    },
  }
}

/** What the command line says about the workload, less what it says about the comparison. */
function wordsWithoutOwn(words: readonly string[]): string[] {
  const kept: string[] = []
  for (let i = 0; i < words.length; i++) {
    if (words[i] === "--rounds" || words[i] === "--program") i++
    else if (!/^--(rounds|program)=/.test(words[i]!)) kept.push(words[i]!)
  }
  return kept
}

/** Median, minimum, the first operations of a process, and how many times our median each program takes. */
function comparison(
  title: string,
  names: readonly string[],
  lines: readonly (readonly RunLine[])[],
  [unit, nanoseconds]: readonly [string, number],
): string {
  const ran = lines.filter(([first]) => first?.missing === undefined)
  const reference = median((ran[0] ?? []).map(({ ns }) => ns!))
  const ourHash = ran[0]?.[0]?.hash
  const figures = [...new Set(ran.flatMap(([first]) => Object.keys(first?.figures ?? {})))]
  const rows = names.map((program, i) => {
    const runs = lines[i]!
    const first = runs[0]!
    if (first.missing !== undefined) return [program, ...new Array(4 + figures.length).fill(""), first.missing]
    const times = runs.map(({ ns }) => ns!)
    const colds = runs.flatMap(({ cold }) => (cold === undefined ? [] : [cold]))
    const same = runs.every(({ sameWork, hash }) => sameWork ?? (hash === undefined ? undefined : hash === ourHash))
    const told = first.sameWork !== undefined || (first.hash !== undefined && ourHash !== undefined)
    return [
      program,
      digits(median(times) / nanoseconds),
      digits(Math.min(...times) / nanoseconds),
      colds.length === 0 ? "" : digits(median(colds) / nanoseconds),
      (median(times) / reference).toFixed(2),
      ...figures.map((figure) => {
        const all = runs.flatMap(({ figures: own }) => (own?.[figure] === undefined ? [] : [own[figure]]))
        return all.length === 0 ? "" : String(Number(median(all).toPrecision(5)))
      }),
      told ? (same ? "same" : "OTHER") : "",
    ]
  })
  const header = ["program", `median ${unit}`, `min ${unit}`, `cold ${unit}`, "ratio", ...figures, "work"]
  return `${title}\n${formatTable(header, rows)}\n`
}

function digits(value: number): string {
  return value >= 10 ? value.toFixed(1) : value.toPrecision(3)
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10
}
