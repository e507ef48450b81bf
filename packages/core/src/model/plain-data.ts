import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { SimulationError } from "../engine/simulation-error.js"

/**
 * State as text and back, exactly: what JSON has, and besides it typed arrays, -0, NaN and the infinities, each written as an object
 * with a single key that begins with `$`.
 */
const TYPED_ARRAYS = { Float64Array, Int32Array, Uint32Array, Int16Array, Uint16Array, Int8Array, Uint8Array } as const
type TypedArrayName = keyof typeof TYPED_ARRAYS

/** JSON's own values. */
export type Json = number | string | boolean | null | readonly Json[] | { readonly [key: string]: Json }

/** Turns state into JSON. @throws SimulationError naming the path of what is not plain data */
export function encodePlainData(value: unknown, path = "state"): Json {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value
  if (typeof value === "number") return encodeNumber(value)
  if (Array.isArray(value)) return value.map((element, i) => encodePlainData(element, `${path}[${i}]`))
  if (ArrayBuffer.isView(value)) {
    const name = value.constructor.name
    if (Object.hasOwn(TYPED_ARRAYS, name)) return { [`$${name}`]: encodeNumbers(value as Float64Array) }
  } else if (typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(
      Object.entries(value)
        .filter(([, field]) => field !== undefined)
        .map(([key, field]) => {
          if (key.startsWith("$") || key === "__proto__") throw notPlain(`${path}.${key}`, "a key with a reserved name")
          return [key, encodePlainData(field, `${path}.${key}`)]
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

function encodeNumber(value: number): Json {
  if (Number.isFinite(value) && !Object.is(value, -0)) return value
  return { $number: Object.is(value, -0) ? "-0" : String(value) }
}

/** Turns JSON from {@link encodePlainData} back into state. @throws SimulationError where it was not written by it */
export function decodePlainData(json: Json, path = "state"): unknown {
  if (typeof json !== "object" || json === null) return json
  if (Array.isArray(json)) return json.map((element, i) => decodePlainData(element, `${path}[${i}]`))
  const entries = Object.entries(json as { readonly [key: string]: Json })
  const [first] = entries
  if (first?.[0].startsWith("$")) return decodeSpecial(first[0], first[1], path)
  return Object.fromEntries(entries.map(([key, field]) => [key, decodePlainData(field, `${path}.${key}`)]))
}

function decodeSpecial(key: string, content: Json, path: string): unknown {
  if (
    key === "$number" &&
    (content === "-0" || content === "NaN" || content === "Infinity" || content === "-Infinity")
  ) {
    return Number(content)
  }
  const name = key.slice(1)
  if (Object.hasOwn(TYPED_ARRAYS, name) && Array.isArray(content)) {
    return TYPED_ARRAYS[name as TypedArrayName].from(
      content.map((element, i) => decodePlainData(element, `${path}[${i}]`) as number),
    )
  }
  throw new SimulationError("bad-snapshot", `${path} holds "${key}", which no version of this program has written.`)
}

/** SHA-256 of data, hexadecimal; the same for equal data whatever the order of keys. */
export function digestOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(sortKeys(encodePlainData(value))))))
}

function sortKeys(json: Json): Json {
  if (typeof json !== "object" || json === null) return json
  if (Array.isArray(json)) return json.map(sortKeys)
  const entries = Object.entries(json as { readonly [key: string]: Json })
  // Code-unit order, not the locale's: the digest must not depend on where it is computed.
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, field]) => [key, sortKeys(field)]))
}
