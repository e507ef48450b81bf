import type { Scenario } from "./scenario.js"

/** What is said of a scenario before it is put together. */
type Announced = Pick<Scenario, "name" | "kind" | "title" | "summary" | "limits" | "start" | "defaults">

/**
 * A scenario that is put together when somebody first asks for more than what it is about: for those whose region takes long to build, so
 * that a list of scenarios does not wait for them.
 */
export function deferScenario(announced: Announced, make: () => Scenario): Scenario {
  let made: Scenario | undefined
  const scenario = (): Scenario => {
    made ??= make()
    return made
  }
  return {
    ...announced,
    get region() {
      return scenario().region
    },
    get agents() {
      return scenario().agents
    },
    get parameters() {
      return scenario().parameters
    },
    get mechanisms() {
      return scenario().mechanisms ?? []
    },
    get variants() {
      return scenario().variants ?? []
    },
    get initialisation() {
      return scenario().initialisation ?? []
    },
    describe: () => {
      const { describe } = scenario()
      if (describe === undefined)
        throw new TypeError(`The scenario "${announced.name}" was not put together from mechanisms.`)
      return describe()
    },
    replicate: (request) => scenario().replicate(request),
    changesOf: (variant) => {
      const { changesOf } = scenario()
      if (changesOf === undefined) throw new TypeError(`The scenario "${announced.name}" has no recipes.`)
      return changesOf(variant)
    },
    open: (request, watch) => {
      const { open } = scenario()
      if (open === undefined)
        throw new TypeError(`The scenario "${announced.name}" was not put together from mechanisms.`)
      return open(request, watch)
    },
    derive: (changes) => {
      const { derive } = scenario()
      if (derive === undefined)
        throw new TypeError(`The scenario "${announced.name}" was not put together from mechanisms.`)
      return derive(changes)
    },
  }
}
