import { sha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"
import { NumberColumn } from "../engine/number-column.js"
import { encodeNumber, encodePlainData, type Json, MOST_LEVELS } from "./plain-data.js"

/** Text is hashed in pieces of about this many characters, so that the whole of it never stands in memory. */
const PIECE = 1 << 16

/**
 * SHA-256 of data, hexadecimal; the same for equal data whatever the order of keys. Hashed is the JSON of {@link encodePlainData} with
 * keys in code-unit order; time and no memory in proportion to it.
 *
 * @throws SimulationError naming the path of what is not plain data
 */
export function digestOf(value: unknown): string {
  const hash = new JsonHash()
  hash.write(value, "state")
  return hash.digest()
}

class JsonHash {
  readonly #hash = sha256.create()
  #text = ""

  write(value: unknown, path: string, level = 0): void {
    // Data that contain themselves are refused by the encoder, with their path.
    if (level > MOST_LEVELS) encodePlainData(value, path, level)
    else if (value instanceof NumberColumn) this.#writeNumbers(value)
    else if (Array.isArray(value) && value.every((element) => typeof element === "number")) this.#writeNumbers(value)
    else if (ArrayBuffer.isView(value)) this.#writeView(value, path)
    else if (isPlainObject(value)) this.#writeObject(value, path, level)
    else if (Array.isArray(value)) {
      value.forEach((element, i) => {
        this.#add(i === 0 ? "[" : ",")
        this.write(element, `${path}[${i}]`, level + 1)
      })
      this.#add(value.length === 0 ? "[]" : "]")
    } else this.#add(JSON.stringify(sortKeys(encodePlainData(value, path))))
  }

  digest(): string {
    this.#flush()
    return bytesToHex(this.#hash.digest())
  }

  #writeObject(value: Readonly<Record<string, unknown>>, path: string, level: number): void {
    // Code-unit order, not the locale's: the digest must not depend on where it is computed.
    const keys = Object.keys(value)
      .filter((key) => value[key] !== undefined)
      .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    keys.forEach((key, i) => {
      // What a key may not be called is said by the encoder.
      if (key.startsWith("$") || key === "__proto__") encodePlainData({ [key]: null }, path)
      this.#add(`${i === 0 ? "{" : ","}${JSON.stringify(key)}:`)
      this.write(value[key], path === "" ? key : `${path}.${key}`, level + 1)
    })
    this.#add(keys.length === 0 ? "{}" : "}")
  }

  #writeView(view: ArrayBufferView, path: string): void {
    // The encoder knows which kinds there are, and refuses others; the numbers themselves are not encoded twice.
    const empty = encodePlainData((view as Float64Array).subarray?.(0, 0) ?? view, path) as Record<string, Json>
    this.#add(`{${JSON.stringify(Object.keys(empty)[0])}:`)
    this.#writeNumbers(view as Float64Array)
    this.#add("}")
  }

  #writeNumbers(values: { readonly length: number; at(index: number): number | undefined }): void {
    this.#add("[")
    for (let i = 0; i < values.length; i++) {
      const value = values.at(i) as number
      const isJson = value - value === 0 && !(value === 0 && 1 / value < 0)
      this.#add((i === 0 ? "" : ",") + (isJson ? value : JSON.stringify(encodeNumber(value))))
    }
    this.#add("]")
  }

  #add(text: string): void {
    this.#text += text
    if (this.#text.length > PIECE) this.#flush()
  }

  #flush(): void {
    this.#hash.update(utf8ToBytes(this.#text))
    this.#text = ""
  }
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype
}

function sortKeys(json: Json): Json {
  if (typeof json !== "object" || json === null) return json
  if (Array.isArray(json)) return json.map(sortKeys)
  const entries = Object.entries(json as { readonly [key: string]: Json })
  entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return Object.fromEntries(entries.map(([key, field]) => [key, sortKeys(field)]))
}
