import type { Program } from "../engine/program.js"
import { SimulationError } from "../engine/simulation-error.js"
import { DormandPrince, IntegrationError } from "../math/runge-kutta.js"
import { bindProgram, type ValuesByPart } from "./bind-program.js"
import { createProbeContext, type ProbeMoment, RefusedByMeanField } from "./mean-field-context.js"
import { findEnd, type Moment } from "./mean-field-end.js"
import { MeanFieldEquations } from "./mean-field-equations.js"
import { EffectIncrements } from "./mean-field-increments.js"
import { SolutionRecorder } from "./mean-field-recorder.js"
import { MeanField } from "./mean-field-solution.js"
import { MeanFieldWorld } from "./mean-field-world.js"
import type { Model } from "./model.js"
import { resolveSettings, type Settings } from "./settings.js"

export interface MeanFieldOptions {
  /** Days; >= 0. */
  readonly until: number
  /** Settings in declared units, as for a run. */
  readonly parameters?: Settings
  /** Days at which the state is kept, from 0 to `until`. Default: the whole solution is kept, five floats per moving number and step. */
  readonly at?: readonly number[]
  /** Allowed error of a step, as a share of each number; default 1e-8. */
  readonly relativeTolerance?: number
  /** Allowed error of a step near zero, in each number's own unit; default 1e-10. */
  readonly absoluteTolerance?: number
  /** Days. No step is longer; default `until`. Set it where an end might hold for a moment only, and be stepped over. */
  readonly maximumStep?: number
}

/**
 * Integrates a model's mean field: the same hazards that run as a jump process, read as ordinary differential equations
 *
 *     dX/dt = sum over hazards and members of rate(X) · increment
 *
 * where an increment is what one firing of the effect adds to the numbers of the world. This is the limit of the jump process in large
 * populations (Kurtz 1970, doi:10.2307/3212147); in small ones its mean differs where rates are not linear.
 *
 * Every number in the world is continuous here: effects are tried on fractional states to find what they add, and must add the same
 * wherever their rate is positive. Records are ignored. The model's end stops the integration at the moment it is reached: it is looked for
 * at the end of each step and wherever a number passes 0, so `w.red === 0` works. Between -`absoluteTolerance` and 0 the model sees 0.
 *
 * Steps: Dormand & Prince 5(4), see `DormandPrince`. The same bits on every JavaScript engine. Trying the effects takes time in proportion
 * to hazards times what one effect looks at.
 *
 * @throws SimulationError when the model has no mean field (an effect draws random numbers, schedules, starts processes, or adds what
 *   depends on the state; a start draws or schedules), when a rate is negative or not finite, and when the equations cannot be integrated; names the hazard
 */
export function meanField<World>(model: Model<World>, options: MeanFieldOptions): MeanField<World> {
  requireTimes(options)
  const { until, at, relativeTolerance = 1e-8, absoluteTolerance = 1e-10, maximumStep } = options
  const { twin, program, watched, moment } = prepare(model, resolveSettings(model, options.parameters ?? {}))
  const increments = new EffectIncrements(twin, program, watched, moment)
  const moving = increments.discover()
  const equations = new MeanFieldEquations(twin, increments, moving, absoluteTolerance)
  const holds = (state: Float64Array): boolean => program.ends !== undefined && equations.holds(program.ends, state)
  const recorder = new SolutionRecorder(at, equations.initial)
  const stepping = {
    relativeTolerance,
    absoluteTolerance,
    nameOf: (component: number) => twin.pathOf(moving[component] as number),
    ...(maximumStep !== undefined && { maximumStep }),
  }
  let final: Moment = { time: 0, state: equations.initial }
  let ended = holds(final.state)
  let [steps, rejected] = [0, 0]
  try {
    const integrator = new DormandPrince(equations.derive, 0, final.state, until, stepping)
    while (!ended && integrator.step()) {
      const { last, time, state } = integrator
      const end = findEnd(last, time, state, holds)
      ended = end !== undefined
      if (!ended) equations.requireRates(last, time, state)
      final = end ?? { time, state: state.slice() }
      recorder.add(last, final.time, final.state)
      ;({ steps, rejected } = integrator)
      // Now and then is enough, and costs little: after steps 1, 2, 4, 8, ... and at the end.
      if ((steps & (steps - 1)) === 0 || ended || time === until) equations.verify(final.state)
    }
  } catch (error) {
    throw error instanceof IntegrationError ? equations.explain(error) : error
  }
  const { times, states, dense } = recorder
  return new MeanField({ model, twin, moving, dense, states, times, final, ended, steps, rejected, absoluteTolerance })
}

/** The model bound to a twin of its initial world. */
function prepare<World>(
  model: Model<World>,
  values: ValuesByPart,
): { twin: MeanFieldWorld<World>; program: Program; watched: Program; moment: ProbeMoment } {
  const moment: ProbeMoment = { now: 0, occurrence: 0, refused: undefined }
  const context = createProbeContext(model, moment)
  const world = model.createWorld(values)
  for (const part of model.parts) {
    if (Object.keys(part.reacts).length > 0) {
      throw new SimulationError(
        "bad-model",
        `"${model.name}" has no mean field: "${part.name}" answers records, so what an effect adds is not all in the effect. A mean field has hazards only.`,
      )
    }
    try {
      part.initialise(world, values[part.name] ?? {}, context)
    } catch (error) {
      if (!(error instanceof RefusedByMeanField)) throw error
    }
    if (moment.refused !== undefined) {
      throw new SimulationError(
        "bad-model",
        `"${model.name}" has no mean field: the start of ${part.name === "" ? "the model" : `"${part.name}"`} ${moment.refused}. A mean field has hazards only.`,
      )
    }
  }
  const twin = new MeanFieldWorld(world)
  const program = bindProgram(model, twin.world, values, () => context)
  const watched = bindProgram(model, twin.watched, values, () => context)
  return { twin, program, watched, moment }
}

function requireTimes({ until, at = [], relativeTolerance, absoluteTolerance, maximumStep }: MeanFieldOptions): void {
  const problems: string[] = []
  if (!(until >= 0 && until < Number.POSITIVE_INFINITY)) {
    problems.push(`"until" must be a finite number of days >= 0, got ${until}`)
  }
  const outside = at.filter((time) => !(time >= 0 && time <= until))
  if (outside.length > 0) problems.push(`"at" must hold days from 0 to "until" (${until}), got ${outside.join(", ")}`)
  if (relativeTolerance !== undefined && !(relativeTolerance >= 1e-15 && relativeTolerance < 1)) {
    problems.push(`"relativeTolerance" must lie from 1e-15 to under 1, got ${relativeTolerance}`)
  }
  if (absoluteTolerance !== undefined && !(absoluteTolerance > 0 && absoluteTolerance < Number.POSITIVE_INFINITY)) {
    problems.push(`"absoluteTolerance" must be a finite number > 0, got ${absoluteTolerance}`)
  }
  if (maximumStep !== undefined && !(maximumStep > 0)) {
    problems.push(`"maximumStep" must be a number of days > 0, got ${maximumStep}`)
  }
  if (problems.length > 0) throw new SimulationError("bad-time", `The mean field cannot start: ${problems.join("; ")}.`)
}
