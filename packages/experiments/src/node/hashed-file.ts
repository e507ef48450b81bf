import { createHash, type Hash } from "node:crypto"
import { type FileHandle, open } from "node:fs/promises"
import { basename } from "node:path"
import type { RunFile } from "@contested/core"
import { fileError } from "./file-error.js"

/** A file written piece by piece, whose SHA-256 and number of rows are known at the end. */
export class HashedFile {
  readonly #destination: string
  readonly #handle: FileHandle
  readonly #hash: Hash = createHash("sha256")
  #rows = 0
  #open = true

  private constructor(destination: string, handle: FileHandle) {
    this.#destination = destination
    this.#handle = handle
  }

  /**
   * Creates the file; it must not be there.
   *
   * @param destination Its path when all is written and renamed: mistakes name that one, not the temporary one.
   */
  static async create(path: string, destination: string): Promise<HashedFile> {
    try {
      return new HashedFile(destination, await open(path, "wx"))
    } catch (error) {
      throw fileError(error, "create", destination)
    }
  }

  /** Appends bytes that hold so many rows of a table. */
  async append(bytes: Uint8Array, rows = 0): Promise<void> {
    try {
      for (let done = 0; done < bytes.length; ) {
        done += (await this.#handle.write(bytes, done)).bytesWritten
      }
    } catch (error) {
      throw fileError(error, "write", this.#destination)
    }
    this.#hash.update(bytes)
    this.#rows += rows
  }

  /** Sees to it that the bytes are on the disk, closes the file, and says what was written. */
  async finish(kind: "table" | "document"): Promise<RunFile> {
    try {
      await this.#handle.sync()
    } catch (error) {
      throw fileError(error, "write", this.#destination)
    } finally {
      await this.close()
    }
    const file = { name: basename(this.#destination), sha256: this.#hash.digest("hex") }
    return kind === "table" ? { ...file, rows: this.#rows } : file
  }

  /** Closes the file if it is still open; what it holds no longer matters. */
  async close(): Promise<void> {
    if (!this.#open) return
    this.#open = false
    await this.#handle.close().catch(() => undefined)
  }
}
