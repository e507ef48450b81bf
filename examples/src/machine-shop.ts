/**
 * A workshop whose machines break
 *
 * Covers: interrupts with a cause, pre-emptive resources with priorities, hazards beside processes, handles kept in the world.
 *
 * Scenario: ten machines make parts, one after the other. Each breaks down at random, which interrupts the part it is making; what
 * remains of the part is made after the repair. One repairer serves all machines, and does other work while none is broken: a broken
 * machine takes the repairer away from it. Four weeks; the clock counts minutes.
 */
import {
  count,
  defineModel,
  Preemption,
  type ProcessHandle,
  process,
  quantity,
  resource,
  simulate,
} from "@contested/core"
import { printWhenRun } from "./print-when-run.js"
import { between } from "./told.js"

const WEEKS = 4
const MINUTES_PER_WEEK = 7 * 24 * 60
const URGENT = 1
const WHENEVER = 2

const machineShop = defineModel({
  name: "machine-shop",
  parameters: {
    machines: count(10),
    shortestPart: quantity(6, { unit: "minutes" }),
    longestPart: quantity(14, { unit: "minutes" }),
    betweenBreaks: quantity(300, { unit: "minutes" }),
    repair: quantity(30, { unit: "minutes" }),
    otherJob: quantity(30, { unit: "minutes" }),
  },
  processes: { machine: process<number, never, "broken">(), otherWork: process() },
  resources: () => ({ repairer: resource({ capacity: 1, preemptive: true }) }),
  world: ({ machines }) => ({
    parts: new Array<number>(machines).fill(0),
    breaks: new Array<number>(machines).fill(0),
    working: new Array<boolean>(machines).fill(false),
    handles: [] as ProcessHandle<never, "broken">[],
    otherJobs: 0,
    takenAway: 0,
  }),
  variables: { working: (w) => w.working.length },
  hazards: {
    breakdown: {
      members: (w) => w.working.length,
      reads: { working: (m) => m },
      rate: (w, p, m) => (w.working[m] ? 1 / p.betweenBreaks : 0),
      effect: (w, _, m, context) => {
        w.breaks[m] = (w.breaks[m] as number) + 1
        context.interrupt(w.handles[m] as ProcessHandle<never, "broken">, "broken")
      },
    },
  },
  bodies: {
    *machine(w, p, m, context) {
      const { repairer } = context.resources
      const setWorking = (working: boolean) => {
        w.working[m] = working
        context.changed.working(m)
      }
      for (;;) {
        let remaining = between(context.random("part", m), p.shortestPart, p.longestPart)
        while (remaining > 0) {
          const began = context.now
          setWorking(true)
          try {
            yield remaining
            remaining = 0
          } catch (error) {
            context.interruption(error)
            setWorking(false)
            remaining -= context.now - began
            yield repairer.request({ priority: URGENT })
            yield p.repair
            repairer.release()
          }
        }
        w.parts[m] = (w.parts[m] as number) + 1
      }
    },
    *otherWork(w, p, __, context) {
      const { repairer } = context.resources
      for (;;) {
        let remaining = p.otherJob
        while (remaining > 0) {
          yield repairer.request({ priority: WHENEVER })
          const began = context.now
          try {
            yield remaining
            remaining = 0
          } catch (error) {
            if (!(error instanceof Preemption)) throw error
            remaining -= context.now - began
            w.takenAway += 1
          }
          repairer.release()
        }
        w.otherJobs += 1
      }
    },
  },
  initialise: (w, p, context) => {
    for (let m = 0; m < p.machines; m++) w.handles.push(context.start("machine", m))
    context.start("otherWork", null)
  },
})

export function lines(): string[] {
  const { parts, breaks, otherJobs, takenAway } = simulate(machineShop, {
    seed: "machine shop",
    until: WEEKS * MINUTES_PER_WEEK,
  }).world
  return [
    `After ${WEEKS} weeks`,
    ...parts.map((made, m) => `machine ${m} made ${made} parts and broke ${breaks[m]} times`),
    `The repairer did ${otherJobs} other jobs and was taken away from them ${takenAway} times.`,
  ]
}

printWhenRun(import.meta.url, lines)
