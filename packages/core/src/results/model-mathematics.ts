/** A published model as mathematics and words, for a text from which it can be written again. LaTeX stands between dollar signs, or alone in `math`. */
export interface ModelMathematics {
  /** What there is, and what of it changes. */
  readonly entities: string
  /** What happens when: in which order, or as a jump process. */
  readonly process: string
  /** Rates, laws and equations, each with what it says. */
  readonly terms: readonly { readonly what: string; readonly math: string; readonly effect?: string }[]
  /** The state at the start. */
  readonly start: string
  /** Data from outside; left out where there are none. */
  readonly input?: string
  readonly emerges: string
  readonly interacts: string
  /** What is random. */
  readonly chance: string
}
