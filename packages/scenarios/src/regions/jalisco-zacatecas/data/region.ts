import { buildRegion, type Region, type RegionExpectations, type RegionTables } from "@contested/core"
import { mexico } from "../../countries.js"
import { highways } from "./highways.js"
import { links } from "./links.js"
import { municipalities } from "./municipalities.js"

/** The tables that the region is built from, as written down. */
export const jaliscoZacatecasTables: RegionTables = { municipalities, links, highways }

/** What the tables add up to: the totals of INEGI's census of 2020 and the number of shared borders. */
export const jaliscoZacatecasExpectations: RegionExpectations = {
  states: [
    { name: "Aguascalientes", codePrefix: "01", territories: 11, population: 1_425_607 },
    { name: "Jalisco", codePrefix: "14", territories: 125, population: 8_348_151 },
    { name: "Zacatecas", codePrefix: "32", territories: 58, population: 1_622_138 },
  ],
  links: 512,
}

/**
 * Jalisco, Zacatecas and Aguascalientes: 194 municipalities, 512 links, one connected network. Built, and so checked,
 * when the module is loaded.
 */
export const jaliscoZacatecas: Region = {
  ...buildRegion("Jalisco, Zacatecas and Aguascalientes", jaliscoZacatecasTables, jaliscoZacatecasExpectations),
  country: mexico,
}
