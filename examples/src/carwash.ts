/**
 * A carwash with few machines
 *
 * Covers: processes that start processes, resources with several units, waiting for a process to end (join) and its result.
 *
 * Scenario: cars come to a carwash with two machines. A car that gets a machine starts a wash and waits until it is over; the wash
 * tells how much dirt it took off. The clock counts minutes.
 */
import { count, defineModel, join, process, quantity, resource } from "@contested/core"
import { printWhenRun } from "./print-when-run.js"
import { told, wholeBetween } from "./told.js"

const carwash = defineModel({
  name: "carwash",
  parameters: {
    machines: count(2),
    carsAtOpening: count(4),
    washing: quantity(5, { unit: "minutes" }),
    betweenCars: quantity(5, { unit: "minutes" }),
  },
  processes: { traffic: process(), car: process<{ name: string }>(), wash: process<{ car: string }, number>() },
  resources: (p) => ({ machines: resource({ capacity: p.machines }) }),
  world: () => ({ cars: 0 }),
  bodies: {
    *traffic(w, p, __, context) {
      const arrive = () => {
        w.cars += 1
        context.start("car", { name: `car ${w.cars}` })
      }
      for (let i = 0; i < p.carsAtOpening; i++) arrive()
      for (;;) {
        yield wholeBetween(context.random("arrivals"), p.betweenCars - 2, p.betweenCars + 2)
        arrive()
      }
    },
    *car(_, __, { name }, context) {
      context.record(name, "comes to the carwash")
      const { machines } = context.resources
      yield machines.request()
      context.record(name, "drives in")
      const removed = yield* join(context.start("wash", { car: name }))
      machines.release()
      context.record(name, `drives off with ${removed} % less dirt`)
    },
    *wash(_, p, __, context) {
      yield p.washing
      return wholeBetween(context.random("dirt"), 50, 99)
    },
  },
  initialise: (_, __, context) => void context.start("traffic", null),
})

export const lines = (): string[] => told(carwash, { seed: "carwash", until: 20 })

printWhenRun(import.meta.url, lines)
