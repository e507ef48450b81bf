import {
  allMechanisms,
  Calendar,
  defineScenario,
  didYouMean,
  type Ground,
  type Mechanism,
  type Region,
  roadNetwork,
  type Scenario,
} from "@contested/core"
import { checkDocument, DocumentError, type ReadDocument, readDocument } from "@contested/core/documents"
import {
  type ChangedScenarioFile,
  changedScenario,
  FORMAT_VERSION,
  type WholeScenarioFile,
  wholeScenario,
} from "./file-schema.js"
import { Mistakes } from "./mistakes.js"
import { checkIds, readDeployments, readHostility, readPresence } from "./read-agents.js"
import { findMechanism, readSettings } from "./read-mechanisms.js"
import { readRegion } from "./read-region.js"
import { readVariants, readWithout } from "./read-variants.js"

/** What a file may name. */
export interface KnownNames {
  readonly regions: Readonly<Record<string, Region>>
  /** Scenarios that can be changed. */
  readonly scenarios: readonly Scenario[]
}

const DEFAULT_REPLICATIONS = 20

/** Said of every scenario that comes from a file. */
const LIMITS = [
  "Every figure is a conditional statement: what happens in this model under these parameters, not what happened or is going to happen in any place.",
  "Written in a file by its author: numbers without a source are the author's assumptions.",
]

/**
 * Reads a scenario that somebody has written in YAML or JSON: a whole one, or one that changes a scenario there is (`base`).
 *
 * @param content bytes (UTF-8), or text
 * @param file what messages call it
 * @throws DocumentError with every mistake: file, line, column, path, value, what is allowed, the nearest name
 */
export function readScenario(content: Uint8Array | string, file: string, known: KnownNames): Scenario {
  const document = readDocument(content, file)
  checkVersion(document)
  const { value } = document
  const isChange = typeof value === "object" && value !== null && "base" in value
  return isChange
    ? changeScenario(checkDocument(document, changedScenario), document, known)
    : wholeFrom(checkDocument(document, wholeScenario), document, known)
}

/** A file of another version is told so before anything else is said of it. */
function checkVersion({ value, file, placeOf }: ReadDocument): void {
  const version = typeof value === "object" && value !== null && !Array.isArray(value) ? value["contested"] : undefined
  if (typeof version !== "number" || version === FORMAT_VERSION) return
  const message = `this file is of version ${version}; this program reads version ${FORMAT_VERSION}${version > FORMAT_VERSION ? ", so take a newer program" : ""}`
  throw new DocumentError(file, [{ place: placeOf(["contested"]), path: "contested", message }])
}

function changeScenario(given: ChangedScenarioFile, document: ReadDocument, known: KnownNames): Scenario {
  const mistakes = new Mistakes(document)
  const { base, derive } = findBase(given.base, known, mistakes)
  const mechanisms = allMechanisms.filter(({ name }) => base.mechanisms?.includes(name))
  const { name, title, summary, limits = [], until, replications, seed, set = {}, without = [] } = given
  const { settings, provenance } = readSettings(set, mechanisms, ["set"], mistakes)
  readWithout(without, mechanisms, ["without"], mistakes)
  const left = mechanisms.filter((mechanism) => !without.includes(mechanism.name))
  checkNeeds(left, ["without"], mistakes)
  const taken = without.length > 0 ? [] : (base.variants ?? []).map((variant) => variant.name)
  const variants = readVariants(given.variants ?? [], left, taken, mistakes)
  checkName(name, known, mistakes)
  if (until !== undefined && until < base.start) mistakes.note(["until"], `${until} is before the start, ${base.start}`)
  mistakes.refuse()
  return derive({
    name,
    ...(title !== undefined && { title }),
    ...(summary !== undefined && { summary }),
    limits: [
      ...limits,
      `Changes the scenario ${given.base} in a file of its own; what is set there without a source is its author's assumption.`,
    ],
    defaults: {
      ...(until !== undefined && { until }),
      ...(replications !== undefined && { replications }),
      ...(seed !== undefined && { seed }),
    },
    settings,
    provenance,
    without,
    variants,
  })
}

