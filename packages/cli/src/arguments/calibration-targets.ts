import { didYouMean, type ObservedFact, type Scenario } from "@contested/core"
import { FACTS_SUFFIX, factMeasure, quoted, type Target, type TargetScore } from "@contested/experiments"
import { readTargetFile } from "@contested/experiments/node"
import type { GivenArguments } from "./given-arguments.js"
import { noted } from "./noted-mistakes.js"
import { readNames } from "./sweep-options.js"

/** What a calibration aims at. */
export interface Aim {
  readonly score: TargetScore
  readonly targets: readonly Target[]
  /** Last day that the targets look at; null where they do not say. */
  readonly until: string | null
  /** Whether the measures are facts, which the scenario's subject of facts answers with. */
  readonly areFacts: boolean
}

function targetOf(fact: ObservedFact): Target {
  return { measure: factMeasure(fact), observed: fact.observed, tolerance: fact.tolerance }
}

/** The facts of these names, of single years and none after those that the scenario was fitted to: later ones are for checking. */
function observedAim(given: GivenArguments, scenario: Scenario | undefined, names: readonly string[]): Aim | undefined {
  const observed = scenario?.observed ?? []
  if (observed.length === 0) {
    given.mistake(
      `--observed needs a scenario that has observed facts: contested facts shows which. Give --target otherwise.`,
    )
    return undefined
  }
  const until = scenario?.fittedUntil ?? null
  const yearly = observed.filter(({ year }) => year !== "all" && (until === null || year <= Number(until.slice(0, 4))))
  const known = [...new Set(yearly.map(({ fact }) => fact))]
  for (const name of names)
    if (!known.some((fact) => fact === name))
      given.mistake(
        `--observed names ${quoted(name)}, of which ${scenario?.name} has no observed series${didYouMean(name, known)} It has ${known.join(", ") || "none of single years"}.`,
      )
  const targets = yearly.filter(({ fact }) => names.includes(fact)).map(targetOf)
  return targets.length === 0 ? undefined : { score: "distance", targets, until, areFacts: true }
}

/** Reads --target or --observed, exactly one of which is needed; what is wrong is noted. */
export async function readAim(given: GivenArguments, scenario: Scenario | undefined): Promise<Aim | undefined> {
  const file = given.value("--target")
  const names = readNames(given, "--observed")
  if ((file === undefined) === (names === undefined)) {
    given.mistake(
      "Give what to calibrate to: --target with a file, or --observed with names of observed facts, one of the two.",
    )
    return undefined
  }
  if (names !== undefined) return observedAim(given, scenario, names)
  const read = await readTargetFile(file as string).then(
    (value) => () => value,
    (error: unknown) => () => {
      throw error
    },
  )
  const found = noted(given, read)
  return found === undefined ? undefined : { ...found, until: null, areFacts: false }
}

/** The name of the subject that answers with the measures of an aim. */
export function subjectOfAim(name: string, { areFacts }: Aim): string {
  return areFacts && !name.endsWith(FACTS_SUFFIX) ? `${name}${FACTS_SUFFIX}` : name
}
