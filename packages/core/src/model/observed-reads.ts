/** A number, text or truth value of the world that was read. */
export interface Read {
  /** Where it stands: `members`, `memories.retaliation.excitation`, `towns[3].people`. */
  readonly path: string
  /** Its place in an array of numbers; null where it stands in none, or where the whole array was read. */
  readonly index: number | null
  /** null where the whole array was read. */
  readonly value: number | string | boolean | null
}

/** A value to be read in place of what stands in the world. */
export interface Instead {
  readonly path: string
  readonly index: number | null
  readonly value: number
}

/**
 * The world as one reader sees it: everything that is read is told, and one value may be replaced by another, for this reader alone. Nothing can
 * be written through it.
 *
 * @param onRead called with each read, in order; the same value may be read more than once
 */
export function observedReads<World>(
  world: World,
  onRead: (read: Read) => void,
  instead: readonly Instead[] = [],
): World {
  if (typeof world !== "object" || world === null) return world
  return observe(world, "", onRead, instead) as World
}

function observe(target: object, path: string, onRead: (read: Read) => void, instead: readonly Instead[]): object {
  const isList = Array.isArray(target) || ArrayBuffer.isView(target)
  const children = new Map<unknown, object>()
  return new Proxy(target, {
    get: (_, key) => {
      // With the target itself as receiver: the methods of typed arrays refuse any other.
      const value: unknown = Reflect.get(target, key, target)
      if (typeof key === "symbol" || typeof value === "function") {
        if (typeof value !== "function") return value
        onRead({ path, index: null, value: null })
        return value.bind(target) as unknown
      }
      if (isList && key === "length") return value
      if (typeof value === "object" && value !== null) {
        const known = children.get(value) ?? observe(value, within(path, key, isList), onRead, instead)
        children.set(value, known)
        return known
      }
      const isElement = isList && isIndex(key)
      const at = isElement ? { path, index: Number(key) } : { path: within(path, key, isList), index: null }
      const other = instead.find((one) => one.path === at.path && one.index === at.index)
      const seen = other === undefined ? value : other.value
      if (typeof seen === "number" || typeof seen === "string" || typeof seen === "boolean")
        onRead({ ...at, value: seen })
      return seen
    },
    set: (_, key) => {
      throw new TypeError(
        `A rate wrote "${within(path, String(key), isList)}"; a rate reads the world and nothing else.`,
      )
    },
  })
}

function isIndex(key: string): boolean {
  const code = key.charCodeAt(0)
  return code >= 48 && code <= 57
}

function within(path: string, key: string, isList: boolean): string {
  if (isList) return `${path}[${key}]`
  return path === "" ? key : `${path}.${key}`
}
