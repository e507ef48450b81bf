import { createReadStream } from "node:fs"
import { join } from "node:path"
import { TableComparison } from "./table-comparison.js"

/** The first place in which a file differs from the one made again, or null. */
export async function fileDifference(folder: string, again: string, name: string): Promise<string | null> {
  const comparison = await TableComparison.open(folder, name)
  try {
    for await (const bytes of createReadStream(join(again, name))) await comparison.next(bytes as Uint8Array)
    return await comparison.end()
  } finally {
    await comparison.close()
  }
}
