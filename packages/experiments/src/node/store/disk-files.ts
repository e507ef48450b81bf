import { type FileHandle, link, lstat, mkdir, open, readdir, readFile, rename, rm } from "node:fs/promises"
import { systemCode } from "../file-error.js"
import type { StoreFile, StoreFiles } from "./store-files.js"

/** A value, or null where nothing is there. */
async function ifThere<Value>(found: Promise<Value>): Promise<Value | null> {
  return found.catch((error: unknown) => {
    if (systemCode(error) === "ENOENT") return null
    throw error
  })
}

function storeFile(handle: FileHandle): StoreFile {
  let length = 0
  return {
    write: async (bytes) => {
      // A short write is gone on with.
      for (let done = 0; done < bytes.length; ) {
        const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, length)
        done += bytesWritten
        length += bytesWritten
      }
    },
    sync: () => handle.sync(),
    close: () => handle.close(),
  }
}

/** The file system of this machine. */
export const diskFiles: StoreFiles = {
  kind: async (path) => {
    const found = await ifThere(lstat(path))
    if (found === null) return null
    return found.isFile() ? "file" : found.isDirectory() ? "folder" : "other"
  },
  list: async (path) => (await ifThere(readdir(path)))?.sort() ?? null,
  read: (path) => ifThere(readFile(path)),
  makeFolder: async (path) => void (await mkdir(path)),
  create: async (path) => storeFile(await open(path, "wx")),
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  remove: (path) => rm(path, { force: true }),
  syncFolder: async (path) => {
    // Windows cannot open folders; its renames are journalled.
    if (process.platform === "win32") return
    const handle = await open(path, "r")
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  },
}