/** @throws DocumentError when there is none of that name, since then nothing else can be said of the file */
function findBase(
  name: string,
  known: KnownNames,
  mistakes: Mistakes,
): { readonly base: Scenario; readonly derive: NonNullable<Scenario["derive"]> } {
  for (const base of known.scenarios) {
    if (base.name === name && base.derive !== undefined) return { base, derive: base.derive }
  }
  const names = known.scenarios.filter(({ derive }) => derive !== undefined).map((scenario) => scenario.name)
  mistakes.note(
    ["base"],
    `there is no scenario "${name.slice(0, 60)}" to change${didYouMean(name, names).replace(/\.$/, "")}; there are ${names.join(", ")}`,
  )
  return mistakes.refuse() as never
}

function checkName(name: string, { scenarios }: KnownNames, mistakes: Mistakes): void {
  if (scenarios.some((scenario) => scenario.name === name))
    mistakes.note(["name"], `"${name}" is the name of a scenario that is there already; choose another`)
}

function wholeFrom(given: WholeScenarioFile, document: ReadDocument, known: KnownNames): Scenario {
  const mistakes = new Mistakes(document)
  const { name, title, summary, limits = [], start, until, groups, forces = [] } = given
  if (until < start) mistakes.note(["until"], `${until} is before the start, ${start}`)
  checkName(name, known, mistakes)
  checkIds(given, mistakes)
  const hostility = readHostility(given, mistakes)
  const chosen = allMechanisms.filter((mechanism) => Object.hasOwn(given.mechanisms, mechanism.name))
  for (const mechanism of Object.keys(given.mechanisms))
    findMechanism(mechanism, allMechanisms, ["mechanisms", mechanism], mistakes)
  const knownSettings = Object.fromEntries(
    Object.entries(given.mechanisms).filter(([mechanism]) => chosen.some((one) => one.name === mechanism)),
  )
  const { settings, provenance } = readSettings(knownSettings, allMechanisms, ["mechanisms"], mistakes)
  checkNeeds(chosen, ["mechanisms"], mistakes)
  const variants = readVariants(given.variants ?? [], chosen, [], mistakes)
  const region = readRegion(given.region, known.regions, mistakes)
  // Without a region nothing can be said of places.
  if (region === undefined) mistakes.refuse()
  const ground = readGround(given, region as Region, hostility, mistakes)
  mistakes.refuse()
  return defineScenario({
    name,
    kind: "region",
    title,
    summary: summary ?? `${groups.length} armed groups and ${forces.length} state forces in ${ground.region.name}.`,
    limits: [...limits, ...LIMITS],
    defaults: { until, replications: given.replications ?? DEFAULT_REPLICATIONS, seed: given.seed ?? name },
    ground,
    mechanisms: chosen,
    settings,
    provenance,
    variants,
  })
}

function readGround(
  given: WholeScenarioFile,
  region: Region,
  hostility: Ground["hostility"],
  mistakes: Mistakes,
): Ground {
  const { groups, forces = [], start } = given
  const initialForces = readPresence(forces, "forces", region, mistakes)
  return {
    region,
    roads: roadNetwork(region),
    calendar: new Calendar(start),
    groups: groups.map(({ id, name }) => ({ id, name })),
    forces: forces.map(({ id, name, responds }) => ({ id, name, ...(responds !== undefined && { responds }) })),
    hostility,
    deployments: readDeployments(given, region, mistakes),
    initialMembers: readPresence(groups, "groups", region, mistakes),
    outsideMembers: groups.map(({ outside = 0 }) => outside),
    initialForces,
    referenceForces: initialForces,
  }
}

/** Mechanisms that live on what others do, without any of those. */
function checkNeeds(mechanisms: readonly Mechanism[], path: readonly PropertyKey[], mistakes: Mistakes): void {
  for (const { name, needs = [] } of mechanisms) {
    if (needs.length === 0 || needs.some((needed) => mechanisms.some((other) => other.name === needed))) continue
    const place = path[0] === "mechanisms" ? [...path, name] : path
    mistakes.noteName(place, `${name} does nothing without ${needs.join(" or ")}; add it, or leave ${name} out`)
  }
}
