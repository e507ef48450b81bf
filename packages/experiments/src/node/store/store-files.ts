/** A file being written. */
export interface StoreFile {
  write(bytes: Uint8Array): Promise<void>
  /** Returns when the bytes are on the disk. */
  sync(): Promise<void>
  close(): Promise<void>
}

/**
 * The few file calls an experiment's folder is made of, so that a test can stand behind them and lose power between any two. Paths are
 * absolute. Every call throws what the system says, with its code.
 */
export interface StoreFiles {
  /** What is at the path itself, symbolic links not followed; null when nothing is. */
  kind(path: string): Promise<"file" | "folder" | "other" | null>
  /** Names in a folder, sorted; null when it is not there. */
  list(path: string): Promise<readonly string[] | null>
  /** All bytes of a file; null when it is not there. */
  read(path: string): Promise<Uint8Array | null>
  /** Makes one folder; its parent is there, it is not. */
  makeFolder(path: string): Promise<void>
  /** Starts a new file; fails when anything is there. */
  create(path: string): Promise<StoreFile>
  /** Replaces what is at `to` in one step. */
  rename(from: string, to: string): Promise<void>
  /** Gives a file a second name, where nothing is yet; fails when anything is there. */
  link(from: string, to: string): Promise<void>
  /** Takes a file away; nothing happens when it is not there. */
  remove(path: string): Promise<void>
  /** Returns when the names in the folder are on the disk. */
  syncFolder(path: string): Promise<void>
}

/**
 * Writes a whole file so that its name stands for all of it or, after a crash at any moment, for what was there before: aside, synced, renamed,
 * and the folder synced. When it returns, the file survives a loss of power. A sync that fails is not tried again: the kernel may have dropped
 * the pages (Rebello et al. 2020, USENIX ATC).
 *
 * @param pieces In order; never held together in memory.
 */
export async function writeWhole(
  files: StoreFiles,
  folder: string,
  name: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  await writeUnsynced(files, folder, name, pieces)
  await files.syncFolder(folder)
}

/**
 * As `writeWhole`, but for the last step: the file survives a loss of power once the folder is synced, so that several files may share that step. Until
 * then, and after a crash at any moment, its name stands for all of it or for what was there before.
 */
export async function writeUnsynced(
  files: StoreFiles,
  folder: string,
  name: string,
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<void> {
  const aside = `${folder}/.${name}.partial`
  await files.remove(aside)
  const file = await files.create(aside)
  try {
    try {
      for await (const piece of pieces) await file.write(piece)
      await file.sync()
    } finally {
      await file.close()
    }
    await files.rename(aside, `${folder}/${name}`)
  } catch (error) {
    await files.remove(aside).catch(() => undefined)
    throw error
  }
}
