import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type Scalar } from "yaml"

/** What a document holds, as plain data; objects have no prototype, so no name in them means anything special. */
export type PlainValue = string | number | boolean | null | PlainValue[] | { [key: string]: PlainValue }

/** Tells of a mistake at an offset of the text. */
export type Tell = (offset: number, path: readonly PropertyKey[], message: string) => void

/** Names that mean something to JavaScript itself. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"])
/** A number as everybody reads it: decimal, no leading zeros, no hexadecimal, no underscore. */
const DECIMAL = /^[-+]?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/

/**
 * Turns nodes into plain data, and refuses what could be read in two ways: anchors, aliases, tags, merge keys, doubled names, numbers
 * that are not finite, not decimal, or whole and too large to be exact. -0 becomes 0.
 *
 * @param starts is given the offset of each value by its path, written by `JSON.stringify`, and behind a `#` that of its name
 */
export function plainValue(root: Node | null, tell: Tell, starts: Map<string, number>): PlainValue {
  return plain(root, [], 0, tell, starts)
}

function plain(
  node: unknown,
  path: readonly PropertyKey[],
  parent: number,
  tell: Tell,
  starts: Map<string, number>,
): PlainValue {
  const offset = (node as Node | null)?.range?.[0] ?? parent
  starts.set(JSON.stringify(path), offset)
  if (isAlias(node)) {
    tell(offset, path, `*${node.source} repeats another part of the document; write the part out instead`)
    return null
  }
  const { anchor, tag } = (node ?? {}) as { anchor?: string; tag?: string }
  if (anchor !== undefined) tell(offset, path, `&${anchor} names a part of the document; leave the name out`)
  if (tag !== undefined) tell(offset, path, `the tag ${tag} is not allowed; leave it out`)
  if (isSeq(node)) return node.items.map((item, i) => plain(item, [...path, i], offset, tell, starts))
  if (isMap(node)) return plainObject(node.items, path, offset, tell, starts)
  return isScalar(node) ? plainScalar(node, path, offset, tell) : null
}

function plainObject(
  pairs: readonly Pair[],
  path: readonly PropertyKey[],
  parent: number,
  tell: Tell,
  starts: Map<string, number>,
): PlainValue {
  const result: { [key: string]: PlainValue } = Object.create(null)
  for (const { key, value } of pairs) {
    const offset = (key as Node | null)?.range?.[0] ?? parent
    if (!isScalar(key) || key.value === null) {
      tell(offset, path, "a name is expected before the colon, got a list, a mapping or nothing")
      continue
    }
    // A code such as 14035 is a name, written with or without quotes.
    const name = typeof key.value === "string" ? key.value : (key.source ?? String(key.value))
    const here = [...path, name]
    if (key.anchor !== undefined || key.tag !== undefined) tell(offset, here, "a name has neither anchor nor tag")
    if (name === "<<") tell(offset, here, "merging with << is not allowed; write the entries out")
    else if (RESERVED.has(name)) tell(offset, path, `${JSON.stringify(name)} cannot be used as a name here`)
    else if (!name.isWellFormed()) tell(offset, path, "a name holds half of a character (a lone surrogate)")
    else if (name in result) tell(offset, here, "is written twice; each name may be there once")
    else {
      starts.set(`#${JSON.stringify(here)}`, offset)
      result[name] = plain(value, here, offset, tell, starts)
      if (!isMap(value) && !isSeq(value) && !isScalar(value)) starts.set(JSON.stringify(here), offset)
    }
  }
  return result
}

function plainScalar(
  { value, source, type }: Scalar,
  path: readonly PropertyKey[],
  offset: number,
  tell: Tell,
): PlainValue {
  if (typeof value === "string") {
    if (!value.isWellFormed()) tell(offset, path, "holds half of a character (a lone surrogate)")
    return value
  }
  if (typeof value === "boolean" || value === null) return value
  if (typeof value !== "number" || type !== "PLAIN") return String(value)
  const written = (source ?? "").trim()
  if (!Number.isFinite(value)) tell(offset, path, `${written} is no finite number`)
  else if (!DECIMAL.test(written))
    tell(offset, path, `${written} can be read in more than one way; write a decimal number, or quotes around a text`)
  else if (Number.isInteger(value) && !Number.isSafeInteger(value))
    tell(offset, path, `${written} is too large to be an exact whole number; the largest is ${Number.MAX_SAFE_INTEGER}`)
  return value + 0 === 0 ? 0 : value
}
