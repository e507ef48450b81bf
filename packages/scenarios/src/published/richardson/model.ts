import { defineModel, quantity, rate } from "@contested/core"

const source = "Richardson 1960, Arms and Insecurity"
const example = "An example with a stable equilibrium"

export interface ArmsWorld {
  /** Arms of the two sides, in units of their own. */
  readonly arms: [number, number]
}

/**
 * Richardson's arms race: x' = k y - a x + g, y' = l x - b y + h. Each side arms in answer to the other's arms and to grievances, and is held
 * back by the cost of what it has. Units are bought and retired one by one, so the same definition is a jump process; as rates are linear its
 * mean obeys the equations exactly.
 */
export const richardsonModel = defineModel({
  name: "richardson",
  parameters: {
    k: rate(0.3, {
      per: "day",
      description: "How strongly the first side answers the second's arms",
      assumption: example,
    }),
    l: rate(0.2, { per: "day", description: "How strongly the second answers the first's", assumption: example }),
    a: rate(0.5, { per: "day", description: "Restraint of the first side by its own arms", assumption: example }),
    b: rate(0.4, { per: "day", description: "Restraint of the second", assumption: example }),
    g: quantity(10, { low: 0, high: 1e9, unit: "units/day", description: "Grievance of the first", source }),
    h: quantity(5, { low: 0, high: 1e9, unit: "units/day", description: "Grievance of the second", source }),
    x: quantity(0, {
      low: 0,
      high: 1e9,
      unit: "units",
      description: "Arms of the first side at the start",
      assumption: example,
    }),
    y: quantity(0, {
      low: 0,
      high: 1e9,
      unit: "units",
      description: "Arms of the second at the start",
      assumption: example,
    }),
  },
  world: ({ x, y }): ArmsWorld => ({ arms: [x, y] }),
  hazards: {
    arm: {
      members: 2,
      rate: (w, p, side) => (side === 0 ? p.k * w.arms[1] + p.g : p.l * w.arms[0] + p.h),
      effect: (w, _, side) => {
        w.arms[side as 0 | 1] += 1
      },
    },
    retire: {
      members: 2,
      rate: (w, p, side) => (side === 0 ? p.a * w.arms[0] : p.b * w.arms[1]),
      effect: (w, _, side) => {
        w.arms[side as 0 | 1] -= 1
      },
    },
  },
})
