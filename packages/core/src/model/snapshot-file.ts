import { TraceHash } from "../engine/trace-hash.js"
import type { Json } from "./plain-data.js"
import { putTogether, type Section, takeApart } from "./plain-data-sections.js"
import { refuseSnapshot } from "./refuse-snapshot.js"
import { contentOf, requireVersion, SNAPSHOT_VERSION, Snapshot, type SnapshotContent } from "./snapshot.js"

/**
 * A snapshot in a file. All numbers are little-endian.
 *
 * | byte | |
 * | --- | --- |
 * | 0 | eight bytes: 0x89 "CTSN" 0x0D 0x0A 0x1A, which a transfer as text would change |
 * | 8 | version, 32 bits |
 * | 12 | length of the header in bytes, 32 bits |
 * | 16 | length of everything in bytes, a double |
 * | 24 | check sum of all the rest, two times 32 bits |
 * | 32 | the header, JSON in ASCII: `sections`, a list of width of an element and length in bytes; `content`, see plain-data-sections.ts |
 * | then | the sections in turn, each from a multiple of eight bytes on, zeros between them |
 */
const MAGIC = [0x89, 0x43, 0x54, 0x53, 0x4e, 0x0d, 0x0a, 0x1a] as const
const HEADER = 32
const CHECK_SUM = 24

interface Header {
  readonly sections: readonly (readonly [width: number, length: number])[]
  readonly content: Json
}

/**
 * Writes a snapshot down as bytes, for a file, a database or another process. The same snapshot gives the same bytes on every machine.
 * Costs some milliseconds a megabyte.
 */
export function encodeSnapshot(snapshot: Snapshot): Uint8Array<ArrayBuffer> {
  const { tree, sections } = takeApart(contentOf(snapshot))
  const header: Header = { sections: sections.map(({ width, bytes }) => [width, bytes.length]), content: tree }
  const text = toAscii(JSON.stringify(header))
  let length = padded(HEADER + text.length)
  for (const { bytes } of sections) length += padded(bytes.length)
  const file = new Uint8Array(length)
  file.set(MAGIC)
  file.set(text, HEADER)
  let at = padded(HEADER + text.length)
  for (const { width, bytes } of sections) {
    file.set(bytes, at)
    if (!IS_LITTLE_ENDIAN) reverseElements(file.subarray(at, at + bytes.length), width)
    at += padded(bytes.length)
  }
  const view = new DataView(file.buffer)
  view.setUint32(8, SNAPSHOT_VERSION, true)
  view.setUint32(12, text.length, true)
  view.setFloat64(16, length, true)
  const [first, second] = checkSum(file)
  view.setUint32(CHECK_SUM, first, true)
  view.setUint32(CHECK_SUM + 4, second, true)
  return file
}

/**
 * Reads a snapshot from the bytes that {@link encodeSnapshot} made.
 *
 * @throws SimulationError when they are something else, of another version, cut short, damaged or edited
 */
export function decodeSnapshot(bytes: Uint8Array): Snapshot {
  if (!ArrayBuffer.isView(bytes))
    throw refuseSnapshot(
      `A snapshot is read from bytes (Uint8Array), not from ${typeof bytes === "string" ? "text" : `a value of type ${typeof bytes}`}`,
    )
  if (!MAGIC.every((byte, i) => bytes[i] === byte || i >= bytes.length)) throw refuseOther(bytes)
  if (bytes.length < HEADER)
    throw refuseSnapshot(`This snapshot is damaged: it was cut short after ${bytes.length} bytes`)
  // In memory of its own, so that typed arrays can begin anywhere in it.
  const file = new Uint8Array(bytes)
  const view = new DataView(file.buffer)
  requireVersion(view.getUint32(8, true))
  const length = view.getFloat64(16, true)
  if (length !== file.length || length % 8 !== 0)
    throw refuseSnapshot(
      `This snapshot is damaged: ${length > file.length ? "it was cut short and" : "something was added and it"} has ${file.length} bytes of ${length}`,
    )
  const [first, second] = checkSum(file)
  if (first !== view.getUint32(CHECK_SUM, true) || second !== view.getUint32(CHECK_SUM + 4, true))
    throw refuseSnapshot("This snapshot is damaged or was edited: its check sum does not fit")
  const textEnd = HEADER + view.getUint32(12, true)
  const { sections, content } = JSON.parse(fromAscii(file.subarray(HEADER, textEnd))) as Header
  let at = padded(textEnd)
  const read = sections.map(([width, size]): Section => {
    const section = file.slice(at, at + size)
    if (!IS_LITTLE_ENDIAN) reverseElements(section, width)
    at += padded(size)
    return { width, bytes: section }
  })
  return new Snapshot(putTogether({ tree: content, sections: read }) as SnapshotContent)
}

function refuseOther(bytes: Uint8Array): Error {
  const beginning = fromAscii(bytes.subarray(0, 200))
  const old = /"format":"contested\/snapshot","version":(\d+)/.exec(beginning)
  if (old !== null) requireVersion(Number(old[1]))
  return refuseSnapshot("This is not a snapshot of Contested")
}

/** JSON in which every other character is written as its number. */
function toAscii(json: string): Uint8Array<ArrayBuffer> {
  const ascii = json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
  const bytes = new Uint8Array(ascii.length)
  for (let i = 0; i < ascii.length; i++) bytes[i] = ascii.charCodeAt(i)
  return bytes
}

function fromAscii(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return pieces.join("")
}

function padded(length: number): number {
  return Math.ceil(length / 8) * 8
}

/**
 * 64 bits over everything but themselves: detects damage and edits, not forgers, and costs a few nanoseconds a word where a cryptographic hash
 * would cost more than all the rest of a snapshot.
 */
function checkSum(file: Uint8Array<ArrayBuffer>): readonly [number, number] {
  const hash = new TraceHash()
  let words = new Int32Array(file.buffer)
  if (!IS_LITTLE_ENDIAN) {
    const turned = file.slice()
    reverseElements(turned, 4)
    words = new Int32Array(turned.buffer)
  }
  for (let i = 2; i < words.length; i += 2)
    if (i !== CHECK_SUM / 4) hash.foldWords(words[i] as number, words[i + 1] as number)
  return hash.state()
}

const IS_LITTLE_ENDIAN = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** Turns every element of a piece of memory around. */
export function reverseElements(bytes: Uint8Array, width: number): void {
  for (let at = 0; width > 1 && at < bytes.length; at += width) bytes.subarray(at, at + width).reverse()
}
