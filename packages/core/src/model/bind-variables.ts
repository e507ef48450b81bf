import type { HazardProgram, VariableProgram } from "../engine/program.js"
import { SimulationError } from "../engine/simulation-error.js"
import type { Model, ModelHazard, ReadIndexes } from "./model.js"

/** What a family of hazards says that it reads, by variable. */
type Reads<World> = Readonly<Record<string, (member: number, world: World) => ReadIndexes>>

/** "Index i is read by these hazards": `hazards[starts[i]] .. hazards[starts[i + 1] - 1]`. */
interface Readers {
  readonly starts: Uint32Array
  readonly hazards: Uint32Array
}

/**
 * Turns "member m reads index i" around into "index i is read by these hazards", for rates and for gates. What is read is asked twice, first to
 * count and then to fill, so that no more memory is needed than is kept.
 *
 * @param hazards the families, in order; `declared` what each says of itself
 * @throws SimulationError when a hazard reads a variable or an index that there is not
 */
export function bindVariables<World>(
  declaredVariables: Model<World>["variables"],
  world: World,
  hazards: readonly HazardProgram[],
  declared: readonly ModelHazard<World>[],
): VariableProgram[] {
  const variables = Object.entries(declaredVariables).map(([name, size]) => ({
    name,
    size: typeof size === "number" ? size : size(world),
  }))
  const rates = turnAround(variables, world, hazards, (f) => declared[f]?.reads ?? {})
  const gates = turnAround(variables, world, hazards, (f) => declared[f]?.gate?.reads ?? {})
  return variables.map(({ name, size }, v) => {
    const [ofRates, ofGates] = [rates[v] as Readers, gates[v] as Readers]
    const { starts, hazards: readers } = ofRates
    return { name, size, starts, readers, gateStarts: ofGates.starts, gateReaders: ofGates.hazards }
  })
}

function turnAround<World>(
  variables: readonly { readonly name: string; readonly size: number }[],
  world: World,
  hazards: readonly HazardProgram[],
  readsOf: (family: number) => Reads<World>,
): Readers[] {
  const known = new Map(variables.map(({ name }, v) => [name, v]))
  const starts = variables.map(({ size }) => new Uint32Array(size + 1))
  const each = (visit: (variable: number, index: number, hazard: number) => void): void => {
    let offset = 0
    hazards.forEach((family, f) => {
      for (const [variable, indexesOf] of Object.entries(readsOf(f))) {
        const v = known.get(variable)
        if (v === undefined) throw unknownVariable(family.name, variable, [...known.keys()])
        for (let member = 0; member < family.members; member++) {
          const read = indexesOf(member, world)
          if (typeof read === "number") visit(v, read, offset + member)
          else for (const index of read) visit(v, index, offset + member)
        }
      }
      offset += family.members
    })
  }
  each((v, index, hazard) => {
    const { name, size } = variables[v] as (typeof variables)[number]
    if (!(Number.isInteger(index) && index >= 0 && index < size)) throw unknownIndex(hazards, hazard, name, index, size)
    const counts = starts[v] as Uint32Array
    counts[index + 1] = (counts[index + 1] as number) + 1
  })
  for (const counts of starts)
    for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] as number) + (counts[i - 1] as number)
  const fill = starts.map((counts) => counts.slice())
  const readers = starts.map((counts) => new Uint32Array(counts[counts.length - 1] as number))
  each((v, index, hazard) => {
    const places = fill[v] as Uint32Array
    const place = places[index] as number
    ;(readers[v] as Uint32Array)[place] = hazard
    places[index] = place + 1
  })
  return starts.map((counts, v) => ({ starts: counts, hazards: readers[v] as Uint32Array }))
}

function unknownVariable(hazard: string, variable: string, known: readonly string[]): SimulationError {
  return new SimulationError(
    "bad-model",
    `Hazard "${hazard}" reads "${variable}", which the model does not declare; it has ${known.join(", ") || "no variables"}.`,
  )
}

function unknownIndex(
  hazards: readonly HazardProgram[],
  hazard: number,
  variable: string,
  index: number,
  size: number,
): SimulationError {
  let member = hazard
  const family = hazards.find(({ members }) => {
    if (member < members) return true
    member -= members
    return false
  })
  return new SimulationError(
    "bad-model",
    `Hazard "${family?.name}", member ${member}, reads "${variable}" at index ${index}; it has indexes 0 to ${size - 1}.`,
  )
}
