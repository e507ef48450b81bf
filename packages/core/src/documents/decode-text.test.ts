import { fc, test } from "@fast-check/vitest"
import { expect } from "vitest"
import { decodeText } from "./decode-text.js"
import { DocumentError } from "./document-problem.js"

test.prop([fc.string({ unit: "binary" })])("any text without NUL comes back as it was encoded", (text) => {
  const clean = text
    .toWellFormed()
    .replaceAll("\0", "")
    .replace(/^\ufeff+/, "")
  expect(decodeText(new TextEncoder().encode(clean), "a")).toBe(clean)
})

test.prop([fc.uint8Array({ maxLength: 12 })])(
  "bytes are taken exactly where the platform's decoder takes them",
  (bytes) => {
    const strict = new TextDecoder("utf-8", { fatal: true })
    let theirs: string | undefined
    try {
      theirs = strict.decode(bytes)
    } catch {}
    if (theirs === undefined || theirs.includes("\0")) expect(() => decodeText(bytes, "a")).toThrow(DocumentError)
    else expect(decodeText(bytes, "a")).toBe(theirs)
  },
)
