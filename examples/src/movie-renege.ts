/**
 * A cinema that sells out
 *
 * Covers: resources, waiting for a condition of the world (until), alternatives, collecting results in the world.
 *
 * Scenario: one counter sells tickets for three films. Moviegoers stand in line for a film of their choice and want up to six
 * tickets. Once fewer than two tickets are left, a film is sold out, and everybody in line for it goes home. The clock counts minutes.
 */
import { anyOf, count, defineModel, process, quantity, resource, simulate, until } from "@contested/core"
import { printWhenRun } from "./print-when-run.js"
import { exponential, wholeBetween } from "./told.js"

const FILMS = ["The Generator", "Waiting for Release", "Next of Kin"] as const

const cinema = defineModel({
  name: "movie-renege",
  parameters: {
    tickets: count(50),
    betweenArrivals: quantity(0.5, { unit: "minutes" }),
    selling: quantity(1, { unit: "minutes" }),
    turnedAway: quantity(0.5, { unit: "minutes" }),
  },
  variables: { soldOutAt: FILMS.length },
  processes: { crowd: process(), moviegoer: process<{ film: number; wants: number }>() },
  resources: () => ({ counter: resource({ capacity: 1 }) }),
  world: ({ tickets }) => ({
    left: FILMS.map(() => tickets),
    soldOutAt: FILMS.map((): number | null => null),
    wentHome: FILMS.map(() => 0),
  }),
  bodies: {
    *crowd(_, p, __, context) {
      for (;;) {
        yield exponential(context.random("arrivals"), p.betweenArrivals)
        const film = wholeBetween(context.random("film"), 0, FILMS.length - 1)
        context.start("moviegoer", { film, wants: wholeBetween(context.random("party"), 1, 6) })
      }
    },
    *moviegoer(w, p, { film, wants }, context) {
      const { counter } = context.resources
      const { first } = yield* anyOf({
        soldOut: until(() => w.soldOutAt[film] !== null, { reads: ["soldOutAt"] }),
        turn: counter.request(),
      })
      if (first === "soldOut") {
        w.wentHome[film] = (w.wentHome[film] as number) + 1
        return
      }
      const left = w.left[film] as number
      if (left < wants) {
        yield p.turnedAway
      } else {
        w.left[film] = left - wants
        yield p.selling
      }
      if ((w.left[film] as number) < 2 && w.soldOutAt[film] === null) {
        w.soldOutAt[film] = context.now
        context.changed.soldOutAt(film)
      }
      counter.release()
    },
  },
  initialise: (_, __, context) => void context.start("crowd", null),
  ends: (w) => w.soldOutAt.every((time) => time !== null),
})

export function lines(): string[] {
  const { left, soldOutAt, wentHome } = simulate(cinema, { seed: "cinema" }).world
  return FILMS.map(
    (film, i) =>
      `"${film}" was sold out after ${soldOutAt[i]?.toFixed(1)} minutes with ${left[i]} tickets left; ${wentHome[i]} parties went home`,
  )
}

printWhenRun(import.meta.url, lines)
