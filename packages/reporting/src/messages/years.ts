/** The small maps, one for each year. */
export const yearsEn = {
  lead: "The same map at the last recorded month of each year.",
  title: (month: string) => month,
  alt: (month: string, counts: string) =>
    `Map at the beginning of ${month}. Territories by most frequent holder: ${counts}.`,
  every: (years: number) => `Every ${years} years, to keep the page readable.`,
  note: {
    definition:
      "Colour and hatch as on the map above. Each picture shows the beginning of the month that stands over it.",
  },
}

export const yearsEs: typeof yearsEn = {
  lead: "El mismo mapa en el último mes registrado de cada año.",
  title: (month) => month,
  alt: (month, counts) => `Mapa al comienzo de ${month}. Territorios por grupo más frecuente: ${counts}.`,
  every: (years) => `Cada ${years} años, para que la página se pueda leer.`,
  note: {
    definition: "Color y rayado como en el mapa de arriba. Cada imagen muestra el comienzo del mes que lleva encima.",
  },
}
