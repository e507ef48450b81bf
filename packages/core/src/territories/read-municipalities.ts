import { closest } from "fastest-levenshtein"
import { shown } from "../documents/shown.js"
import { KnownCodes } from "./known-codes.js"
import type { RegionProblem } from "./region-error.js"
import type { DataTable, ExpectedState, RegionExpectations } from "./region-tables.js"
import { TableReader } from "./table-reader.js"
import type { Territory } from "./territory.js"

/** The table of municipalities, read. Indexes count the rows with a valid code of their own, in table order. */
export interface MunicipalitiesRead {
  readonly territories: readonly Territory[]
  readonly codes: KnownCodes
}

const columns = ["code", "name", "state", "population", "area_km2", "latitude", "longitude"]

/**
 * Reads the municipalities and notes every mistake. A row with a mistake in any cell but its code still counts as a
 * known place, so that one mistake does not turn each of its links into another.
 */
export function readMunicipalities(
  table: DataTable,
  expectations: RegionExpectations,
  problems: RegionProblem[],
): MunicipalitiesRead {
  const reader = new TableReader(table, columns, problems)
  const codes = new KnownCodes()
  const firstRow = new Map<string, number>()
  const territories: Territory[] = []
  const tally = new Tally(expectations.states)
  for (const row of reader.rowNumbers()) {
    const code = readCode(reader, row, expectations.codeDigits ?? 5)
    const name = reader.text(row, "name")
    const state = readState(reader, row, expectations.states, code)
    const population = reader.count(row, "population", "inhabitants")
    const areaKm2 = reader.positive(row, "area_km2", "square kilometres")
    const latitude = reader.between(row, "latitude", -90, 90, "degrees north")
    const longitude = reader.between(row, "longitude", -180, 180, "degrees east")
    tally.add(state, population)
    if (code === undefined) continue
    const first = firstRow.get(code)
    if (first !== undefined) {
      reader.note(
        row,
        "code",
        code,
        `the code ${codes.label(code)} is already used in row ${first}; a code occurs once`,
      )
      continue
    }
    firstRow.set(code, row)
    codes.add(code, territories.length, name ?? "")
    // A missing cell makes the whole region fail below; what stands in for it here is never seen outside.
    territories.push({
      code,
      name: name ?? "",
      state: state?.name ?? "",
      population: population ?? 0,
      areaKm2: areaKm2 ?? 0,
      latitude: latitude ?? 0,
      longitude: longitude ?? 0,
    })
  }
  if (reader.has("state")) tally.compare(reader)
  return { territories, codes }
}

function readCode(reader: TableReader, row: number, digits: number): string | undefined {
  if (!reader.has("code")) return undefined
  const value = reader.cell(row, "code")
  if (typeof value === "string" && value.length === digits && /^[0-9]+$/.test(value)) return value
  const rule = `expected a code of ${digits} digits as a text`
  if (value === undefined || value === null || value === "") {
    return reader.note(row, "code", value, `${rule}, but the code is missing`)
  }
  const lost = Number.isSafeInteger(value) && Number(value) >= 0 ? String(value).padStart(digits, "0") : ""
  const hint = lost.length === digits ? `; a number loses its leading zeros, write "${lost}"` : ""
  return reader.note(row, "code", value, `${rule}, got ${shown(value)}${hint}`)
}

function readState(
  reader: TableReader,
  row: number,
  states: readonly ExpectedState[],
  code: string | undefined,
): ExpectedState | undefined {
  if (!reader.has("state")) return undefined
  const value = reader.cell(row, "state")
  const state = states.find(({ name }) => name === value)
  if (state === undefined) {
    const names = states.map(({ name }) => name)
    const near = typeof value === "string" && value.length <= 100 && names.length > 0
    const hint = near ? `; the nearest is ${closest(value, names)}` : ""
    return reader.note(row, "state", value, `unknown state ${shown(value)}, expected one of ${names.join(", ")}${hint}`)
  }
  if (code !== undefined && !code.startsWith(state.codePrefix)) {
    reader.note(row, "code", code, `codes in ${state.name} begin with ${state.codePrefix}, got ${shown(code)}`)
  }
  return state
}

/** Adds up the territories and inhabitants of each state and compares them with what was expected. */
class Tally {
  readonly #states: readonly ExpectedState[]
  readonly #found = new Map<string, { territories: number; population: number; complete: boolean }>()

  constructor(states: readonly ExpectedState[]) {
    this.#states = states
    for (const { name } of states) this.#found.set(name, { territories: 0, population: 0, complete: true })
  }

  add(state: ExpectedState | undefined, population: number | undefined): void {
    const found = state === undefined ? undefined : this.#found.get(state.name)
    if (found === undefined) return
    found.territories += 1
    found.population += population ?? 0
    if (population === undefined) found.complete = false
  }

  compare(reader: TableReader): void {
    for (const state of this.#states) {
      const found = this.#found.get(state.name)!
      if (found.territories !== state.territories) {
        const message = `${state.name} has ${found.territories} municipalities, expected ${state.territories}`
        reader.note(null, "state", found.territories, message)
      }
      // With an unreadable cell in it the sum means nothing, and that cell is already named.
      if (found.complete && reader.has("population") && found.population !== state.population) {
        const message = `${state.name} has ${found.population} inhabitants in all, expected ${state.population}`
        reader.note(null, "population", found.population, message)
      }
    }
  }
}
