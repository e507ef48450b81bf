/**
 * Anything that yields independent uniform numbers.
 *
 * Distributions take one of these and nothing else, so that they can be driven by a named
 * {@link RandomStream}, by a recorded sequence in a test, or by a low-discrepancy point set.
 */
export interface UniformSource {
  /** The next number, uniform on [0, 1), with 53 random bits. */
  uniform(): number
}
