import { type Deployment, didYouMean, Hostility, type Region } from "@contested/core"
import type { WholeScenarioFile } from "./file-schema.js"
import type { Mistakes } from "./mistakes.js"
import { readHome } from "./read-home.js"

/** Checks that no two groups or forces have one id. */
export function checkIds({ groups, forces = [] }: WholeScenarioFile, mistakes: Mistakes): void {
  const first = new Map<string, number>()
  const check = (list: "groups" | "forces", ids: readonly string[]): void =>
    ids.forEach((id, i) => {
      const line = mistakes.lineOf([list, i, "id"])
      if (first.has(id))
        mistakes.note([list, i, "id"], `"${id}" is already used in line ${first.get(id)}; an id is used once`)
      else first.set(id, line)
    })
  check(
    "groups",
    groups.map(({ id }) => id),
  )
  check(
    "forces",
    forces.map(({ id }) => id),
  )
}

/** Everybody's places at the start, `[agent * territories + territory]`. */
export function readPresence(
  agents: WholeScenarioFile["groups"] | NonNullable<WholeScenarioFile["forces"]>,
  list: "groups" | "forces",
  region: Region,
  mistakes: Mistakes,
): number[] {
  return agents.flatMap(({ size, home }, i) => readHome(region, size, home, [list, i, "home"], mistakes))
}

/** How hostile groups are, from the rivalries given. */
export function readHostility({ groups, rivalries = [] }: WholeScenarioFile, mistakes: Mistakes): Hostility {
  const ids = groups.map(({ id }) => id)
  const seen = new Map<string, number>()
  const read = rivalries.flatMap(({ between, weight }, i) => {
    const [a, b] = between.map((id, end) => {
      const group = ids.indexOf(id)
      if (group < 0) mistakes.note(["rivalries", i, "between", end], unknownOf("group", id, ids))
      return group
    }) as [number, number]
    if (a < 0 || b < 0) return []
    const pair = `${Math.min(a, b)} ${Math.max(a, b)}`
    if (a === b) mistakes.note(["rivalries", i, "between"], `"${ids[a]}" cannot be a rival of itself; name two groups`)
    else if (seen.has(pair))
      mistakes.note(["rivalries", i], `this rivalry already stands in line ${seen.get(pair)}; it counts for both sides`)
    seen.set(pair, mistakes.lineOf(["rivalries", i]))
    return a === b ? [] : [{ a, b, weight }]
  })
  return new Hostility(groups.length, read)
}

/** Dated strengths of forces. */
export function readDeployments(
  { deployments = [], forces = [], start, until }: WholeScenarioFile,
  region: Region,
  mistakes: Mistakes,
): Deployment[] {
  const ids = forces.map(({ id }) => id)
  const states = [...new Set(region.territories.map(({ state }) => state))]
  return deployments.flatMap(({ date, force: id, state, strength, source }, i) => {
    const force = ids.indexOf(id)
    if (force < 0) mistakes.note(["deployments", i, "force"], unknownOf("force", id, ids))
    if (!states.includes(state)) mistakes.note(["deployments", i, "state"], unknownOf("state", state, states))
    if (date < start || date > until)
      mistakes.note(["deployments", i, "date"], `${date} is outside the run, which goes from ${start} to ${until}`)
    return [{ date, force, state, strength, source }]
  })
}

function unknownOf(what: string, name: string, known: readonly string[]): string {
  return `there is no ${what} "${name.slice(0, 60)}"${didYouMean(name, known).replace(/\.$/, "")}; there ${known.length === 1 ? "is" : "are"} ${known.join(", ") || `no ${what}s`}`
}
