const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const
/** Length, type and check sum around the data of a chunk. */
const chunkFrame = 12

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** CRC-32 as PNG wants it (ISO 3309; PNG specification, annex D). Node has one of its own from version 22 on only. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 0xff]! ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + chunkFrame)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, data.length)
  bytes.set(new TextEncoder().encode(type), 4)
  bytes.set(data, 8)
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)))
  return bytes
}

/** An international text chunk: keyword, not compressed, no language, UTF-8. NUL would end a field, so it becomes U+FFFD. */
function textChunk(keyword: string, text: string): Uint8Array {
  const value = text.replaceAll("\0", "\ufffd")
  return chunk("iTXt", new TextEncoder().encode(`${keyword}\0\0\0\0\0${value}`))
}

/** Pixels per metre, so that the picture has the size in print that it was drawn for. */
function densityChunk(perInch: number): Uint8Array {
  const perMetre = Math.round(perInch / 0.0254)
  const data = new Uint8Array(9)
  const view = new DataView(data.buffer)
  view.setUint32(0, perMetre)
  view.setUint32(4, perMetre)
  data[8] = 1
  return chunk("pHYs", data)
}

/**
 * The picture with words inside (iTXt chunks; PNG specification, 11.3.4.5) and its density, right after its header.
 *
 * @param texts keyword, 1 to 79 Latin letters, to text
 * @throws RangeError when the bytes are no PNG
 */
export function withPngText(png: Uint8Array, texts: Readonly<Record<string, string>>, dotsPerInch: number): Uint8Array {
  if (!signature.every((byte, at) => png[at] === byte)) throw new RangeError("The bytes are no PNG picture.")
  const header = signature.length + chunkFrame + 13
  const parts = [
    png.subarray(0, header),
    densityChunk(dotsPerInch),
    ...Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text)),
    png.subarray(header),
  ]
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The texts of a picture, by keyword; empty for bytes that are no PNG. */
export function pngTexts(png: Uint8Array): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {}
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength)
  for (let at: number = signature.length; at + chunkFrame <= png.length; at += view.getUint32(at) + chunkFrame) {
    const type = new TextDecoder().decode(png.subarray(at + 4, at + 8))
    if (type !== "iTXt") continue
    const data = new TextDecoder().decode(png.subarray(at + 8, at + 8 + view.getUint32(at)))
    const [keyword = ""] = data.split("\0", 1)
    texts[keyword] = data.slice(keyword.length + 5)
  }
  return texts
}
