import { compareHold, holdCommand, holdSettings, holdUsage } from "./hold/hold-command.js"
import { UsageError } from "./usage-error.js"

interface Verb {
  readonly usage: string
  readonly run: (words: readonly string[]) => Promise<void>
  /** The tables of this workload, one after the other. */
  readonly tables: () => Iterable<string>
}

/** One workload each. A new one joins by a line here. */
const verbs: { readonly [name: string]: Verb } = {
  hold: {
    usage: holdUsage,
    run: holdCommand,
    *tables() {
      for (const setting of holdSettings) yield compareHold(setting, setting.pending > 10_000 ? 3 : 5)
    },
  },
}

async function main(words: readonly string[]): Promise<void> {
  const [name, ...rest] = words
  if (name === undefined) {
    for (const verb of Object.values(verbs)) for (const table of verb.tables()) console.log(table)
    return
  }
  const verb = verbs[name]
  if (verb === undefined) {
    const usages = Object.values(verbs).map(({ usage }) => usage)
    throw new UsageError(
      `there is no benchmark called ${name}. Without a name all of them run. There are:\n${usages.join("\n")}`,
    )
  }
  await verb.run(rest)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  const isUsage = error instanceof UsageError || (error instanceof TypeError && "code" in error)
  if (!isUsage) throw error
  console.error(error.message)
  process.exitCode = 2
}
