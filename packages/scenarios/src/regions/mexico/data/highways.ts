import type { DataTable } from "@contested/core"

/** One federal highway: name, where its coded course begins, the codes along it, where it ends. */
export type HighwayRow = readonly [name: string, from: string, course: string, to: string]

// biome-ignore format: one row per line
const rows: readonly HighwayRow[] = [
  ["MEX-45", "León, GTO", "11020 14109 14053 14035 01001 01005 01011 01006 01007 01004 32025 32036 32057 32017 32056 32032 32037 32005 32013 32010 32040 32042 32009 10033 10038 10016 10005", "Durango, DGO"],
  ["MEX-49", "San Luis Potosí, SLP", "24028 24021 24001 32038 24025 32053 32016 32036 32057 32017 32056 32032 32037 32005 32013 32010 32039 32014 32022 32029 10031 10006 10004", "Cuencamé, DGO"],
  ["MEX-54 (N: Guadalajara-Zacatecas-Saltillo)", "Guadalajara, JAL", "14039 14045 14120 32033 32023 32001 32019 32018 32044 32055 32056 32032 32037 32051 24033 32026 32007 05030", "Saltillo, COAH"],
  ["MEX-54/54D (S: Colima-Guadalajara)", "Colima, COL", "06002 06005 14103 14108 14121 14023 14079 14082 14004 14089 14119 14002 14097 14070 14098 14039", "Guadalajara, JAL"],
  ["MEX-70 (E: SLP-Aguascalientes-Jalpa)", "San Luis Potosí, SLP", "24028 24021 24046 32038 14064 14053 01010 01001 01005 01003 32018 32019", "Jalpa, ZAC"],
  ["MEX-70 (W: Guadalajara-Ameca-Puerto Vallarta)", "Guadalajara, JAL", "14039 14120 14009 14083 14077 14095 14006 14038 14062 14012 14058 14067", "Puerto Vallarta, JAL"],
  ["MEX-71", "Teocaltiche, JAL", "14091 14116 01001", "Aguascalientes, AGS"],
  ["MEX-25", "Aguascalientes, AGS", "01001 01011 01002 32052 32024", "Loreto, ZAC"],
  ["MEX-80", "San Luis Potosí, SLP", "24028 24021 24046 32038 14064 14053 14073 14046 14111 14093 14001 14124 14101 14098 14039 14120 14097 14002 14114 14024 14077 14088 14052 14090 14110 14015 14021 14043 14022", "Cihuatlán, JAL"],
  ["MEX-23", "Fresnillo, ZAC", "32010 32020 32046 14041 14081 14025 32030 32048 32003 32045 32058 32047 32004 32011 32028 14071 14120 14039", "Guadalajara, JAL"],
  ["MEX-44", "Fresnillo, ZAC", "32010 32049 14042", "Huejuquilla el Alto, JAL"],
  ["MEX-15 (Jiquilpan-Guadalajara-Tepic)", "Sahuayo, MICH", "16076 16074 14096 14107 14050 14097 14120 14098 14039 14009 14005 14094 14055 14040 18006 18002 18014 18013 18008 18017", "Tepic, NAY"],
  ["MEX-35/15D (La Barca-Guadalajara)", "La Barca, JAL", "14018 14063 14066 14030 14044 14097 14070 14098 14039", "Guadalajara, JAL"],
  ["MEX-90 (La Piedad-Guadalajara)", "La Piedad, MICH", "16069 14033 14016 14013 14105 14124", "Zapotlanejo, JAL"],
  ["MEX-200", "Manzanillo, COL", "06007 14022 14043 14100 14020 14067 18020 18004", "Compostela, NAY"],
]

/** Courses of the federal highways that carry most of the traffic between the west and the northern border. */
export const highways: DataTable<HighwayRow> = {
  file: "highways.ts",
  title: "Federal highways between the west and the northern border",
  source:
    "Own coding of the towns along each highway; the municipalities between them by the shortest path on the road graph of the Digital Chart of the World over INEGI's municipal outlines",
  licence: "own figures; Digital Chart of the World and INEGI outlines with attribution",
  columns: [
    { name: "name", meaning: "number of the federal highway" },
    { name: "from", meaning: "municipality and state where the coded course begins" },
    {
      name: "course",
      meaning: "INEGI codes of the municipalities along the road, in order of travel",
      assumption: "towns coded by hand; what lies between them is a shortest path, not a survey",
    },
    { name: "to", meaning: "municipality and state where the coded course ends" },
  ],
  rows,
}
