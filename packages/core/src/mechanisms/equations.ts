import type { ModelPart } from "../model/model.js"

/** One hazard as mathematics. */
export interface HazardEquations {
  /** What one member of its index set stands for: `group g in territory i`. */
  readonly each: string
  /** Firings per day, LaTeX; 0 outside the cases that it names. */
  readonly rate: string
  /** What one firing changes: words with LaTeX between dollar signs. */
  readonly effect: string
}

/**
 * A mechanism as mathematics, so that somebody who reads the text alone can write it again.
 *
 * A parameter is written by its name, `\mathrm{growth}`, and stands for its value in days, shares and counts; anything else stands in
 * `notation` or among the mechanism's own symbols. `equationProblems` finds a hazard, an event, an answer or a parameter that is not told.
 */
export interface Equations {
  /** Symbols of its own: LaTeX to meaning and unit. */
  readonly symbols?: Readonly<Record<string, string>>
  readonly hazards?: Readonly<Record<string, HazardEquations>>
  /** What each scheduled event does, by kind. */
  readonly events?: Readonly<Record<string, string>>
  /** What it does when a record of a kind is left, by kind. */
  readonly reacts?: Readonly<Record<string, string>>
  /** What it schedules or sets when a run starts. */
  readonly start?: string
}

/** The symbols that all mechanisms share: LaTeX to meaning and unit. */
export const notation: Readonly<Record<string, string>> = {
  t: "time since the start of the run, days",
  "g,\\ k": "armed groups",
  "i,\\ j": "territories, $n$ in number",
  f: "a branch of the state's forces",
  "M_{g,i}": "members of group $g$ in territory $i$, a whole number",
  T_g: "members of group $g$ on the road, a whole number",
  c_i: "the group that holds territory $i$, or $\\varnothing$ (nobody)",
  "F_{f,i}": "officers of force $f$ in territory $i$, a whole number",
  P_i: "inhabitants of territory $i$",
  "h_{g,k}":
    "hostility of two groups as it is now; at the start, $h^0_{g,k}=(r_{g,k}+1)/(\\max r+1)$ with their rivalry weight $r_{g,k}$, and 0 of a group with itself (Prieto-Curiel, Campedelli & Hope 2023, doi:10.1126/science.adh2888, for the $+1$)",
  "e_{g,i}": "what multiplies, for a time, the violence in which group $g$ takes part in territory $i$; 1 at the start",
  "A(i)": "territories that a road joins to territory $i$",
  "\\tau_{i,j}": "minutes by road between the seats of two neighbouring territories",
  "[\\,\\cdot\\,]": "1 where the condition holds, else 0",
}

/** The text of all equations, symbol by symbol. */
function textOf({ symbols = {}, hazards = {}, events = {}, reacts = {}, start = "" }: Equations): string {
  const told = Object.values(hazards).flatMap(({ each, rate, effect }) => [each, rate, effect])
  return [...Object.values(symbols), ...told, ...Object.values(events), ...Object.values(reacts), start].join("\n")
}

/** What a part does that its equations do not tell, and what they tell that it does not do; sentences, empty when all is told. */
export function equationProblems(
  part: Pick<ModelPart<never>, "name" | "parameters" | "hazards" | "events" | "reacts">,
  equations: Equations | undefined,
): readonly string[] {
  if (equations === undefined) return [`Mechanism "${part.name}" has no equations.`]
  const problems: string[] = []
  const compare = (what: string, done: readonly string[], told: readonly string[]): void => {
    for (const name of done.filter((one) => !told.includes(one)))
      problems.push(`The equations of "${part.name}" do not tell the ${what} "${name}".`)
    for (const name of told.filter((one) => !done.includes(one)))
      problems.push(`The equations of "${part.name}" tell the ${what} "${name}", which it does not have.`)
  }
  compare("hazard", Object.keys(part.hazards), Object.keys(equations.hazards ?? {}))
  compare("event", Object.keys(part.events), Object.keys(equations.events ?? {}))
  compare("answer to", Object.keys(part.reacts), Object.keys(equations.reacts ?? {}))
  const named = [...textOf(equations).matchAll(/\\mathrm\{([^{}]*)\}/g)].map(([, name]) => name ?? "")
  compare("parameter", Object.keys(part.parameters), [...new Set(named)])
  return problems
}
