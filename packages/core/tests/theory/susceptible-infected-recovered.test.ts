import { count, defineModel, rate, simulate } from "@contested/core"
import { describe, expect, it } from "vitest"
import { FOUR_SIGMA, zOfMean } from "./mean-band.js"

// Written as a user would: per person two hazards whose rates depend on everybody else, and no care taken of rates that change while
// an event waits.
const SUSCEPTIBLE = 0
const INFECTED = 1
const RECOVERED = 2

const epidemic = defineModel({
  name: "sir",
  parameters: {
    people: count(60),
    infectedAtStart: count(3),
    contact: rate(0.5, { per: "day" }),
    recovery: rate(0.25, { per: "day" }),
  },
  world: ({ people, infectedAtStart }) => ({
    state: Array.from({ length: people }, (_, i): number => (i < infectedAtStart ? INFECTED : SUSCEPTIBLE)),
    infected: infectedAtStart,
  }),
  hazards: {
    infection: {
      members: (w) => w.state.length,
      rate: (w, p, i) => (w.state[i] === SUSCEPTIBLE ? (p.contact * w.infected) / w.state.length : 0),
      effect: (w, _, i) => {
        w.state[i] = INFECTED
        w.infected += 1
      },
    },
    recovery: {
      members: (w) => w.state.length,
      rate: (w, p, i) => (w.state[i] === INFECTED ? p.recovery : 0),
      effect: (w, _, i) => {
        w.state[i] = RECOVERED
        w.infected -= 1
      },
    },
  },
  ends: (w) => w.infected === 0,
})

/**
 * Expected final number ever infected, exactly: probabilities over the embedded chain of (susceptible, infected), one sweep in order of
 * events, since each step either infects (S, I) -> (S - 1, I + 1) or recovers (S, I) -> (S, I - 1).
 */
function exactFinalSize(people: number, infected: number, contact: number, recovery: number): number {
  let level = new Map<string, number>([[`${people - infected},${infected}`, 1]])
  let expected = 0
  while (level.size > 0) {
    const next = new Map<string, number>()
    for (const [key, probability] of level) {
      const [s, i] = key.split(",").map(Number) as [number, number]
      if (i === 0) {
        expected += probability * (people - s)
        continue
      }
      const infect = (contact * s * i) / people
      const recover = recovery * i
      const add = (k: string, p: number) => p > 0 && next.set(k, (next.get(k) ?? 0) + p)
      add(`${s - 1},${i + 1}`, (probability * infect) / (infect + recover))
      add(`${s},${i - 1}`, (probability * recover) / (infect + recover))
    }
    level = next
  }
  return expected
}

describe("an epidemic with one hazard per person", () => {
  it("infects as many as the exact chain says", () => {
    const sizes = Array.from({ length: 400 }, (_, i) => {
      const run = simulate(epidemic, { seed: "sir", replication: i + 1 })
      return run.world.state.filter((state) => state !== SUSCEPTIBLE).length
    })
    expect(Math.abs(zOfMean(sizes, exactFinalSize(60, 3, 0.5, 0.25)))).toBeLessThan(FOUR_SIGMA)
  })
})
