import type { Reason } from "../../model/why.js"

/** Where a chain of causes begins, and how many links there are from an occurrence back to it, both counted. */
interface Way {
  readonly length: number
  readonly root: number
}

/** The chains of causes of some occurrences: their last links, and the one with which each begins. Chains run together, so each link is kept once. */
export class Chains {
  /** In the order in which they happened. */
  readonly links: readonly Reason[]
  readonly #ways = new Map<number, Way>()

  /**
   * @param most links kept of each chain, counted from its occurrence, besides its first
   * @param reasonFor gives a link; undefined where the chain cannot be followed further
   */
  constructor(most: number, from: readonly number[], reasonFor: (occurrence: number) => Reason | undefined) {
    const kept = new Map<number, Reason>()
    const known = new Map<number, Reason | undefined>()
    const link = (occurrence: number): Reason | undefined => {
      if (!known.has(occurrence)) known.set(occurrence, reasonFor(occurrence))
      return known.get(occurrence)
    }
    const keep = (occurrence: number): Reason | undefined => {
      const found = link(occurrence)
      if (found !== undefined) kept.set(occurrence, found)
      return found
    }
    for (const occurrence of from) {
      keep(this.#follow(occurrence, link).root)
      let next = occurrence
      for (let step = 0; step < most && next > 0; step++) next = keep(next)?.cause ?? 0
    }
    this.links = [...kept.values()].sort((a, b) => a.occurrence - b.occurrence)
  }

  /** Links of the whole chain of an occurrence, itself counted. */
  lengthOf(occurrence: number): number {
    return this.#ways.get(occurrence)?.length ?? 0
  }

  /** The occurrence with which its chain begins. */
  rootOf(occurrence: number): number {
    return this.#ways.get(occurrence)?.root ?? occurrence
  }

  #follow(occurrence: number, link: (occurrence: number) => Reason | undefined): Way {
    const path: number[] = []
    let next = occurrence
    while (!this.#ways.has(next)) {
      path.push(next)
      const cause = link(next)?.cause ?? 0
      if (cause === 0) this.#ways.set(next, { length: 1, root: next })
      else next = cause
    }
    // From the first that was known, which may be the last of the path, to the occurrence that was asked about.
    for (const before of path.reverse()) {
      const way = this.#ways.get(next) as Way
      if (before !== next) this.#ways.set(before, { length: way.length + 1, root: way.root })
      next = before
    }
    return this.#ways.get(occurrence) as Way
  }
}
