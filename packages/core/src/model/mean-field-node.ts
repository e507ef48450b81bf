/** What stands at one place of the world. Containers remember their object, so that an effect that replaces one can be undone. */
export type Node =
  | { readonly kind: "number"; readonly leaf: number }
  | { readonly kind: "numbers"; readonly own: Float64Array | number[]; readonly first: number; readonly length: number }
  | { readonly kind: "constant"; readonly value: string | boolean | null | undefined }
  | {
      readonly kind: "list"
      readonly own: unknown[]
      readonly elements: readonly Node[]
      readonly containers: readonly unknown[]
    }
  | {
      readonly kind: "record"
      readonly own: Record<string, unknown>
      readonly keys: readonly string[]
      readonly fields: readonly Node[]
    }

/** A node with an object of its own. */
export type ContainerNode = Exclude<Node, { kind: "number" | "constant" }>

export type NumberArray = Float64Array | number[]

/** Puts the world under a node back to these numbers, and everything else to what it was. */
export function restoreNode(node: Node, values: Float64Array): unknown {
  switch (node.kind) {
    case "number":
      return values[node.leaf]
    case "constant":
      return node.value
    case "numbers":
      if (Array.isArray(node.own)) node.own.length = node.length
      for (let i = 0; i < node.length; i++) node.own[i] = values[node.first + i] as number
      return node.own
    case "list":
      node.own.length = node.elements.length
      node.elements.forEach((element, i) => {
        node.own[i] = restoreNode(element, values)
      })
      return node.own
    case "record":
      // Deleting turns an object into a slow one: only where a field was added.
      if (Object.keys(node.own).length !== node.keys.length) {
        for (const key of Object.keys(node.own)) if (!node.keys.includes(key)) delete node.own[key]
      }
      node.keys.forEach((key, i) => {
        node.own[key] = restoreNode(node.fields[i] as Node, values)
      })
      return node.own
  }
}

/** A new world, or part of one, with these numbers. */
export function buildNode(node: Node, values: Float64Array): unknown {
  switch (node.kind) {
    case "number":
      return values[node.leaf]
    case "constant":
      return node.value
    case "numbers": {
      const numbers = values.slice(node.first, node.first + node.length)
      return Array.isArray(node.own) ? Array.from(numbers) : numbers
    }
    case "list":
      return node.elements.map((element) => buildNode(element, values))
    case "record":
      return Object.fromEntries(node.keys.map((key, i) => [key, buildNode(node.fields[i] as Node, values)]))
  }
}

/** Where a number stands under a node, which stands at `path`; undefined when it does not. */
export function pathWithin(node: Node, path: string, leaf: number): string | undefined {
  switch (node.kind) {
    case "number":
      return node.leaf === leaf ? path : undefined
    case "constant":
      return undefined
    case "numbers":
      return leaf >= node.first && leaf < node.first + node.length ? `${path}[${leaf - node.first}]` : undefined
    case "list":
      return first(node.elements, (element, i) => pathWithin(element, `${path}[${i}]`, leaf))
    case "record":
      return first(node.fields, (field, i) => pathWithin(field, `${path}.${node.keys[i]}`, leaf))
  }
}

function first(nodes: readonly Node[], find: (node: Node, i: number) => string | undefined): string | undefined {
  for (let i = 0; i < nodes.length; i++) {
    const found = find(nodes[i] as Node, i)
    if (found !== undefined) return found
  }
  return undefined
}

/** Where a container stands under a node, which stands at `path`. */
export function containerPath(node: Node, path: string, container: ContainerNode): string | undefined {
  if (node === container) return path
  if (node.kind === "list") return first(node.elements, (child, i) => containerPath(child, `${path}[${i}]`, container))
  if (node.kind !== "record") return undefined
  return first(node.fields, (child, i) => containerPath(child, `${path}.${node.keys[i]}`, container))
}
