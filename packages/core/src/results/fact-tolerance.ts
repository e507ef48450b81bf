/** When a simulated fact counts as met. */
export type FactTolerance =
  /** Observed / factor <= simulated <= observed x factor. */
  | { readonly factor: number }
  /** Within this share of the observed value. */
  | { readonly relative: number }
