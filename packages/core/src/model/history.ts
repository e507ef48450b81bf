import { SimulationError } from "../engine/simulation-error.js"
import type { Intervention } from "./intervention.js"
import { type Run, restore } from "./run.js"
import type { Snapshot } from "./snapshot.js"

/**
 * A run that can be rewound to any time it has passed: keyframes every so often, and exact replay from the nearest.
 *
 * Costs one snapshot a keyframe in time and memory, nothing in between. Rewinding costs at most the time between two keyframes.
 */
export class History<World> {
  #run: Run<World>
  readonly #every: number
  /** In order of time; the first is where the history began. */
  #keyframes: { readonly time: number; readonly snapshot: Snapshot }[]

  /** @param options.every days between keyframes, > 0 @throws SimulationError when it is not */
  constructor(run: Run<World>, options: { readonly every: number }) {
    if (!(options.every > 0 && Number.isFinite(options.every))) {
      throw new SimulationError("bad-time", `Keyframes every ${options.every} days: expected a finite number > 0.`)
    }
    this.#run = run
    this.#every = options.every
    this.#keyframes = [{ time: run.now, snapshot: run.snapshot() }]
  }

  /** The run as it stands; go on through the history, so that keyframes are kept. */
  get run(): Run<World> {
    return this.#run
  }

  /** Runs on to a time in days, keeping keyframes on the way. */
  runUntil(time: number): this {
    for (;;) {
      const next = (this.#keyframes.at(-1)?.time ?? 0) + this.#every
      if (next > time || this.#run.ended) break
      this.#run.runUntil(Math.max(next, this.#run.now))
      this.#keyframes.push({ time: this.#run.now, snapshot: this.#run.snapshot() })
    }
    this.#run.runUntil(time)
    return this
  }

  /** Changes the world now; see {@link Run.intervene}. */
  intervene(label: string, recipe: (world: World) => void): this {
    this.#run.intervene(label, recipe)
    return this
  }

  /** An independent run that stands where this one stood at `time`, days. @throws SimulationError outside the history */
  at(time: number): Run<World> {
    const first = this.#keyframes[0] as { readonly time: number }
    if (!(time >= first.time && time <= this.#run.now)) {
      throw new SimulationError(
        "bad-time",
        `Day ${time} is not in this history, which goes from day ${first.time} to ${this.#run.now}.`,
      )
    }
    return this.#replay(
      time,
      this.#run.interventions.filter((intervention) => intervention.time <= time),
    )
  }

  /** Goes back to `time` and forgets what came after. */
  rewind(time: number): this {
    this.#run = this.at(time)
    this.#keyframes = this.#keyframes.filter((keyframe, i) => i === 0 || keyframe.time <= time)
    return this
  }

  /** Takes back the last intervention and runs on to the present without it. False when there is none since the history began. */
  undo(): boolean {
    const interventions = this.#run.interventions
    const last = interventions.at(-1)
    const first = this.#keyframes[0] as { readonly time: number; readonly snapshot: Snapshot }
    if (last === undefined || first.snapshot.interventions.some(({ occurrence }) => occurrence === last.occurrence))
      return false
    const now = this.#run.now
    // A keyframe at the very moment of the intervention may have been taken after it.
    this.#keyframes = this.#keyframes.filter((keyframe, i) => i === 0 || keyframe.time < last.time)
    this.#run = this.#replay(last.time, interventions.slice(0, -1))
    this.runUntil(now)
    return true
  }

  #replay(time: number, interventions: readonly Intervention[]): Run<World> {
    const keyframe = this.#keyframes.filter((candidate, i) => i === 0 || candidate.time <= time).at(-1) as {
      readonly snapshot: Snapshot
    }
    const run = restore(this.#run.model, keyframe.snapshot)
    const known = run.interventions.length
    for (const intervention of interventions.slice(known)) run.reapply(intervention)
    return run.runUntil(time)
  }
}
