import { type ContainerNode, containerPath, type Node, type NumberArray } from "./mean-field-node.js"

/** What an effect did to a world that stood at known numbers. */
export interface Changes {
  readonly before: Float64Array
  /** Numbers that changed, and what they are now. */
  readonly leaves: readonly number[]
  readonly values: readonly number[]
  /** True when a container is no longer the twin's own. */
  readonly replaced: boolean
  /** What else is not as it was, in words: a constant, a length or a key. Nothing after it was looked at. */
  readonly fault: string | undefined
}

interface Reading {
  readonly before: Float64Array
  readonly leaves: number[]
  readonly values: number[]
  /** Look into containers that are the twin's own; otherwise only at what stands in the one that is read. */
  readonly deep: boolean
  replaced: boolean
}

/** The path grows on the way out, so that reading a world without faults makes no text. */
interface Fault {
  path: string
  readonly words: (path: string) => string
}

/**
 * Compares a world with its numbers before.
 *
 * @param touched the containers that an effect got hold of: it can have changed nothing else
 */
export function changesIn(root: Node, world: unknown, touched: Iterable<ContainerNode>, before: Float64Array): Changes {
  const reading: Reading = { before, leaves: [], values: [], deep: false, replaced: false }
  for (const node of touched) {
    const fault = readContainer(node, node.own, reading)
    if (reading.replaced) return changesAnywhere(root, world, before)
    if (fault === undefined) continue
    return { ...reading, fault: fault.words(`${containerPath(root, "world", node)}${fault.path}`) }
  }
  return { ...reading, fault: undefined }
}

function changesAnywhere(root: Node, world: unknown, before: Float64Array): Changes {
  const reading: Reading = { before, leaves: [], values: [], deep: true, replaced: true }
  const fault = readNode(root, world, reading)
  return { ...reading, fault: fault?.words(`world${fault.path}`) }
}

function readNode(node: Node, value: unknown, reading: Reading): Fault | undefined {
  if (node.kind === "number") return readNumber(node.leaf, value, reading)
  if (node.kind === "constant") {
    if (value === node.value) return undefined
    return { path: "", words: (path) => `changes ${path} from ${said(node.value)} to ${said(value)}` }
  }
  if (value === node.own && !reading.deep) return undefined
  if (typeof value !== "object" || value === null) {
    return { path: "", words: (path) => `makes ${said(value)} of ${path}` }
  }
  if (value !== node.own) reading.replaced = true
  return readContainer(node, value, reading)
}

function readContainer(node: ContainerNode, value: object, reading: Reading): Fault | undefined {
  if (node.kind === "numbers") return readNumbers(node, value as NumberArray, reading)
  if (node.kind === "list") return readList(node, value as unknown[], reading)
  return readRecord(node, value as Record<string, unknown>, reading)
}

function readNumber(leaf: number, value: unknown, reading: Reading): Fault | undefined {
  const old = reading.before[leaf] as number
  if (value === old) return undefined
  if (typeof value !== "number") return { path: "", words: (path) => `makes ${said(value)} of the number ${path}` }
  if (Number.isNaN(value) && Number.isNaN(old)) return undefined
  reading.leaves.push(leaf)
  reading.values.push(value)
  return undefined
}

function readNumbers(
  { first, length }: Extract<Node, { kind: "numbers" }>,
  value: NumberArray,
  reading: Reading,
): Fault | undefined {
  if (value.length !== length) return otherLength(length, value.length)
  const { before } = reading
  for (let i = 0; i < length; i++) {
    if (value[i] === before[first + i]) continue
    const fault = readNumber(first + i, value[i], reading)
    if (fault !== undefined) return within(fault, `[${i}]`)
  }
  return undefined
}

function readList(
  { elements, containers }: Extract<Node, { kind: "list" }>,
  value: readonly unknown[],
  reading: Reading,
): Fault | undefined {
  if (value.length !== elements.length) return otherLength(elements.length, value.length)
  for (let i = 0; i < elements.length; i++) {
    // The common case by far, and lists can be long.
    if (value[i] === containers[i] && !reading.deep) continue
    const fault = readNode(elements[i] as Node, value[i], reading)
    if (fault !== undefined) return within(fault, `[${i}]`)
  }
  return undefined
}

function readRecord(
  { keys, fields }: Extract<Node, { kind: "record" }>,
  value: Record<string, unknown>,
  reading: Reading,
): Fault | undefined {
  if (Object.keys(value).length !== keys.length) {
    return { path: "", words: (path) => `adds or removes a field of ${path}` }
  }
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as string
    const fault = readNode(fields[i] as Node, value[key], reading)
    if (fault !== undefined) return within(fault, `.${key}`)
  }
  return undefined
}

function otherLength(old: number, now: number): Fault {
  return { path: "", words: (path) => `changes the length of ${path} from ${old} to ${now}` }
}

function within(fault: Fault, step: string): Fault {
  fault.path = step + fault.path
  return fault
}

function said(value: unknown): string {
  return typeof value === "object" && value !== null ? "an object" : (JSON.stringify(value) ?? "undefined")
}
