import type { StoreFile, StoreFiles } from "../../src/node/store/store-files.js"

/** A file by itself; its names are in folders. */
export interface Inode {
  readonly id: number
  data: Uint8Array
}

/** What was asked of the file system, in order. */
export type Operation =
  | { readonly kind: "folder"; readonly path: string }
  | { readonly kind: "create"; readonly path: string; readonly inode: number }
  | { readonly kind: "write"; readonly inode: number; readonly bytes: Uint8Array }
  | { readonly kind: "sync"; readonly inode: number }
  | { readonly kind: "rename" | "link"; readonly from: string; readonly to: string }
  | { readonly kind: "remove"; readonly path: string }
  | { readonly kind: "sync folder"; readonly path: string }

/** Names and what they stand for; folders are null. */
export type Names = Map<string, Inode | null>

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/")) || "/"
}

function failure(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code })
}

export function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

/** A file system in memory that keeps a list of what was asked of it: what a loss of power would have to work with. */
export class MemoryFiles implements StoreFiles {
  readonly log: Operation[] = []
  readonly names: Names
  #inodes: number

  /** @param names What is there at the start. */
  constructor(names: Names = new Map([["/", null]])) {
    this.names = names
    this.#inodes = 1_000_000
  }

  async kind(path: string): Promise<"file" | "folder" | null> {
    const found = this.names.get(path)
    return found === undefined ? null : found === null ? "folder" : "file"
  }

  async list(path: string): Promise<readonly string[] | null> {
    if (this.names.get(path) !== null) return null
    const inside = [...this.names.keys()].filter((name) => name !== "/" && folderOf(name) === path)
    return inside.map((name) => name.slice(name.lastIndexOf("/") + 1)).sort()
  }

  async read(path: string): Promise<Uint8Array | null> {
    return this.names.get(path)?.data.slice() ?? null
  }

  async makeFolder(path: string): Promise<void> {
    this.#requireFree(path)
    this.names.set(path, null)
    this.log.push({ kind: "folder", path })
  }

  async create(path: string): Promise<StoreFile> {
    this.#requireFree(path)
    const inode: Inode = { id: ++this.#inodes, data: new Uint8Array(0) }
    this.names.set(path, inode)
    this.log.push({ kind: "create", path, inode: inode.id })
    return {
      write: async (bytes) => {
        inode.data = joined(inode.data, bytes)
        this.log.push({ kind: "write", inode: inode.id, bytes: bytes.slice() })
      },
      sync: async () => void this.log.push({ kind: "sync", inode: inode.id }),
      close: async () => undefined,
    }
  }

  async rename(from: string, to: string): Promise<void> {
    const inode = this.names.get(from)
    if (inode === undefined) throw failure("ENOENT", from)
    this.names.delete(from)
    this.names.set(to, inode)
    this.log.push({ kind: "rename", from, to })
  }

  async link(from: string, to: string): Promise<void> {
    const inode = this.names.get(from)
    if (inode === undefined) throw failure("ENOENT", from)
    this.#requireFree(to)
    this.names.set(to, inode)
    this.log.push({ kind: "link", from, to })
  }

  async remove(path: string): Promise<void> {
    if (this.names.delete(path)) this.log.push({ kind: "remove", path })
  }

  async syncFolder(path: string): Promise<void> {
    if (this.names.get(path) !== null) throw failure("ENOENT", path)
    this.log.push({ kind: "sync folder", path })
  }

  #requireFree(path: string): void {
    if (this.names.has(path)) throw failure("EEXIST", path)
    if (this.names.get(folderOf(path)) !== null) throw failure("ENOENT", path)
  }
}
