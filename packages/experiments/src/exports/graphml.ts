/** An undirected graph with typed fields, as GraphML writes it. */
export interface Graph {
  readonly name: string
  readonly nodeFields: Readonly<Record<string, GraphFieldType>>
  readonly edgeFields: Readonly<Record<string, GraphFieldType>>
  readonly nodes: readonly { readonly id: string; readonly values: GraphValues }[]
  readonly edges: readonly { readonly source: string; readonly target: string; readonly values: GraphValues }[]
}

export type GraphFieldType = "string" | "double" | "long"
type GraphValues = Readonly<Record<string, string | number>>

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
}

/** Text of an XML 1.0 element or attribute: what XML cannot hold at all becomes U+FFFD; line ends survive in attributes too. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[&<>"']/g, (character) => entities[character] as string)
    .replace(/[\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
    .replace(/[\p{Cc}\ufffe\uffff]/gu, "\ufffd")
}

/**
 * The graph as GraphML 1.0 (Brandes et al. 2002, doi:10.1007/3-540-45848-4_59). Nodes are numbered n0, n1, ...; their own id is the
 * field `id`, so that no name can break the file.
 */
export function graphml({ name, nodeFields, edgeFields, nodes, edges }: Graph, description: string): string {
  const key = (on: "node" | "edge", field: string, type: string): string =>
    `  <key id="${on}-${field}" for="${on}" attr.name="${field}" attr.type="${type}"/>`
  const data = (on: "node" | "edge", values: GraphValues): string =>
    Object.entries(values)
      .map(([field, value]) => `<data key="${on}-${field}">${xmlText(String(value))}</data>`)
      .join("")
  const number = new Map(nodes.map(({ id }, index) => [id, index]))
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    `  <desc>${xmlText(description)}</desc>`,
    key("node", "id", "string"),
    ...Object.entries(nodeFields).map(([field, type]) => key("node", field, type)),
    ...Object.entries(edgeFields).map(([field, type]) => key("edge", field, type)),
    `  <graph id="${xmlText(name)}" edgedefault="undirected">`,
    ...nodes.map(({ id, values }, index) => `    <node id="n${index}">${data("node", { id, ...values })}</node>`),
    ...edges.map(
      ({ source, target, values }) =>
        `    <edge source="n${number.get(source)}" target="n${number.get(target)}">${data("edge", values)}</edge>`,
    ),
    "  </graph>",
    "</graphml>",
  ]
  return `${lines.join("\n")}\n`
}
