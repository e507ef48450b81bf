import { RandomStreams } from "@contested/core"
import { compareVariants, type VariantValues } from "../comparison/compare-variants.js"
import { type Control, controlledDifference } from "../comparison/controlled-difference.js"
import { holmAdjusted } from "../comparison/multiplicity.js"
import { type ControlledValues, type Worth, worthOfPairing } from "../comparison/variance-reduction.js"
import type { Subject } from "../runs/subject.js"
import type { ComparedVariant } from "./comparison-document.js"

/** One form of the subject, with the luck of its coins. */
export interface Form extends VariantValues, ControlledValues {
  readonly values: readonly number[]
}

/**
 * Every form against the baseline: the plain differences of pairs, and, where coins were tossed, those without their luck.
 *
 * @param level Joint level of the intervals, of the plain ones and of the others.
 * @param seed What the resampling of pairs follows from.
 */
export function comparedVariants(
  baseline: Form,
  others: readonly Form[],
  level: number,
  seed: string,
  titles: Subject["variants"],
): ComparedVariant[] {
  const streams = new RandomStreams(seed, 0)
  const each = 1 - (1 - level) / others.length
  const plain = compareVariants(baseline, others, level)
  const controlled = others.map(({ values, controls }) => {
    const differences = values.map((value, k) => value - (baseline.values[k] as number))
    const named = (of: string, own: readonly Control[]): Control[] =>
      own.map((control) => ({ ...control, name: `${control.name} (${of})` }))
    return controlledDifference(differences, [...controls, ...named(baseline.name, baseline.controls)], each)
  })
  const adjusted = holmAdjusted(plain.map(({ pValue }, index) => controlled[index]?.pValue ?? pValue))
  return plain.map((one, index) => {
    const form = others[index] as Form
    const worth = (taken: Parameters<typeof worthOfPairing>[2]): Worth | null =>
      worthOfPairing(baseline, form, taken, streams.stream("bootstrap", `worth ${taken} ${one.name}`))
    const found = controlled[index] ?? null
    return {
      title: titles.find(({ name }) => name === one.name)?.title ?? "",
      ...one,
      varianceReductionInterval: worth("nowhere")?.interval ?? null,
      controlled: found && {
        ...found,
        adjustedPValue: adjusted[index] as number,
        worth: worth("of differences"),
        worthOfPairingAlone: worth("on both sides"),
      },
    }
  })
}
