import { type RandomStream, RandomStreams } from "@contested/core"
import { folderOf, type Inode, joined, type Names, type Operation } from "./memory-files.js"

/** What a loss of power does to bytes that were written and not synced. */
type Loss = "kept" | "lost" | "torn" | "zeros"

/** One way in which the power may have gone. */
interface CrashWay {
  readonly name: string
  /** Which changes of folders that were not synced are kept. */
  readonly names: "all" | "none" | "some"
  readonly data: Loss | "any"
}

const WAYS: readonly CrashWay[] = [
  { name: "the process was killed", names: "all", data: "kept" },
  { name: "nothing that was not synced is left", names: "none", data: "lost" },
  { name: "names are left, bytes are not", names: "all", data: "lost" },
  { name: "names are left, bytes are torn", names: "all", data: "torn" },
  { name: "names are left, bytes are zeros", names: "all", data: "zeros" },
  { name: "bytes are left, names are not", names: "none", data: "kept" },
]

/** A state of the disk after a crash. */
export interface CrashState {
  /** Operations that had been asked for. */
  readonly after: number
  readonly way: string
  readonly names: Names
}

/**
 * States in which a disk may be found after a loss of power, at every moment of a list of operations: what was synced is there; of all else some
 * is lost, torn, zeroed or reordered. Names of a folder are safe when the folder was synced, bytes of a file when the file was (ALICE; Pillai et
 * al. 2014, OSDI).
 *
 * @param shuffled How many states of each moment lose a random part, beside the six kinds that lose all of one sort.
 */
export function* crashStates(log: readonly Operation[], shuffled: number, seed: string): Generator<CrashState> {
  const random = new RandomStreams(seed, 1).stream("crashes")
  for (let after = 0; after <= log.length; after += 1) {
    const past = log.slice(0, after)
    for (const way of WAYS) yield { after, way: way.name, names: stateOf(past, way, random) }
    for (let k = 1; k <= shuffled; k += 1)
      yield { after, way: `some is lost, ${k}`, names: stateOf(past, { name: "", names: "some", data: "any" }, random) }
  }
}

const LOSSES: readonly Loss[] = ["kept", "lost", "torn", "zeros"]

function survived(safe: Uint8Array, pending: Uint8Array, loss: Loss, random: RandomStream): Uint8Array {
  if (loss === "kept") return joined(safe, pending)
  if (loss === "lost") return safe
  if (loss === "zeros") return joined(safe, new Uint8Array(pending.length))
  return joined(safe, pending.slice(0, Math.floor(pending.length * random.uniform())))
}

/** Whether an operation changes names, and of which folder. */
function changesOf(operation: Operation): string | null {
  if (operation.kind === "rename" || operation.kind === "link") return folderOf(operation.to)
  if (operation.kind === "folder" || operation.kind === "create" || operation.kind === "remove")
    return folderOf(operation.path)
  return null
}

function stateOf(past: readonly Operation[], way: CrashWay, random: RandomStream): Names {
  const lastSync = new Map<string, number>()
  const inodes = new Map<number, { safe: Uint8Array; pending: Uint8Array }>()
  for (const [at, operation] of past.entries()) {
    if (operation.kind === "sync folder") lastSync.set(operation.path, at)
    if (operation.kind === "create")
      inodes.set(operation.inode, { safe: new Uint8Array(0), pending: new Uint8Array(0) })
    if (operation.kind !== "write" && operation.kind !== "sync") continue
    const file = inodes.get(operation.inode) as { safe: Uint8Array; pending: Uint8Array }
    if (operation.kind === "write") file.pending = joined(file.pending, operation.bytes)
    else {
      file.safe = joined(file.safe, file.pending)
      file.pending = new Uint8Array(0)
    }
  }
  const kept = past.filter((operation, at) => {
    const folder = changesOf(operation)
    if (folder === null) return false
    if (at < (lastSync.get(folder) ?? -1)) return true
    return way.names === "all" || (way.names === "some" && random.uniform() < 0.5)
  })
  const bytesOf = new Map<number, Inode>()
  for (const [id, { safe, pending }] of inodes) {
    const loss = way.data === "any" ? (LOSSES[Math.floor(4 * random.uniform())] as Loss) : way.data
    bytesOf.set(id, { id, data: survived(safe, pending, loss, random) })
  }
  return namesAfter(kept, bytesOf)
}

/** The names after some operations; one whose ground was lost has no effect. */
function namesAfter(operations: readonly Operation[], inodes: ReadonlyMap<number, Inode>): Names {
  const names: Names = new Map([["/", null]])
  const isFolder = (path: string): boolean => names.get(folderOf(path)) === null
  for (const operation of operations) {
    if (operation.kind === "folder" && isFolder(operation.path)) names.set(operation.path, null)
    if (operation.kind === "create" && isFolder(operation.path))
      names.set(operation.path, inodes.get(operation.inode) as Inode)
    if (operation.kind === "remove") names.delete(operation.path)
    if (operation.kind === "rename" || operation.kind === "link") {
      const inode = names.get(operation.from)
      if (inode === undefined || !isFolder(operation.to)) continue
      if (operation.kind === "rename") names.delete(operation.from)
      names.set(operation.to, inode)
    }
  }
  return names
}
