import { requireLevel } from "@contested/core"
import { quoted } from "../printable.js"
import { holmAdjusted } from "./multiplicity.js"
import { type PairedDifference, pairedDifference } from "./paired-difference.js"

/** The values of one measure in one variant, one per replication. */
export interface VariantValues {
  readonly name: string
  readonly values: ArrayLike<number>
}

/** A variant against the baseline, among several. */
export interface VariantComparison extends PairedDifference {
  readonly name: string
  /** Holm's adjusted p value: at most alpha for a variant that may be said to differ, all variants considered. */
  readonly adjustedPValue: number
}

/**
 * Every variant against the baseline, paired by replication. The intervals hold all together with the level (Bonferroni: each at 1 - alpha / m;
 * Law 2015, §10.3.1), and the adjusted p values are Holm's. O(m n).
 *
 * @param baseline At least two replications.
 * @param variants At least one, each with as many replications as the baseline; names differ from each other and from the baseline's.
 * @param level Joint level of all intervals, above 0 and below 1, default 0.95.
 * @throws RangeError for no variants, a name given twice, or values as `pairedDifference` refuses them, naming the variant.
 */
export function compareVariants(
  baseline: VariantValues,
  variants: readonly VariantValues[],
  level = 0.95,
): readonly VariantComparison[] {
  requireLevel(level)
  if (variants.length === 0)
    throw new RangeError("No variants were given: there is nothing to compare the baseline with.")
  const names = [baseline.name, ...variants.map(({ name }) => name)]
  const twice = names.find((name, index) => names.indexOf(name) < index)
  if (twice !== undefined)
    throw new RangeError(`Two variants are called ${quoted(twice)}: give each a name of its own.`)
  const each = 1 - (1 - level) / variants.length
  const differences = variants.map(({ name, values }) => {
    try {
      return pairedDifference(baseline.values, values, each)
    } catch (error) {
      if (error instanceof RangeError) throw new RangeError(`Variant ${quoted(name)}: ${error.message}`)
      throw error
    }
  })
  const adjusted = holmAdjusted(differences.map(({ pValue }) => pValue))
  return differences.map((difference, index) => ({
    name: names[index + 1] as string,
    ...difference,
    adjustedPValue: adjusted[index] as number,
  }))
}
