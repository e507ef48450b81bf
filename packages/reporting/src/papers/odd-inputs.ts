import type { Ground } from "@contested/core"
import { bullets, inline, markdownTable, paragraphs, tableWithSource } from "./markdown.js"
import type { OddSource } from "./odd-source.js"
import type { OddWords } from "./odd-words.js"

const statesOf = ({ region }: Ground): readonly string[] => [...new Set(region.territories.map(({ state }) => state))]

/** Sums over the territories of each state, of one group's or force's part of a dense table. */
function byState(ground: Ground, values: readonly number[], index: number): readonly string[] {
  const { territories } = ground.region
  return statesOf(ground).map((state) => {
    let sum = 0
    for (const [at, territory] of territories.entries())
      if (territory.state === state) sum += values[index * territories.length + at] ?? 0
    return String(sum)
  })
}

const origin = ({ source, assumption }: { readonly source?: string; readonly assumption?: string }, words: OddWords) =>
  source === undefined ? `${words.sub.assumption}: ${inline(assumption ?? "")}` : inline(source)

/** 5. Initialization. */
export function initialisation({ scenario, model }: OddSource, words: OddWords): string {
  const { initial, heads } = words
  const { ground, held } = model
  const states = statesOf(ground).map(inline)
  const members = ground.groups.map(({ name }, index) => [
    inline(name),
    ...byState(ground, ground.initialMembers, index),
    String(ground.outsideMembers[index] ?? 0),
    String(held[index] ?? 0),
  ])
  const nobody = [initial.nobody, ...states.map(() => ""), "", String(held.at(-1) ?? 0)]
  const forces = ground.forces.map(({ name }, index) => [inline(name), ...byState(ground, ground.initialForces, index)])
  const names = ground.groups.map(({ name }) => inline(name))
  const hostility = ground.groups.map(({ name }, a) => [
    inline(name),
    ...ground.groups.map((_, b) => String(Number(ground.hostility.between(a, b).toPrecision(6)))),
  ])
  const made = scenario.initialisation ?? []
  return paragraphs(
    `## ${heads[4]}`,
    `${inline(initial.lead(scenario.start))} ${initial.control}`,
    initial.members(""),
    markdownTable([initial.group, ...states, initial.outside, initial.holds], [...members, nobody]),
    forces.length === 0 ? "" : initial.forces,
    markdownTable([initial.force, ...states], forces),
    ...reference(ground, words, states),
    initial.hostility,
    markdownTable([initial.group, ...names], hostility),
    made.length === 0 ? "" : `**${initial.made}.**`,
    bullets(made.map(inline)),
    initial.same,
  )
}

/** The reference strengths, where they are others than those at the start; else a sentence. */
function reference(ground: Ground, { initial }: OddWords, states: readonly string[]): readonly string[] {
  const { forces, initialForces, referenceForces } = ground
  if (forces.length === 0) return []
  if (referenceForces.every((officers, index) => officers === initialForces[index])) return [initial.reference]
  const rows = forces.map(({ name }, index) => [inline(name), ...byState(ground, referenceForces, index)])
  return [initial.referenceBy, markdownTable([initial.force, ...states], rows)]
}

