import { formatNumber } from "../html/format-number.js"

/** Who fights whom. */
export const relationsEn = {
  lead: (n: number) =>
    n === 1
      ? "A line for each pair that fights in the replication, wider where there are more violent events."
      : `A line for each pair that fights, wider where there are more violent events; mean of ${formatNumber(n)} replications.`,
  empty: "Nobody fights, and nothing is declared between groups.",
  some: (shown: number, all: number) =>
    `The ${shown} of ${all} sides with most violent events are drawn; the table holds all pairs.`,
  table: "As a table: every pair",
  most: "Most violent events",
  civilians: "Civilians",
  pair: "Pair",
  atStart: "At the start",
  rivalry: "rivals",
  alliance: "allies",
  events: "Violent events",
  deaths: "Deaths",
  fought: "Runs in which they fight",
  peace: "Peace made / broken",
  ofN: (count: number, n: number) => `${formatNumber(count)} of ${formatNumber(n)}`,
  keys: {
    most: (events: string) => `${events} violent events in the run`,
    few: (events: string) => events,
    allied: "Allied at the start",
    group: "Armed group",
    force: "Force of the state",
    other: "Others",
  },
  more: (n: number) => `${n} more pairs are in events.csv.`,
  note: {
    definition:
      "Violent events between two sides, of the whole run: clashes, retaliations, attacks and one-sided violence. Rivals and allies are those that the scenario declares for the first day; peace may be made and broken afterwards.",
    unit: "Events and people in the whole run, means over replications.",
    notCounted:
      "Threats, extortion and movements are no violent events. Pairs without a declared rivalry can fight too, more rarely.",
  },
}

export const relationsEs: typeof relationsEn = {
  lead: (n) =>
    n === 1
      ? "Una línea por cada par que se enfrenta en la réplica, más ancha donde hay más eventos violentos."
      : `Una línea por cada par que se enfrenta, más ancha donde hay más eventos violentos; media de ${formatNumber(n)} réplicas.`,
  empty: "Nadie se enfrenta, y nada se declara entre grupos.",
  some: (shown, all) =>
    `Se dibujan los ${shown} bandos de ${all} con más eventos violentos; la tabla contiene todos los pares.`,
  table: "En tabla: todos los pares",
  most: "Más eventos violentos",
  civilians: "Civiles",
  pair: "Par",
  atStart: "Al inicio",
  rivalry: "rivales",
  alliance: "aliados",
  events: "Eventos violentos",
  deaths: "Muertes",
  fought: "Corridas en que se enfrentan",
  peace: "Paz hecha / rota",
  ofN: (count, n) => `${formatNumber(count)} de ${formatNumber(n)}`,
  keys: {
    most: (events) => `${events} eventos violentos en la corrida`,
    few: (events) => events,
    allied: "Aliados al inicio",
    group: "Grupo armado",
    force: "Fuerza del Estado",
    other: "Otros",
  },
  more: (n) => `Hay ${formatNumber(n)} pares más en events.csv.`,
  note: {
    definition:
      "Eventos violentos entre dos bandos, en toda la corrida: enfrentamientos, represalias, ataques y violencia unilateral. Rivales y aliados son los que el escenario declara para el primer día; después la paz puede hacerse y romperse.",
    unit: "Eventos y personas en toda la corrida, medias de las réplicas.",
    notCounted:
      "Amenazas, extorsiones y movimientos no son eventos violentos. También pueden enfrentarse pares sin rivalidad declarada, más raramente.",
  },
}
