/** How Ctrl-C and a request to end are taken. */
export interface Interruption {
  /** Aborted by the first of them. */
  readonly signal: AbortSignal
  /** Exit code of the signal that came, or null: 130 for Ctrl-C, 143 for SIGTERM. */
  exitCode(): number | null
  /** Takes the handlers away again. */
  end(): void
}

const CODES = { SIGINT: 130, SIGTERM: 143 } as const

/** The first Ctrl-C stops what runs and lets it clean up; the second ends the process at once. */
export function watchInterruptions(): Interruption {
  const controller = new AbortController()
  let code: number | null = null
  const onSignal = (name: NodeJS.Signals): void => {
    const now = CODES[name as keyof typeof CODES]
    if (code !== null) process.exit(now)
    code = now
    controller.abort()
  }
  for (const name of Object.keys(CODES)) process.on(name, onSignal)
  return {
    signal: controller.signal,
    exitCode: () => code,
    end: () => {
      for (const name of Object.keys(CODES)) process.removeListener(name, onSignal)
    },
  }
}
