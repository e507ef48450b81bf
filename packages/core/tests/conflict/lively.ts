import type { Mechanism, Settings } from "@contested/core"

/** Settings faster than life, by mechanism, so that a short run on the invented ground sees everything happen. */
const LIVELY: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  recruitment: { growth: 0.05 },
  arrest: { arrests: 2000 },
  "drop-out": { saturation: 1e-6 },
  clash: { encounters: 0.05, toTheEnd: 0.3, breaking: 0.5 },
  marking: { fading: 60 },
  leadership: { removals: 4, hereFor: 3, elsewhereFor: 2, split: 0.9 },
  alliances: { truces: 8, betrayals: 12 },
  "fission-fusion": { steps: 20, reach: 0.3 },
  spoils: { hiring: 10, perInhabitants: 200 },
  takeover: { takeovers: 40, lapse: 40 },
  redeployment: { mobility: 5, garrison: 2 },
  attack: { attacks: 5, duration: 2 },
  response: { team: 5 },
  capabilities: { pace: 100 },
  intimidation: { messages: 40, denunciations: 5 },
  coercion: { massacres: 0.5, extortion: 1000, resolve: 0.5 },
  displacement: { departure: 20, absence: 30 },
}

/** The lively settings of these mechanisms; one that is not in the list above runs with its defaults. */
export function livelyFor(mechanisms: readonly Mechanism[]): Settings {
  return Object.fromEntries(
    Object.entries(LIVELY).filter(([name]) => mechanisms.some((mechanism) => mechanism.name === name)),
  )
}
