import { buildRegion, type Region } from "@contested/core"
import { mexicoTablesOf } from "../../regions/mexico/data/region.js"

/** The municipality of the police post. */
export const PLACE = "16002"

/** Apatzingán, Buenavista, Coalcomán, Tepalcatepec and Tumbiscatío border on it. */
const PLACES = [PLACE, "16006", "16012", "16015", "16089", "16096"]

/** Aguililla and its five neighbours, from the national tables; built, and so checked, when the module is loaded. */
export const aguililla: Region = buildRegion(
  "Aguililla and its neighbours",
  mexicoTablesOf((code) => PLACES.includes(code)),
  {
    states: [{ name: "Michoacán", codePrefix: "16", territories: 6, population: 236_161 }],
    links: 10,
  },
)
