import { SimulationError } from "../engine/simulation-error.js"
import { type Changes, changesIn } from "./mean-field-changes.js"
import {
  buildNode,
  type ContainerNode,
  type Node,
  type NumberArray,
  pathWithin,
  restoreNode,
} from "./mean-field-node.js"

/** Equal to nothing that stands in a world. */
const NOTHING = {}

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
  /** The twin through which effects reach in: it remembers the containers they get hold of, so that only these are compared. */
  readonly watched: World
  readonly #root: ContainerNode
  readonly #nodes = new Map<unknown, ContainerNode>()
  readonly #proxies = new Map<ContainerNode, object>()
  readonly #touched = new Set<ContainerNode>()
  readonly #holders: (NumberArray | unknown[] | Record<string, unknown>)[] = []
  readonly #keys: (number | string)[] = []

  /** @throws SimulationError when the world is not plain data, or holds one object in two places */
  constructor(world: World) {
    const numbers: number[] = []
    const root = this.#describe(world, "world", numbers, new Set())
    if (!("own" in root)) {
      throw new SimulationError("bad-model", "The world is a single value; the mean field needs an object or an array.")
    }
    this.#root = root
    this.initial = Float64Array.from(numbers)
    this.world = root.own as World
    this.watched = this.#reach(root) as World
  }

  /** Sets one number. */
  write(leaf: number, value: number): void {
    const holder = this.#holders[leaf] as Record<number | string, unknown>
    holder[this.#keys[leaf] as number | string] = value
  }

  /** Forgets which containers were got hold of. */
  watch(): void {
    this.#touched.clear()
    this.#touched.add(this.#root)
  }

  /** What has changed through {@link watched} since {@link watch}, when the world stood at these numbers. */
  changesFrom(before: Float64Array): Changes {
    return changesIn(this.#root, this.world, this.#touched, before)
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

  /** What an effect gets when it asks for a container. Arrays of numbers come as they are: their elements are compared one by one. */
  #reach(node: ContainerNode): object {
    this.#touched.add(node)
    if (node.kind === "numbers") return node.own
    let proxy = this.#proxies.get(node)
    if (proxy === undefined) {
      proxy = new Proxy(node.own, {
        get: (target, key, receiver) => {
          const value: unknown = Reflect.get(target, key, receiver)
          const child = typeof value === "object" ? this.#nodes.get(value) : undefined
          return child === undefined ? value : this.#reach(child)
        },
      })
      this.#proxies.set(node, proxy)
    }
    return proxy
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
    return { kind: "list", own, elements, containers: elements.map((node) => ("own" in node ? node.own : NOTHING)) }
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
    if ("own" in node) this.#nodes.set(node.own, node)
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
