/**
 * A gas station that runs low
 *
 * Covers: containers, resources, waiting for a condition (until), processes that wait for processes.
 *
 * Scenario: two pumps share one tank. Cars fill up; when the tank falls below a quarter, the station calls a truck, which comes after
 * five minutes and fills it. A car that finds too little waits at its pump. The clock counts seconds.
 */
import { container, count, defineModel, join, process, quantity, resource, until } from "@contested/core"
import { printWhenRun } from "./print-when-run.js"
import { told, wholeBetween } from "./told.js"

const gasStation = defineModel({
  name: "gas-station",
  parameters: {
    pumps: count(2),
    tank: quantity(200, { unit: "litres" }),
    carTank: quantity(50, { unit: "litres" }),
    pumping: quantity(2, { unit: "litres per second" }),
    truckTakes: quantity(300, { unit: "seconds" }),
    callBelow: quantity(0.25, { unit: "share of the tank" }),
  },
  processes: { road: process(), car: process<{ name: string }>(), station: process(), truck: process() },
  resources: (p) => ({
    pumps: resource({ capacity: p.pumps }),
    tank: container({ capacity: p.tank, level: p.tank }),
  }),
  world: () => ({}),
  bodies: {
    *road(_, __, ___, context) {
      for (let i = 1; ; i++) {
        yield wholeBetween(context.random("arrivals"), 30, 300)
        context.start("car", { name: `car ${i}` })
      }
    },
    *car(_, p, { name }, context) {
      const { pumps, tank } = context.resources
      const arrived = context.now
      context.record(name, "arrives")
      yield pumps.request()
      const litres = p.carTank - wholeBetween(context.random("level"), 5, 25)
      yield tank.get(litres)
      yield litres / p.pumping
      pumps.release()
      context.record(name, `leaves with ${litres} litres after ${(context.now - arrived).toFixed(1)} seconds`)
    },
    *station(_, p, __, context) {
      const { tank } = context.resources
      for (;;) {
        yield until(() => tank.level < p.callBelow * p.tank)
        context.record("station", `calls the truck, ${tank.level} litres left`)
        yield join(context.start("truck", null))
      }
    },
    *truck(_, p, __, context) {
      const { tank } = context.resources
      yield p.truckTakes
      const litres = p.tank - tank.level
      context.record("truck", `fills in ${litres} litres`)
      yield tank.put(litres)
    },
  },
  initialise: (_, __, context) => {
    context.start("station", null)
    context.start("road", null)
  },
})

export const lines = (): string[] => told(gasStation, { seed: "gas station", until: 2000 })

printWhenRun(import.meta.url, lines)
