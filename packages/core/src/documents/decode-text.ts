import { DocumentError } from "./document-problem.js"

/** Documents are written by hand; a longer one is a mistake, or an attack. */
const MOST_BYTES = 2 * 1024 * 1024
const CHUNK = 8192

/**
 * The text of a document's bytes: UTF-8, with or without a byte order mark, which is left out. A text is taken as it is.
 *
 * @throws DocumentError when it is larger than 2 MiB, is not UTF-8 (naming the offset of the first byte that is not), or holds NUL
 */
export function decodeText(content: Uint8Array | string, file: string): string {
  const refuse = (message: string): DocumentError => new DocumentError(file, [{ place: null, path: "", message }])
  if (content.length > MOST_BYTES) {
    const size = `${content.length} ${typeof content === "string" ? "characters" : "bytes"}`
    throw refuse(`it has ${size}; a document of this kind has at most ${MOST_BYTES}`)
  }
  const nul = typeof content === "string" ? content.indexOf("\0") : content.indexOf(0)
  const text = typeof content === "string" ? content : decodeUtf8(content, refuse)
  if (nul >= 0) throw refuse(`character ${nul} is NUL (counted from 0), which no text holds; is this a text file`)
  return text.startsWith("\ufeff") ? text.slice(1) : text
}

/** Our own, because no decoder is part of the language, and those of browsers and Node do not tell where they failed. */
function decodeUtf8(bytes: Uint8Array, refuse: (message: string) => Error): string {
  const [first, second] = bytes
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw refuse("it is written in UTF-16; save it as UTF-8")
  let text = ""
  let units: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at)
    if (length === 0) throw refuse(`byte ${at} is not UTF-8 (counted from 0); save the file as UTF-8`)
    let point = length === 1 ? bytes[at]! : bytes[at]! & (0x7f >> length)
    for (let i = 1; i < length; i++) point = (point << 6) | (bytes[at + i]! & 0x3f)
    units.push(point)
    at += length
    if (units.length < CHUNK && at < bytes.length) continue
    text += String.fromCodePoint(...units)
    units = []
  }
  return text
}

/** How many bytes the character at a place has; 0 where there is none (RFC 3629: no overlong form, no surrogate, at most U+10FFFF). */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!
  if (first < 0x80) return 1
  const length =
    first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0
  for (let i = 1; i < length; i++) if ((bytes[at + i] ?? 0) >> 6 !== 2) return 0
  const second = bytes[at + 1] ?? 0
  const overlong = (first === 0xe0 && second < 0xa0) || (first === 0xf0 && second < 0x90)
  const beyond = (first === 0xed && second >= 0xa0) || (first === 0xf4 && second >= 0x90)
  return overlong || beyond ? 0 : length
}
