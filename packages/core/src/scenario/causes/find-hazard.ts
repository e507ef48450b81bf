import { didYouMean } from "../../documents/nearest.js"
import { SimulationError } from "../../engine/simulation-error.js"

/**
 * The hazard that a word stands for: its whole name, `clash/clash`, or its mechanism's or its own name where no other hazard has it.
 *
 * @throws SimulationError when it stands for none, or for several
 */
export function findHazard(word: string, names: readonly string[]): string {
  if (names.includes(word)) return word
  const found = names.filter((name) => name.split("/").includes(word))
  if (found.length === 1) return found[0] as string
  if (found.length > 1)
    throw new SimulationError("bad-model", `"${word}" may be ${found.join(" or ")}; give the whole name.`)
  throw new SimulationError(
    "bad-model",
    `There is no hazard "${word}"${didYouMean(word, [...names, ...names.flatMap((name) => name.split("/"))])} There are ${names.join(", ")}.`,
  )
}