/** Numbers of a thing as `name value`, without the fields that are told elsewhere. */
function numbersOf(thing: Readonly<Record<string, unknown>>, without: readonly string[]): string {
  return Object.entries(thing)
    .filter(([name, value]) => !without.includes(name) && value !== undefined)
    .map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(" to ") : String(value)}`)
    .join(", ")
}

function policyText(policy: NonNullable<Ground["policies"]>[number], ground: Ground): string {
  const { territories, links } = ground.region
  const nameOf = (index: number): string => territories[index]?.name ?? String(index)
  if (policy.kind === "checkpoint") {
    const road = links[policy.road]
    return `checkpoint between ${nameOf(road?.from ?? -1)} and ${nameOf(road?.to ?? -1)} that stops ${policy.stops}`
  }
  if (policy.kind === "targeted-arrests")
    return `arrests of ${ground.groups[policy.group]?.name ?? ""} weigh ${policy.factor} times`
  const places = policy.territories.map(nameOf).join(", ")
  if (policy.kind === "withdrawal")
    return `${ground.forces[policy.force]?.name ?? ""} withdraws ${policy.share} of its officers from ${places}`
  return `recruitment prevention of ${policy.prevents} in ${places}`
}

/** 6. Input data. */
export function inputData({ model }: OddSource, words: OddWords): string {
  const { input, heads } = words
  const { ground } = model
  const { region, groups, forces } = ground
  const place = (index: number): string => inline(region.territories[index]?.name ?? String(index))
  const part = (lead: string, header: readonly string[], rows: readonly (readonly string[])[]): string =>
    rows.length === 0 ? "" : paragraphs(lead, tableWithSource(header, rows))
  const parts = [
    part(
      input.deployments,
      input.deployment,
      ground.deployments.map(({ date, force, state, strength, source }) => [
        date,
        inline(forces[force]?.name ?? ""),
        inline(state),
        String(strength),
        inline(source),
      ]),
    ),
    part(
      input.incursions,
      input.incursion,
      (ground.incursions ?? []).map((one) => [
        one.date,
        inline(groups[one.group]?.name ?? ""),
        inline(one.state),
        String(one.members),
        origin(one, words),
      ]),
    ),
    part(
      input.policies,
      input.policy,
      (ground.policies ?? []).map((one) => [
        one.from,
        one.to ?? "",
        inline(policyText(one, ground)),
        origin(one, words),
      ]),
    ),
    part(
      input.capabilities,
      input.capability,
      (ground.capabilities ?? []).map((one) => [
        inline(one.name),
        one.availableFrom,
        inline(numbersOf(one, ["id", "name", "availableFrom", "source", "assumption"])),
        origin(one, words),
      ]),
    ),
    part(
      input.counters,
      input.counter,
      (ground.counterMeasures ?? []).map((one) => [
        one.from,
        inline(forces[one.force]?.name ?? ""),
        inline(ground.capabilities?.[one.capability]?.name ?? ""),
        String(one.share),
        origin(one, words),
      ]),
    ),
    part(
      input.alliances,
      input.alliance,
      (ground.alliances ?? []).map((one) => [
        inline(groups[one.a]?.name ?? ""),
        inline(groups[one.b]?.name ?? ""),
        origin(one, words),
      ]),
    ),
    part(
      input.removals,
      input.removal,
      (ground.leaderRemovals ?? []).map((one) => [
        one.date,
        inline(groups[one.group]?.name ?? ""),
        one.territory === undefined ? input.mostMembers : place(one.territory),
        origin(one, words),
      ]),
    ),
    part(
      input.messages,
      input.message,
      (ground.plannedMessages ?? []).map((one) => [
        one.at.join(" – "),
        place(one.territory),
        inline(groups[one.group]?.name ?? ""),
        inline(groups[one.against]?.name ?? ""),
      ]),
    ),
    part(
      input.attacks,
      input.attack,
      (ground.plannedAttacks ?? []).map((one) => [
        one.at.join(" – "),
        place(one.territory),
        inline(groups[one.group]?.name ?? ""),
        inline(forces[one.force]?.name ?? ""),
        one.target,
        one.attackers.join(" – "),
      ]),
    ),
    part(
      input.demands,
      input.demand,
      (ground.trafficking ?? []).map((one) => [
        place(one.origin),
        one.exits.map(place).join(", "),
        String(one.flow),
        origin(one, words),
      ]),
    ),
    part(
      input.coverage,
      input.covered,
      (ground.coverage ?? []).map(({ from, share, source }) => [from, String(share), inline(source)]),
    ),
  ].filter((text) => text !== "")
  return paragraphs(
    `## ${heads[5]}`,
    parts.length === 0 ? input.none : input.lead,
    ...parts,
    region.sources.length === 0 ? "" : `**${input.data}.**`,
    markdownTable(
      input.table,
      region.sources.map(({ title, source, licence }) => [inline(title), inline(source), inline(licence)]),
    ),
  )
}

/** Appendices: territories and roads with their numbers, and what-ifs. */
export function appendices({ scenario, model }: OddSource, words: OddWords, brief: boolean): string {
  const { region, groups, forces, initialMembers, initialForces, stakes } = model.ground
  const { territories, links } = region
  const n = territories.length
  const variants = (scenario.variants ?? []).map(({ name, title }) => `${inline(name)}: ${inline(title)}.`)
  const whatIfs = variants.length === 0 ? "" : paragraphs(`## ${words.variants}`, bullets(variants))
  if (brief) return paragraphs(words.omitted(n, links.length), whatIfs)
  const header = [
    ...words.territory,
    ...groups.map(({ name }) => inline(name)),
    ...forces.map(({ name }) => inline(name)),
  ]
  const rows = territories.map((territory, index) => [
    inline(territory.code),
    inline(territory.name),
    inline(territory.state),
    String(territory.population),
    String(territory.areaKm2),
    String(territory.latitude),
    String(territory.longitude),
    String(Number((stakes?.[index] ?? territory.population).toPrecision(8))),
    ...groups.map((_, group) => String(initialMembers[group * n + index] ?? 0)),
    ...forces.map((_, force) => String(initialForces[force * n + index] ?? 0)),
  ])
  const roads = links.map(({ from, to, roadKm, travelMinutes }) => [
    inline(territories[from]?.code ?? ""),
    inline(territories[to]?.code ?? ""),
    String(roadKm),
    String(travelMinutes),
  ])
  return paragraphs(
    `## ${words.territories}`,
    markdownTable(header, rows),
    `## ${words.roads}`,
    words.roadsLead,
    markdownTable(words.road, roads),
    whatIfs,
  )
}
