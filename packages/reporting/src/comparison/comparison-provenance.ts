import { html, type SafeHtml } from "../html/safe-html.js"
import { say } from "../messages/bilingual.js"
import { shellWord, verifyCommand } from "../sections/commands.js"
import { paragraph, section } from "../sections/parts.js"
import { commandBlock, fileTable, runFacts } from "../sections/provenance.js"
import type { ComparisonContext } from "./comparison-context.js"

/** The command that makes the comparison again. */
export function compareCommand({ tables, manifest, variants }: ComparisonContext): string {
  const { comparison } = tables
  const { best } = comparison
  return [
    "npx contested compare",
    shellWord(manifest.scenario.name),
    `--variants ${shellWord(variants.map(({ compared }) => compared.name).join(","))}`,
    `--measure ${shellWord(comparison.measure)}`,
    ...(best === null ? [] : [`--best ${best.best}`, `--indifference ${best.indifference}`]),
    `--seed ${shellWord(manifest.seed)}`,
    `--replications ${comparison.replications}`,
    `--until ${shellWord(manifest.until)}`,
  ].join(" ")
}

/** All that is needed to make the comparison again, and to see that it is the same. */
export function comparisonProvenance(context: ComparisonContext): SafeHtml {
  const { manifest } = context
  return section(
    "provenance",
    html`${paragraph((m) => m.provenance.lead, "lead")}
${commandBlock((m) => m.comparison.again, compareCommand(context))}
${commandBlock(
  (m) => m.provenance.verify,
  say((m) => verifyCommand(m.provenance.verifyFolder)),
)}
${runFacts(manifest)}${fileTable(manifest.files)}`,
  )
}
