import { applyPatches, enablePatches, type Patch, produceWithPatches } from "immer"
import { SimulationError } from "../engine/simulation-error.js"
import { encodePlainData, type Json } from "./plain-data.js"

enablePatches()

/** One change to the world, as data: replace, add or remove what stands at a path. */
export interface WorldPatch {
  readonly op: "replace" | "add" | "remove"
  readonly path: readonly (string | number)[]
  readonly value?: Json
}

/** Something done to a run from outside: when, what for, and the change itself. Survives JSON; can be replayed and undone. */
export interface Intervention {
  readonly label: string
  /** Days since the start. */
  readonly time: number
  /** The occurrence it was: it comes between the one before and the one after. */
  readonly occurrence: number
  readonly patches: readonly WorldPatch[]
  /** What takes it back, if nothing else has happened. */
  readonly inverse: readonly WorldPatch[]
}

type TypedArray = Float64Array | Int32Array | Uint32Array | Int16Array | Uint16Array | Int8Array | Uint8Array

/**
 * Runs a recipe on the world and returns what it changed, as patches (Immer). The world itself is changed in place: whoever holds a
 * reference to it sees the change.
 *
 * The recipe sees typed arrays as plain arrays of the same length. Costs a copy of the world: meant for the edges of a run, never for
 * its loop.
 *
 * @throws SimulationError when the recipe writes something that does not fit: a typed array of another length, a number it cannot hold
 */
export function applyRecipe<World>(
  world: World,
  recipe: (draft: World) => void,
): { readonly patches: WorldPatch[]; readonly inverse: WorldPatch[] } {
  const before = asDraftable(world) as object
  const [after, patches, inverse] = produceWithPatches(before, (draft) => {
    recipe(draft as World)
  })
  for (const { path, value } of patches) encodePlainData(value ?? null, ["world", ...path].join("."))
  checkFits(world, after, "world")
  writeInto(world, after)
  return { patches: patches as WorldPatch[], inverse: inverse as WorldPatch[] }
}

/** Changes the world in place as patches say. @throws SimulationError when they do not fit the world */
export function applyWorldPatches<World>(world: World, patches: readonly WorldPatch[]): void {
  let after: unknown
  try {
    after = applyPatches(asDraftable(world) as object, patches as readonly Patch[] as Patch[])
  } catch (error) {
    throw new SimulationError("bad-snapshot", `An intervention does not fit this world: ${(error as Error).message}`)
  }
  checkFits(world, after, "world")
  writeInto(world, after)
}

/** Makes an intervention unchangeable, since runs, their forks and their snapshots share it. */
export function frozen(intervention: Intervention): Intervention {
  deepFreeze(intervention)
  return intervention
}

function deepFreeze(value: unknown): void {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return
  Object.freeze(value)
  for (const field of Object.values(value)) deepFreeze(field)
}

function isTypedArray(value: unknown): value is TypedArray {
  return ArrayBuffer.isView(value) && !(value instanceof DataView)
}

/** Immer drafts plain objects and arrays only; typed arrays would be changed behind its back. */
function asDraftable(value: unknown): unknown {
  if (isTypedArray(value)) return Array.from(value)
  if (Array.isArray(value)) return value.map(asDraftable)
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, asDraftable(field)]))
  }
  return value
}

function checkFits(target: unknown, source: unknown, path: string): void {
  if (isTypedArray(target)) {
    const length = Array.isArray(source) ? source.length : undefined
    if (length !== target.length) {
      throw new SimulationError(
        "bad-model",
        `The intervention gives ${path} ${length === undefined ? "something that is no list" : `${length} entries`}; it has ${target.length} and keeps them.`,
      )
    }
    const trial = target.slice()
    ;(source as readonly number[]).forEach((value, i) => {
      trial[i] = value
      if (!Object.is(trial[i], value) && !(value === 0 && trial[i] === 0)) {
        throw new SimulationError(
          "bad-model",
          `The intervention writes ${String(value)} to ${path}[${i}], which a ${target.constructor.name} cannot hold.`,
        )
      }
    })
    return
  }
  if (typeof target !== "object" || target === null || typeof source !== "object" || source === null) return
  for (const [key, field] of Object.entries(source)) {
    checkFits((target as Record<string, unknown>)[key], field, `${path}.${key}`)
  }
}

/** Makes `target` equal to `source`, keeping objects and typed arrays that exist. */
function writeInto(target: unknown, source: unknown): void {
  if (isTypedArray(target)) {
    target.set(source as readonly number[])
    return
  }
  if (Array.isArray(target)) target.length = (source as readonly unknown[]).length
  const into = target as Record<string, unknown>
  const from = source as Record<string, unknown>
  for (const key of Object.keys(into)) if (!Object.hasOwn(from, key)) delete into[key]
  for (const [key, field] of Object.entries(from)) {
    const existing = into[key]
    const bothObjects = typeof existing === "object" && existing !== null && typeof field === "object" && field !== null
    if (bothObjects && (isTypedArray(existing) || Array.isArray(existing) === Array.isArray(field)))
      writeInto(existing, field)
    else into[key] = thawed(field)
  }
}

/** Immer freezes what it hands out; the world must stay writable. */
function thawed(value: unknown): unknown {
  return asDraftable(value)
}
