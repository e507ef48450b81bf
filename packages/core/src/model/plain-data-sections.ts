import { encodeNumber, type Json, TYPED_ARRAYS, type TypedArrayName, typedArrayName } from "./plain-data.js"
import { refuseSnapshot } from "./refuse-snapshot.js"

/** A list of at least this many numbers is written as doubles, not as text. */
const LONG_LIST = 16

/** A piece of memory that is written as it lies, elements of `width` bytes. */
export interface Section {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
}

/** Plain data as a short text and long pieces of memory. */
export interface PlainDataSections {
  readonly tree: Json
  readonly sections: readonly Section[]
}

/**
 * Takes apart plain data that {@link copyPlainData} has made. JSON's own values stand for themselves; everything else is an object with a
 * single key: `$number` for -0, NaN and the infinities, `$undefined`, `$view` for a typed array (kind, section, offset in bytes, length),
 * `$numbers` for a long list of numbers (section), `$same` for what stood before (its number among lists, objects and typed arrays, in the
 * order in which they are met).
 */
export function takeApart(value: unknown): PlainDataSections {
  const sections: Section[] = []
  const sectionOf = new Map<object, number>()
  const numberOf = new Map<object, number>()
  const add = (bytes: Uint8Array<ArrayBuffer>, width: number): number => sections.push({ bytes, width }) - 1
  const encode = (part: unknown): Json => {
    if (typeof part === "number") return encodeNumber(part)
    if (part === undefined) return { $undefined: true }
    if (typeof part !== "object" || part === null) return part as Json
    const number = numberOf.get(part)
    if (number !== undefined) return { $same: number }
    numberOf.set(part, numberOf.size)
    if (ArrayBuffer.isView(part)) return { $view: encodeView(part as Uint8Array<ArrayBuffer>) }
    if (!Array.isArray(part))
      return Object.fromEntries(Object.entries(part).map(([key, field]) => [key, encode(field)]))
    if (part.length >= LONG_LIST && part.every((element) => typeof element === "number"))
      return { $numbers: add(new Uint8Array(Float64Array.from(part).buffer), 8) }
    return part.map(encode)
  }
  const encodeView = (view: Uint8Array<ArrayBuffer>): Json => {
    const { buffer, byteOffset, length, BYTES_PER_ELEMENT: width } = view
    let section = sectionOf.get(buffer)
    if (section === undefined) {
      section = add(new Uint8Array(buffer), width)
      sectionOf.set(buffer, section)
    } else if ((sections[section] as Section).width !== width) {
      throw refuseSnapshot(
        `Two typed arrays of different kinds, one of them a ${typedArrayName(view)}, are views of the same memory, which cannot be written down`,
      )
    }
    return [typedArrayName(view) as string, section, byteOffset, length]
  }
  return { tree: encode(value), sections }
}

/** Puts together what {@link takeApart} has taken apart. @throws SimulationError where it has not */
export function putTogether({ tree, sections }: PlainDataSections): unknown {
  const met: unknown[] = []
  const decode = (json: Json): unknown => {
    if (typeof json !== "object" || json === null) return json
    if (Array.isArray(json)) {
      const list: unknown[] = []
      met.push(list)
      for (const element of json as readonly Json[]) list.push(decode(element))
      return list
    }
    const entries = Object.entries(json as Readonly<Record<string, Json>>)
    const [first] = entries
    if (first?.[0].startsWith("$")) return decodeSpecial(first[0], first[1])
    const object: Record<string, unknown> = {}
    met.push(object)
    for (const [key, field] of entries) object[key] = decode(field)
    return object
  }
  const decodeSpecial = (key: string, content: Json): unknown => {
    if (key === "$undefined") return undefined
    if (key === "$number") return Number(content)
    if (key === "$same" && typeof content === "number" && content < met.length) return met[content]
    if (key === "$numbers") {
      const section = sections[content as number]
      if (section !== undefined) {
        const list = Array.from(new Float64Array(section.bytes.buffer))
        met.push(list)
        return list
      }
    }
    if (key === "$view" && Array.isArray(content)) {
      const [kind, index, offset, length] = content as unknown as readonly [TypedArrayName, number, number, number]
      const section = sections[index]
      if (section !== undefined && Object.hasOwn(TYPED_ARRAYS, kind)) {
        const view = new TYPED_ARRAYS[kind](section.bytes.buffer, offset, length)
        met.push(view)
        return view
      }
    }
    throw refuseSnapshot(`It holds "${key}", which no version of this program has written`)
  }
  return decode(tree)
}
