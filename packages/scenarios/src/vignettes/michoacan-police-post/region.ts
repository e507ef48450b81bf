import { buildRegion, type DataTable, type Region } from "@contested/core"

/** The municipality of the police post. */
export const PLACE = "16002"

// biome-ignore format: one row per line
const municipalityRows = [
  ["16002", "Aguililla", "Michoacán", 14754, 1398.8, 18.734231, -102.78838],
  ["16006", "Apatzingán", "Michoacán", 126191, 1642.1, 19.087227, -102.355264],
  ["16012", "Buenavista", "Michoacán", 45538, 920.3, 19.211735, -102.587891],
  ["16015", "Coalcomán de Vázquez Pallares", "Michoacán", 19633, 2822, 18.777099, -103.159555],
  ["16089", "Tepalcatepec", "Michoacán", 24074, 800.2, 19.191367, -102.843708],
  ["16096", "Tumbiscatío", "Michoacán", 5971, 2062.8, 18.524801, -102.375023],
] as const

// biome-ignore format: one row per line
const linkRows = [
  ["16002", "16006", 83.9, 112],
  ["16002", "16012", 115, 153],
  ["16002", "16015", 67.1, 89],
  ["16002", "16089", 142.8, 190],
  ["16002", "16096", 55.5, 74],
  ["16006", "16012", 31.8, 42],
  ["16006", "16096", 91.5, 122],
  ["16012", "16089", 30.5, 41],
  ["16015", "16089", 90.3, 120],
  ["16015", "16096", 121.9, 163],
] as const

const municipalities: DataTable = {
  file: "region.ts",
  title: "Aguililla, Michoacán, and the municipalities that border on it, 2020",
  source:
    "INEGI, Censo de Población y Vivienda 2020 (population); INEGI, Catálogo Único de Claves de Áreas Geoestadísticas (codes, names, seats); areas measured on INEGI's municipal outlines",
  licence: "INEGI, Términos de Libre Uso: free use with attribution",
  columns: [
    { name: "code", meaning: "INEGI code" },
    { name: "name", meaning: "name in the INEGI catalogue" },
    { name: "state", meaning: "short name of the state" },
    { name: "population", meaning: "inhabitants at the census of 15 March 2020", unit: "inhabitants" },
    { name: "area_km2", meaning: "area of the municipality", unit: "km2" },
    { name: "latitude", meaning: "latitude of the seat of government", unit: "degrees north" },
    { name: "longitude", meaning: "longitude of the seat of government", unit: "degrees east" },
  ],
  rows: municipalityRows,
}

const links: DataTable = {
  file: "region.ts",
  title: "Neighbouring municipalities and the roads between their seats",
  source:
    "Neighbours: shared borders of INEGI's municipal outlines. Distances: own computation, shortest path between the seats on the road graph of the Digital Chart of the World",
  licence: "own figures; Digital Chart of the World and INEGI outlines with attribution",
  columns: [
    { name: "a", meaning: "INEGI code of one municipality" },
    { name: "b", meaning: "INEGI code of the other municipality" },
    { name: "road_km", meaning: "distance between the seats by road", unit: "km" },
    {
      name: "travel_minutes",
      meaning: "60 x road_km / 45 km/h, rounded to whole minutes",
      unit: "minutes",
      assumption: "one speed for all these roads, chosen and not measured",
    },
  ],
  rows: linkRows,
}

const highways: DataTable = {
  file: "region.ts",
  title: "Federal highways",
  source: "none of those listed elsewhere in this project runs here",
  licence: "own figures",
  columns: [
    { name: "name", meaning: "name of the road" },
    { name: "course", meaning: "INEGI codes in the order of travel" },
  ],
  rows: [],
}

/** Aguililla and its five neighbours; built, and so checked, when the module is loaded. */
export const aguililla: Region = buildRegion(
  "Aguililla and its neighbours",
  { municipalities, links, highways },
  {
    states: [{ name: "Michoacán", codePrefix: "16", territories: 6, population: 236_161 }],
    links: 10,
  },
)
