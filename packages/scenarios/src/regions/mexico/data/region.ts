import { buildRegion, type ExpectedState, type Region, type RegionTables } from "@contested/core"
import { mexico } from "../../countries.js"
import { highways } from "./highways.js"
import { links } from "./links.js"
import { municipalities } from "./municipalities.js"

/** The tables that the region is built from, as written down. */
export const mexicoTables: RegionTables = { municipalities, links, highways }

/** What the tables add up to: the totals of INEGI's census of 2020. */
export const mexicoStates: readonly ExpectedState[] = [
  { name: "Aguascalientes", codePrefix: "01", territories: 11, population: 1_425_607 },
  { name: "Baja California", codePrefix: "02", territories: 6, population: 3_769_020 },
  { name: "Baja California Sur", codePrefix: "03", territories: 5, population: 798_447 },
  { name: "Campeche", codePrefix: "04", territories: 12, population: 928_363 },
  { name: "Coahuila", codePrefix: "05", territories: 38, population: 3_146_771 },
  { name: "Colima", codePrefix: "06", territories: 10, population: 731_391 },
  { name: "Chiapas", codePrefix: "07", territories: 124, population: 5_543_828 },
  { name: "Chihuahua", codePrefix: "08", territories: 67, population: 3_741_869 },
  { name: "Ciudad de México", codePrefix: "09", territories: 16, population: 9_209_944 },
  { name: "Durango", codePrefix: "10", territories: 39, population: 1_832_650 },
  { name: "Guanajuato", codePrefix: "11", territories: 46, population: 6_166_934 },
  { name: "Guerrero", codePrefix: "12", territories: 81, population: 3_540_685 },
  { name: "Hidalgo", codePrefix: "13", territories: 84, population: 3_082_841 },
  { name: "Jalisco", codePrefix: "14", territories: 125, population: 8_348_151 },
  { name: "México", codePrefix: "15", territories: 125, population: 16_992_418 },
  { name: "Michoacán", codePrefix: "16", territories: 113, population: 4_748_846 },
  { name: "Morelos", codePrefix: "17", territories: 36, population: 1_971_520 },
  { name: "Nayarit", codePrefix: "18", territories: 20, population: 1_235_456 },
  { name: "Nuevo León", codePrefix: "19", territories: 51, population: 5_784_442 },
  { name: "Oaxaca", codePrefix: "20", territories: 570, population: 4_132_148 },
  { name: "Puebla", codePrefix: "21", territories: 217, population: 6_583_278 },
  { name: "Querétaro", codePrefix: "22", territories: 18, population: 2_368_467 },
  { name: "Quintana Roo", codePrefix: "23", territories: 11, population: 1_857_985 },
  { name: "San Luis Potosí", codePrefix: "24", territories: 58, population: 2_822_255 },
  { name: "Sinaloa", codePrefix: "25", territories: 18, population: 3_026_943 },
  { name: "Sonora", codePrefix: "26", territories: 72, population: 2_944_840 },
  { name: "Tabasco", codePrefix: "27", territories: 17, population: 2_402_598 },
  { name: "Tamaulipas", codePrefix: "28", territories: 43, population: 3_527_735 },
  { name: "Tlaxcala", codePrefix: "29", territories: 60, population: 1_342_977 },
  { name: "Veracruz", codePrefix: "30", territories: 212, population: 8_062_579 },
  { name: "Yucatán", codePrefix: "31", territories: 106, population: 2_320_898 },
  { name: "Zacatecas", codePrefix: "32", territories: 58, population: 1_622_138 },
]

const LINKS = 7112

/** The tables' rows of some municipalities: those and the links between them, without the highways, which run through others. */
export function mexicoTablesOf(isWanted: (code: string) => boolean): RegionTables {
  return {
    municipalities: { ...municipalities, rows: municipalities.rows.filter(([code]) => isWanted(code)) },
    links: { ...links, rows: links.rows.filter(([a, b]) => isWanted(a) && isWanted(b)) },
    highways: { ...highways, rows: [] },
  }
}

/**
 * Mexico: 2,469 municipalities, 7,112 links, one connected network. Checked when it is built, which takes some 50 ms.
 *
 * @param states names of those wanted, which must hang together; default all
 */
export function buildMexico(states?: readonly string[]): Region {
  if (states === undefined)
    return { ...buildRegion("Mexico", mexicoTables, { states: mexicoStates, links: LINKS }), country: mexico }
  const wanted = mexicoStates.filter(({ name }) => states.includes(name))
  const tables = mexicoTablesOf((code) => wanted.some(({ codePrefix }) => code.startsWith(codePrefix)))
  return { ...buildRegion(states.join(", "), tables, { states: wanted }), country: mexico }
}
