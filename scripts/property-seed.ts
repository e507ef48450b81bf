import fc from "fast-check"

/**
 * Property tests are the same at every run, so that a failure is the change's fault and not luck's. Another seed looks elsewhere:
 * `CONTESTED_SEED=7 npm test`. A failure prints the seed that shows it again.
 */
fc.configureGlobal({ seed: Number(process.env["CONTESTED_SEED"] ?? 20180101) })
