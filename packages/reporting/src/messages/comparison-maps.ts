import { formatNumber } from "../html/format-number.js"

/** Maps of where what-ifs differ. */
export const comparisonMapsEn = {
  lead: (n: number): string =>
    n === 1
      ? "Deaths since the start and control, in the one pair of each what-if. One pair cannot tell a what-if from luck: all differences are drawn pale."
      : "The same month on every map. Above: difference in deaths since the start. Below: share of pairs in which another group holds the territory.",
  deaths: "Deaths since the start: difference from the scenario as it is",
  control: "Control: share of pairs in which another group, or nobody, holds the territory",
  luck: "luck alone",
  luckNote:
    "The scenario as it is against itself: each replication against the next. So much differs without any what-if.",
  total: (amount: string, told: number, all: number) => `${amount}; told from luck in ${told} of ${all}`,
  others: (mean: string, all: number) => `${mean} of ${all} on average`,
  altDeaths: (name: string, month: string, fewer: number, more: number) =>
    `${name}, up to ${month}: fewer deaths told apart in ${fewer} territories, more in ${more}.`,
  altControl: (name: string, month: string, mean: string) =>
    `${name}, ${month}: another holder in ${mean} territories on average over pairs.`,
  legendDeaths: "Deaths per run, mean difference",
  legendControl: "Pairs with another holder",
  beyond: (bound: string) => `${bound} and beyond`,
  upTo: (bound: string) => `up to ${bound}`,
  pale: { "-1": "fewer, may be luck", "0": "no pair differs", "1": "more, may be luck" } as Readonly<
    Record<string, string>
  >,
  shares: [
    "no pair",
    "up to a quarter",
    "up to a half",
    "up to three quarters",
    "more than three quarters",
  ] as readonly string[],
  choose: "Choose a territory by name, or on any map, to see its numbers.",
  readoutDeaths: (amount: string, more: number, fewer: number, n: number) =>
    `${amount} deaths; more in ${more}, fewer in ${fewer} of ${formatNumber(n)} pairs`,
  readoutControl: (others: number, n: number) => `another holder in ${others} of ${formatNumber(n)} pairs`,
  until: (month: string) => `up to the end of ${month}`,
  at: (month: string) => `at the beginning of ${month}`,
  static: (month: string) => `Deaths up to the end of ${month}; control at its beginning.`,
  thinned: (every: number) =>
    `Every ${every === 3 ? "third" : every === 6 ? "sixth" : "twelfth"} month, to keep the file small.`,
  firstPairs: (shown: number, all: number) =>
    `The maps count the first ${shown} of ${all} pairs: more would not have fitted into memory.`,
  table: "As a table: territories where a difference can be told from luck at the end",
  tableCells:
    "Deaths, mean difference over pairs; bold where it can be told from luck. In brackets: pairs with another holder.",
  rest: (n: number) =>
    `${n} more territories: nothing there can be told from luck. Their numbers are in territory-differences.csv.`,
  nothing: "In no territory can a difference be told from luck at the end.",
  none: "The comparison kept no series, so there are no maps.",
  note: {
    definition: (all: number) =>
      `A territory has a full shade where its pairs agree better than luck would (two-sided sign test at 5 %), and is pale where they do not. The test is made territory by territory: of ${all} territories of a what-if that changes nothing, some ${Math.round(all / 20)} would be shaded.`,
    control:
      "Another holder: at the beginning of the month another group than in the other run of the pair, or nobody. Runs drift apart once anything differs; the map of luck alone says how far two runs lie apart that differ in luck only.",
    unit: "Deaths since the start up to the end of the month, mean over pairs; pairs with another holder, k of n.",
    notCounted:
      "Cells are drawn around seats of government (Voronoi cells of the seats); they are not municipal boundaries. The maps rate no place: they show where runs of a model differ.",
  },
}

