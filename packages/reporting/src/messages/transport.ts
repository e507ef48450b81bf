/** The bar that moves through time. */
export const transportEn = {
  label: "Time",
  play: "Play",
  pause: "Pause",
  first: "To the beginning",
  back: "One month back",
  forward: "One month on",
  last: "To the end",
  nextChange: "To the next month in which the map changes",
  position: "Month",
  date: "Go to (year-month)",
  speed: "Speed",
  perSecond: (n: number) => `${n}/s`,
}

export const transportEs: typeof transportEn = {
  label: "Tiempo",
  play: "Reproducir",
  pause: "Pausa",
  first: "Al principio",
  back: "Un mes atrás",
  forward: "Un mes adelante",
  last: "Al final",
  nextChange: "Al siguiente mes en que el mapa cambia",
  position: "Mes",
  date: "Ir a (año-mes)",
  speed: "Velocidad",
  perSecond: (n) => `${n}/s`,
}
