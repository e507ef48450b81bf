import type { DataTable } from "@contested/core"

/** One federal highway: name, where it comes from, the codes along its course, where it leads, how sure the course is. */
export type HighwayRow = readonly [
  name: string,
  from: string,
  course: string,
  to: string,
  certainty: "known" | "uncertain",
]

// biome-ignore format: one row per line
const rows: readonly HighwayRow[] = [
  ["MEX-45", "León, Guanajuato", "14109 14053 14035 01001 01005 01011 01006 01007 01004 32025 32036 32057 32017 32056 32032 32037 32005 32013 32010 32040 32042 32009", "Durango, Durango", "known"],
  ["MEX-49", "San Luis Potosí, San Luis Potosí", "32038 32053 32016 32036 32057 32017 32056 32032 32037 32005 32013 32010 32039 32014 32022 32029", "Cuencamé, Durango", "known"],
  ["MEX-54 north", "Guadalajara, Jalisco", "14039 14045 14120 32033 32023 32001 32019 32018 32044 32055 32056 32032 32037 32051 32026 32007", "Saltillo, Coahuila", "known"],
  ["MEX-54 south", "Colima, Colima", "14103 14108 14121 14023 14079 14082 14004 14089 14119 14002 14097 14070 14098 14039", "Guadalajara, Jalisco", "known"],
  ["MEX-70 east", "San Luis Potosí, San Luis Potosí", "32038 14064 14053 01010 01001 01005 01003 32018 32019", "Jalpa, Zacatecas", "known"],
  ["MEX-70 west", "Guadalajara, Jalisco", "14039 14120 14009 14083 14077 14095 14006 14038 14062 14012 14058 14067", "Puerto Vallarta, Jalisco", "known"],
  ["MEX-71", "Teocaltiche, Jalisco", "14091 14116 01001", "Aguascalientes, Aguascalientes", "uncertain"],
  ["MEX-25", "Aguascalientes, Aguascalientes", "01001 01011 01002 32052 32024", "Loreto, Zacatecas", "uncertain"],
  ["MEX-80", "San Luis Potosí, San Luis Potosí", "32038 14064 14053 14073 14046 14111 14093 14001 14124 14101 14098 14039 14120 14097 14002 14114 14024 14077 14088 14052 14090 14110 14015 14021 14043 14022", "Cihuatlán, Jalisco", "known"],
  ["MEX-23", "Fresnillo, Zacatecas", "32010 32020 32046 14041 14081 14025 32030 32048 32003 32045 32058 32047 32004 32011 32028 14071 14120 14039", "Guadalajara, Jalisco", "known"],
  ["MEX-44", "Fresnillo, Zacatecas", "32010 32049 14042", "Huejuquilla el Alto, Jalisco", "known"],
  ["MEX-15", "Sahuayo, Michoacán", "14096 14107 14050 14097 14120 14098 14039 14009 14005 14094 14055 14040", "Tepic, Nayarit", "known"],
  ["MEX-35", "La Barca, Jalisco", "14018 14063 14066 14030 14044 14097 14070 14098 14039", "Guadalajara, Jalisco", "known"],
  ["MEX-90", "La Piedad, Michoacán", "14033 14016 14013 14105 14124", "Zapotlanejo, Jalisco", "known"],
  ["MEX-200", "Manzanillo, Colima", "14022 14043 14100 14020 14067", "Compostela, Nayarit", "known"],
]

/** The federal highways that cross the three states. */
export const highways: DataTable<HighwayRow> = {
  file: "highways.ts",
  title: "Federal highways across Aguascalientes, Jalisco and Zacatecas",
  source:
    "Own coding of the towns along each highway; the municipalities between them by the shortest path on the road graph of the Digital Chart of the World over INEGI's municipal outlines",
  licence: "own figures; Digital Chart of the World and INEGI outlines with attribution",
  columns: [
    { name: "name", meaning: "number of the federal highway, with a compass word where two stretches bear one number" },
    { name: "from", meaning: "town and state where the coded course begins, in or outside the region" },
    {
      name: "course",
      meaning: "INEGI codes of the municipalities of the region along the road, in order of travel, each listed once",
      assumption: "towns coded by hand; what lies between them is a shortest path, not a survey",
    },
    { name: "to", meaning: "town and state where the coded course ends, in or outside the region" },
    { name: "certainty", meaning: "whether the course is known or uncertain" },
  ],
  rows,
}
