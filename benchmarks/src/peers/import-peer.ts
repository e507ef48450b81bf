/** A peer that is not on this machine; its row of the table says so. */
export class PeerMissing extends Error {}

/** Loads a library that the benchmark compares with, if it is installed. The caller says what shape it expects of it. */
export async function importPeer<Module>(name: string): Promise<Module> {
  try {
    return (await import(name)) as Module
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND")
      throw new PeerMissing(`${name} is not installed`)
    throw error
  }
}
