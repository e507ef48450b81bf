import { SimulationError } from "../engine/simulation-error.js"
import { type Changes, changesIn } from "./mean-field-changes.js"
import { buildNode, type Node, type NumberArray, pathWithin, restoreNode } from "./mean-field-node.js"

/**
 * A world whose numbers are continuous: a twin of the model's world, shaped like it, in which typed arrays are `Float64Array`s so that
 * fractions fit. Every number of the world is a leaf with an index, in the order of the world's own keys.
 *
 * Text, true and false, null, and the lengths and keys of everything are constants.
 */
export class MeanFieldWorld<World> {
  /** The twin itself, always the same object. */
  readonly world: World
  /** The numbers the world began with. */
  readonly initial: Float64Array
  readonly #root: Node
  readonly #holders: (NumberArray | unknown[] | Record<string, unknown>)[] = []
  readonly #keys: (number | string)[] = []

  /** @throws SimulationError when the world is not plain data, or holds one object in two places */
  constructor(world: World) {
    const numbers: number[] = []
    this.#root = this.#describe(world, "world", numbers, new Set())
    this.initial = Float64Array.from(numbers)
    if (!("own" in this.#root)) {
      throw new SimulationError("bad-model", "The world is a single value; the mean field needs an object or an array.")
    }
    this.world = this.#root.own as World
  }

  /** Sets one number. */
  write(leaf: number, value: number): void {
    const holder = this.#holders[leaf] as Record<number | string, unknown>
    holder[this.#keys[leaf] as number | string] = value
  }

  /**
   * Compares the world with these numbers, wherever an effect has put them.
   *
   * @param thorough look for added fields as well; slower
   */
  changesFrom(before: Float64Array, thorough: boolean): Changes {
    return changesIn(this.#root, this.world, before, thorough)
  }

  /** Puts the world back to these numbers, and everything else to what it was. */
  restore(values: Float64Array): void {
    restoreNode(this.#root, values)
  }

  /** Undoes changes. */
  undo({ before, leaves, replaced, fault }: Changes): void {
    if (replaced || fault !== undefined) this.restore(before)
    else for (const leaf of leaves) this.write(leaf, before[leaf] as number)
  }

  /** A new world of its own with these numbers. */
  build(values: Float64Array): World {
    return buildNode(this.#root, values) as World
  }

  /** Where a number stands: `world.groups[2].members`. Takes time in proportion to the world. */
  pathOf(leaf: number): string {
    return pathWithin(this.#root, "world", leaf) ?? "world"
  }

  #describe(value: unknown, path: string, numbers: number[], seen: Set<unknown>): Node {
    if (typeof value === "number") {
      numbers.push(value)
      return { kind: "number", leaf: numbers.length - 1 }
    }
    if (value === null || value === undefined || typeof value === "string" || typeof value === "boolean") {
      return { kind: "constant", value }
    }
    if (typeof value !== "object") throw notPlain(path, `a ${typeof value}`)
    if (seen.has(value)) throw notPlain(path, "an object that stands in another place too")
    seen.add(value)
    if (isTypedArray(value)) return this.#describeNumbers(Float64Array.from(value), numbers)
    if (Array.isArray(value)) return this.#describeList(value, path, numbers, seen)
    const prototype: unknown = Object.getPrototypeOf(value)
    if (prototype !== Object.prototype)
      throw notPlain(path, `a ${(value as object).constructor?.name ?? "strange object"}`)
    const own: Record<string, unknown> = {}
    const keys = Object.keys(value)
    const fields = keys.map((key) => {
      const node = this.#describe((value as Record<string, unknown>)[key], `${path}.${key}`, numbers, seen)
      this.#place(node, own, key, (value as Record<string, unknown>)[key])
      return node
    })
    return { kind: "record", own, keys, fields }
  }

  #describeList(value: readonly unknown[], path: string, numbers: number[], seen: Set<unknown>): Node {
    if (value.length > 0 && value.every((element) => typeof element === "number")) {
      return this.#describeNumbers(value.slice() as number[], numbers)
    }
    const own: unknown[] = []
    const elements = value.map((element, i) => {
      const node = this.#describe(element, `${path}[${i}]`, numbers, seen)
      this.#place(node, own, i, element)
      return node
    })
    return { kind: "list", own, elements }
  }

  #describeNumbers(own: NumberArray, numbers: number[]): Node {
    const first = numbers.length
    for (let i = 0; i < own.length; i++) {
      numbers.push(own[i] as number)
      this.#holders.push(own)
      this.#keys.push(i)
    }
    return { kind: "numbers", own, first, length: own.length }
  }

  #place(node: Node, holder: unknown[] | Record<string, unknown>, key: number | string, value: unknown): void {
    ;(holder as Record<number | string, unknown>)[key] = "own" in node ? node.own : value
    if (node.kind !== "number") return
    this.#holders.push(holder)
    this.#keys.push(key)
  }
}

function isTypedArray(value: object): value is Float64Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView) && typeof (value as Float64Array)[0] !== "bigint"
}

function notPlain(path: string, what: string): SimulationError {
  return new SimulationError(
    "bad-model",
    `${path} is ${what}: the mean field reads plain data only (numbers, text, true and false, null, arrays, plain objects, typed arrays).`,
  )
}