export const comparisonMapsEs: typeof comparisonMapsEn = {
  lead: (n) =>
    n === 1
      ? "Muertes desde el inicio y control, en el único par de cada supuesto. Un par no puede distinguir un supuesto de la suerte: todas las diferencias se dibujan pálidas."
      : "El mismo mes en todos los mapas. Arriba: diferencia en muertes desde el inicio. Abajo: proporción de pares en que otro grupo tiene el territorio.",
  deaths: "Muertes desde el inicio: diferencia con el escenario tal como es",
  control: "Control: proporción de pares en que otro grupo, o nadie, tiene el territorio",
  luck: "solo la suerte",
  luckNote:
    "El escenario tal como es frente a sí mismo: cada réplica frente a la siguiente. Tanto difiere sin supuesto alguno.",
  total: (amount, told, all) => `${amount}; se distingue en ${told} de ${all}`,
  others: (mean, all) => `${mean} de ${all} en promedio`,
  altDeaths: (name, month, fewer, more) =>
    `${name}, hasta ${month}: se distinguen menos muertes en ${fewer} territorios, más en ${more}.`,
  altControl: (name, month, mean) =>
    `${name}, ${month}: otro grupo en ${mean} territorios en promedio sobre los pares.`,
  legendDeaths: "Muertes por corrida, diferencia media",
  legendControl: "Pares con otro grupo",
  beyond: (bound) => `${bound} y más allá`,
  upTo: (bound) => `hasta ${bound}`,
  pale: { "-1": "menos, puede ser suerte", "0": "ningún par difiere", "1": "más, puede ser suerte" },
  shares: ["ningún par", "hasta un cuarto", "hasta la mitad", "hasta tres cuartos", "más de tres cuartos"],
  choose: "Elija un territorio por su nombre, o en cualquier mapa, para ver sus números.",
  readoutDeaths: (amount, more, fewer, n) =>
    `${amount} muertes; más en ${more}, menos en ${fewer} de ${formatNumber(n)} pares`,
  readoutControl: (others, n) => `otro grupo en ${others} de ${formatNumber(n)} pares`,
  until: (month) => `hasta el fin de ${month}`,
  at: (month) => `al inicio de ${month}`,
  static: (month) => `Muertes hasta el fin de ${month}; control a su inicio.`,
  thinned: (every) =>
    `Uno de cada ${every === 3 ? "tres" : every === 6 ? "seis" : "doce"} meses, para que el archivo sea pequeño.`,
  firstPairs: (shown, all) =>
    `Los mapas cuentan los primeros ${shown} de ${all} pares: más no habrían cabido en la memoria.`,
  table: "Como tabla: territorios donde una diferencia se distingue de la suerte al final",
  tableCells:
    "Muertes, diferencia media sobre los pares; en negritas donde se distingue de la suerte. Entre paréntesis: pares con otro grupo.",
  rest: (n) =>
    `${n} territorios más: nada en ellos se distingue de la suerte. Sus números están en territory-differences.csv.`,
  nothing: "En ningún territorio se distingue una diferencia de la suerte al final.",
  none: "La comparación no guardó series, así que no hay mapas.",
  note: {
    definition: (all) =>
      `Un territorio tiene un tono pleno donde sus pares concuerdan mejor que por suerte (prueba de los signos bilateral al 5 %), y es pálido donde no. La prueba se hace territorio por territorio: de ${all} territorios de un supuesto que no cambia nada, unos ${Math.round(all / 20)} quedarían con tono.`,
    control:
      "Otro grupo: al inicio del mes uno distinto del de la otra corrida del par, o nadie. Las corridas se separan en cuanto algo difiere; el mapa de solo la suerte dice cuánto distan dos corridas que difieren solo en ella.",
    unit: "Muertes desde el inicio hasta el fin del mes, media sobre los pares; pares con otro grupo, k de n.",
    notCounted:
      "Las celdas se trazan alrededor de las cabeceras (celdas de Voronoi); no son límites municipales. Los mapas no califican lugar alguno: muestran dónde difieren corridas de un modelo.",
  },
}
