import { SimulationError } from "../engine/simulation-error.js"

/** The kinds of typed array that state may hold. */
export const TYPED_ARRAYS = {
  Float64Array,
  Float32Array,
  Int32Array,
  Uint32Array,
  Int16Array,
  Uint16Array,
  Int8Array,
  Uint8Array,
} as const
export type TypedArrayName = keyof typeof TYPED_ARRAYS

/** The name of a typed array's kind; undefined when state may not hold it. */
export function typedArrayName(view: ArrayBufferView): TypedArrayName | undefined {
  const name = view.constructor.name
  return Object.hasOwn(TYPED_ARRAYS, name) ? (name as TypedArrayName) : undefined
}

/** JSON's own values. */
export type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Deeper than this is taken for data that contain themselves. */
export const MOST_LEVELS = 500

/**
 * State as JSON, for its digest: what JSON has, and besides it typed arrays, -0, NaN and the infinities, each written as an object with a
 * single key that begins with `$`.
 *
 * @throws SimulationError naming the path of what is not plain data
 */
export function encodePlainData(value: unknown, path = "state", level = 0): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value
  if (typeof value === "number") return encodeNumber(value)
  if (level > MOST_LEVELS)
    throw notPlain(`${path.slice(0, 100)}...`, `more than ${MOST_LEVELS} levels deep, or contains itself`)
  if (Array.isArray(value)) return value.map((element, i) => encodePlainData(element, `${path}[${i}]`, level + 1))
  if (ArrayBuffer.isView(value)) {
    const name = typedArrayName(value)
    if (name !== undefined) return { [`$${name}`]: encodeNumbers(value as Float64Array) }
  } else if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([key, field]) => {
          if (key.startsWith("$") || key === "__proto__")
            throw notPlain(fieldOf(path, key), "a key with a reserved name")
          return [key, encodePlainData(field, fieldOf(path, key), level + 1)]
        }),
    )
  }
  throw notPlain(
    path,
    typeof value === "object"
      ? `a ${(value as object).constructor?.name ?? "null-prototype object"}`
      : `a ${typeof value}`,
  )
}

function fieldOf(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`
}

function notPlain(path: string, what: string): SimulationError {
  return new SimulationError(
    "bad-snapshot",
    `${path} is ${what}: state is plain data only (numbers, text, true and false, null, arrays, plain objects, typed arrays).`,
  )
}

/** Nearly all states hold nothing but numbers that JSON has; those need no look at each one twice. */
function encodeNumbers(values: Float64Array): Json {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value - value !== 0 || (value === 0 && 1 / value < 0)) return Array.from(values, encodeNumber)
  }
  return Array.from(values)
}

/** A number as JSON, also where JSON has none. */
export function encodeNumber(value: number): Json {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  return { $number: Object.is(value, -0) ? "-0" : String(value) }
}
