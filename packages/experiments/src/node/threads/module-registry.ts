import { isDocumentModule, loadDocumentModule, scenariosOfProgram } from "../scenario-file.js"

const provided = new Map<string, object>()
/** Documents that were read: their specifiers hold the hash of their bytes. */
const read = new Map<string, Promise<object>>()

/** Says what a module holds, where it came along in a bundle. */
export function provideModule(specifier: string, module: object): void {
  provided.set(specifier, module)
}

/** The module a thread is to take its subjects from. @param specifier A package name or a file URL; undefined is the catalogue that ships. */
export async function loadModule(specifier: string | undefined): Promise<object> {
  if (specifier === undefined) return import("@contested/scenarios")
  if (isDocumentModule(specifier)) {
    const known = read.get(specifier) ?? loadDocumentModule(specifier)
    read.set(specifier, known)
    return known
  }
  const module = provided.get(specifier) ?? ((await import(specifier)) as object)
  return "scenarios" in module ? module : { ...module, scenarios: scenariosOfProgram(module) }
}
