import { SimulationError } from "../engine/simulation-error.js"

/** Where a number comes from: a citable source, or an open admission that it is a guess. Exactly one of the two. */
export type Provenance =
  | { readonly source: string; readonly assumption?: never }
  | { readonly assumption: string; readonly source?: never }

/** A parameter as a model declares it. */
export interface ParameterDeclaration {
  /** Default, in `unit`. */
  readonly value: number
  /** The unit the value is published in, for example `1/week`. */
  readonly unit: string
  /** Multiply a value in `unit` by this to get the model's own unit: days, shares, counts. */
  readonly scale: number
  /** Allowed range in `unit`, both ends included. */
  readonly low: number
  readonly high: number
  /** Whole numbers only. */
  readonly whole: boolean
  readonly description: string
  readonly source?: string
  readonly assumption?: string
}

export type ParameterDeclarations = Readonly<Record<string, ParameterDeclaration>>

/** What a model's functions receive: every parameter as a number in the model's own unit. */
export type ParameterValues<D extends ParameterDeclarations> = { readonly [K in keyof D]: number }

interface Common {
  readonly low?: number
  readonly high?: number
  readonly description?: string
}

/** Provenance may be left out in small models; then the parameter says that it is an assumption of the model's author. */
type Options = Common & (Provenance | { readonly source?: never; readonly assumption?: never })

const DAYS_PER = { hour: 1 / 24, day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const

function declare(
  value: number,
  unit: string,
  scale: number,
  whole: boolean,
  range: readonly [number, number],
  options: Options,
): ParameterDeclaration {
  const [low, high] = [options.low ?? range[0], options.high ?? range[1]]
  const provenance =
    options.source !== undefined
      ? { source: options.source }
      : { assumption: options.assumption ?? "chosen by the author of the model" }
  return { value, unit, scale, low, high, whole, description: options.description ?? "", ...provenance }
}

/** A whole number of things, >= 0. */
export function count(value: number, options: Options & { readonly of?: string } = {}): ParameterDeclaration {
  return declare(value, options.of ?? "count", 1, true, [0, Number.MAX_SAFE_INTEGER], options)
}

/** So many per unit of time; handed to the model per day. */
export function rate(
  value: number,
  options: Options & { readonly per: keyof typeof DAYS_PER; readonly of?: string },
): ParameterDeclaration {
  const unit = `${options.of ?? "1"}/${options.per}`
  return declare(value, unit, 1 / DAYS_PER[options.per], false, [0, Number.MAX_VALUE], options)
}

/** A span of time; handed to the model in days. */
export function duration(
  value: number,
  options: Options & { readonly in: keyof typeof DAYS_PER },
): ParameterDeclaration {
  return declare(value, options.in, DAYS_PER[options.in], false, [0, Number.MAX_VALUE], options)
}

/** A probability or share, 0 to 1. */
export function share(value: number, options: Options = {}): ParameterDeclaration {
  return declare(value, "share", 1, false, [0, 1], options)
}

/** A number in a unit of its own, or a pure number: exponents, multipliers, kilometres. */
export function quantity(value: number, options: Options & { readonly unit?: string } = {}): ParameterDeclaration {
  return declare(value, options.unit ?? "1", 1, false, [-Number.MAX_VALUE, Number.MAX_VALUE], options)
}

/**
 * The values a run uses: declared defaults, replaced where settings (in the declared units) say so, converted to the model's units.
 *
 * @throws SimulationError naming every setting that is unknown, not a number, not whole where it must be, or out of range
 */
export function resolveParameters(
  where: string,
  declarations: ParameterDeclarations,
  settings: Readonly<Record<string, number>> = {},
): Record<string, number> {
  const problems: string[] = []
  const at = where === "" ? "" : `${where}.`
  for (const name of Object.keys(settings)) {
    if (!Object.hasOwn(declarations, name)) {
      problems.push(
        `parameter ${at}${name} does not exist; there are ${Object.keys(declarations).join(", ") || "none"}`,
      )
    }
  }
  const values: Record<string, number> = {}
  for (const [name, declaration] of Object.entries(declarations)) {
    const value = Object.hasOwn(settings, name) ? (settings[name] as number) : declaration.value
    const problem = problemWith(value, declaration)
    if (problem === undefined) values[name] = value * declaration.scale
    else problems.push(`parameter ${at}${name}: expected ${problem}, got ${value}`)
  }
  if (problems.length > 0) throw new SimulationError("bad-parameter", `${problems.join(";\n")}.`)
  return values
}

function problemWith(value: number, { low, high, whole, unit }: ParameterDeclaration): string | undefined {
  if (Number.isFinite(value) && value >= low && value <= high && (!whole || Number.isInteger(value))) return undefined
  return `${whole ? "a whole number" : "a finite number"} from ${low} to ${high} [${unit}]`
}
