/** Ground and members of each group. */
export const groupsEn = {
  held: "Territories held",
  members: "Members",
  empty: "No group held ground or had members on record.",
  lead: "One panel for each group, on one scale. Bands as above.",
  leadLines: "One panel for each group, on one scale. One thin line for each replication.",
  alt: (what: string, group: string, from: string, to: string) =>
    `${what}, ${group}: median ${from} at the start, ${to} at the end.`,
  more: (n: number) => `${n} more groups are in the table.`,
  table: "As a table: state at the last month of each year",
  median: "Median",
  note: {
    definition:
      "Territories held: counted at the beginning of each month. Members: people counted in the group's size at the beginning of each month, over all states.",
    unit: "Territories; people.",
    notCounted: "A group's members and ground are quantities of the model; no source counts them.",
  },
}

export const groupsEs: typeof groupsEn = {
  held: "Territorios",
  members: "Integrantes",
  empty: "Ningún grupo tuvo territorio ni integrantes en el registro.",
  lead: "Un panel por grupo, en una misma escala. Bandas como arriba.",
  leadLines: "Un panel por grupo, en una misma escala. Una línea delgada por réplica.",
  alt: (what, group, from, to) => `${what}, ${group}: mediana ${from} al inicio, ${to} al final.`,
  more: (n) => `Hay ${n} grupos más en la tabla.`,
  table: "En tabla: estado en el último mes de cada año",
  median: "Mediana",
  note: {
    definition:
      "Territorios: contados al comienzo de cada mes. Integrantes: personas contadas en el tamaño del grupo al comienzo de cada mes, en todos los estados.",
    unit: "Territorios; personas.",
    notCounted: "Los integrantes y el territorio de un grupo son cantidades del modelo; ninguna fuente los cuenta.",
  },
}
