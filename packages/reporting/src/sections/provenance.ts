import type { RunManifest } from "@contested/core"
import { formatNumber } from "../html/format-number.js"
import { type HtmlValue, html, type SafeHtml } from "../html/safe-html.js"
import { dayName, say } from "../messages/bilingual.js"
import type { Messages } from "../messages/en.js"
import { runCommand, verifyCommand } from "./commands.js"
import { folded, paragraph, printedRest, section, wideTable } from "./parts.js"
import type { ReportContext } from "./report-context.js"

/** Digests listed one by one at most; the manifest holds all. */
const mostDigests = 500

/** A command under the words that say what it is for. */
export function commandBlock(title: (messages: Messages) => string, command: HtmlValue): SafeHtml {
  return html`<p class="command-title">${say(title)}</p><pre class="command" tabindex="0"><code>${command}</code></pre>`
}

/** What a run is known by. */
export function runFacts(
  manifest: Pick<RunManifest, "scenario" | "start" | "until" | "seed" | "replications" | "engine" | "digest">,
): SafeHtml {
  const { scenario, engine } = manifest
  const fact = (name: keyof Messages["provenance"] & string, value: HtmlValue) =>
    html`<dt>${say((m) => m.provenance[name] as string)}</dt><dd>${value}</dd>`
  const period = say((m) => `${dayName(m, manifest.start)} – ${dayName(m, manifest.until)}`)
  return html`<dl class="facts">${fact("scenario", html`${scenario.title} <code>${scenario.name}</code>`)}${fact("period", period)}${fact("seed", html`<code>${manifest.seed}</code>`)}${fact("replications", formatNumber(manifest.replications))}${fact("version", engine.version)}${fact("commit", engine.commit === null ? say((m) => m.provenance.noCommit) : html`<code>${engine.commit}</code>`)}${fact("digest", html`<code>${manifest.digest}</code>`)}</dl>`
}

/** The files of a folder with what they hash to; nothing where the manifest lists none. */
export function fileTable(files: RunManifest["files"]): SafeHtml | false {
  if (files.length === 0) return false
  const rows = files.map(
    ({ name, sha256, rows }) =>
      html`<tr><th scope="row"><code>${name}</code></th><td class="figure">${rows === undefined ? "" : formatNumber(rows)}</td><td><code>${sha256}</code></td></tr>`,
  )
  return folded(
    (m) => m.provenance.files,
    wideTable(
      (m) => m.provenance.files,
      html`<table><thead><tr><th scope="col">${say((m) => m.provenance.file)}</th><th scope="col" class="figure">${say((m) => m.provenance.rows)}</th><th scope="col">SHA-256</th></tr></thead><tbody>${rows}</tbody></table>`,
    ),
  )
}

/** All that is needed to make the run again, and to see that it is the same. */
export function provenanceSection({ manifest, record }: ReportContext): SafeHtml {
  const digests = manifest.replicationDigests
    .slice(0, mostDigests)
    .map((digest, index) => html`<li value="${index + 1}"><code>${digest}</code></li>`)
  return section(
    "provenance",
    html`${paragraph((m) => m.provenance.lead, "lead")}${record.variants.length > 1 && paragraph((m) => m.provenance.variants(record.variants[0] ?? "", record.variants.join(", ")), "warning")}
${commandBlock((m) => m.provenance.again, runCommand(manifest))}
${commandBlock(
  (m) => m.provenance.verify,
  say((m) => verifyCommand(m.provenance.verifyFolder)),
)}
${runFacts(manifest)}
${digests.length > 0 && folded((m) => m.provenance.digests, html`<ol class="digests">${digests}</ol>${printedRest(digests.length, "manifest.json")}`)}${fileTable(manifest.files)}`,
  )
}
