import { formatNumber } from "../html/format-number.js"
import { type HtmlValue, html, type SafeHtml } from "../html/safe-html.js"
import { dayName, say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { runCommand, verifyCommand } from "./commands.js"
import { folded, paragraph, section, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Digests listed one by one at most; the manifest holds all. */
const mostDigests = 500

/** All that is needed to make the run again, and to see that it is the same. */
export function provenanceSection({ manifest, record }: ReportContext): SafeHtml {
  const fact = (name: keyof Messages["provenance"] & string, value: HtmlValue) =>
    html`<dt>${say((m) => m.provenance[name] as string)}</dt><dd>${value}</dd>`
  const period = say((m) => `${dayName(m, manifest.start)} – ${dayName(m, manifest.until)}`)
  const digests = manifest.replicationDigests
    .slice(0, mostDigests)
    .map((digest, index) => html`<li value="${index + 1}"><code>${digest}</code></li>`)
  const files = manifest.files.map(
    ({ name, sha256, rows }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td class="figure">${rows === undefined ? "" : formatNumber(rows)}</td><td><code>${sha256}</code></td></tr>`,
  )
  return section(
    "provenance",
    html`${paragraph((m) => m.provenance.lead, "lead")}${record.variants.length > 1 && paragraph((m) => m.provenance.variants(record.variants[0] ?? "", record.variants.join(", ")), "warning")}
<p class="command-title">${say((m) => m.provenance.again)}</p><pre class="command" tabindex="0"><code>${runCommand(manifest)}</code></pre>
<p class="command-title">${say((m) => m.provenance.verify)}</p><pre class="command" tabindex="0"><code>${say((m) => verifyCommand(m.provenance.verifyFolder))}</code></pre>
<dl class="facts">${fact("scenario", html`${manifest.scenario.title} <code>${manifest.scenario.name}</code>`)}${fact("period", period)}${fact("seed", html`<code>${manifest.seed}</code>`)}${fact("replications", formatNumber(manifest.replications))}${fact("version", manifest.engine.version)}${fact("commit", manifest.engine.commit === null ? say((m) => m.provenance.noCommit) : html`<code>${manifest.engine.commit}</code>`)}${fact("digest", html`<code>${manifest.digest}</code>`)}</dl>
${digests.length > 0 && folded((m) => m.provenance.digests, html`<ol class="digests">${digests}</ol>`)}${
  files.length > 0 &&
  folded(
    (m) => m.provenance.files,
    wideTable(
      (m) => m.provenance.files,
      html`<table><thead><tr><th scope="col">${say((m) => m.provenance.file)}</th><th scope="col" class="figure">${say((m) => m.provenance.rows)}</th><th scope="col">SHA-256</th></tr></thead><tbody>${files}</tbody></table>`,
    ),
  )
}`,
  )
}
