import { encodePlainData, TYPED_ARRAYS, type TypedArrayName, typedArrayName } from "./plain-data.js"

/**
 * A copy of plain data that shares nothing with it, and is shared within itself as the original is: what was one object in two places is one
 * object in the same two places of the copy, and typed arrays that are views of one piece of memory are views of one piece.
 *
 * Costs no more than copying memory for typed arrays and lists of numbers or text, some 100 ns for each other object.
 *
 * @param path what the data are called in messages
 * @throws SimulationError naming the path of what is not plain data
 */
export function copyPlainData<T>(value: T, path: string): T {
  const copies = new Map<object, unknown>()
  const copy = (original: unknown): unknown => {
    if (typeof original === "number" || typeof original === "string" || typeof original === "boolean") return original
    if (original === null || original === undefined) return original
    if (typeof original !== "object") throw refusal(value, path)
    const known = copies.get(original)
    if (known !== undefined) return known
    if (Array.isArray(original)) return copyList(original)
    if (ArrayBuffer.isView(original)) return copyTypedArray(original)
    return copyObject(original as Record<string, unknown>)
  }
  const copyList = (original: readonly unknown[]): unknown[] => {
    const list = original.slice()
    copies.set(original, list)
    for (let i = 0; i < list.length; i++) {
      const element = list[i]
      if (typeof element === "number" || typeof element === "string") continue
      list[i] = copy(element)
    }
    return list
  }
  const copyObject = (original: Record<string, unknown>): Record<string, unknown> => {
    if (Object.getPrototypeOf(original) !== Object.prototype) throw refusal(value, path)
    // Spread, and then written over: the copy has the hidden class of the original, and the model's code stays fast on both.
    const object = { ...original }
    copies.set(original, object)
    for (const key of Object.keys(object)) {
      if (key.startsWith("$") || key === "__proto__") throw refusal(value, path)
      const field = object[key]
      if (typeof field !== "number") object[key] = copy(field)
    }
    return object
  }
  const copyTypedArray = (original: ArrayBufferView): unknown => {
    const name = typedArrayName(original)
    if (name === undefined) throw refusal(value, path)
    const { buffer, byteOffset } = original
    let memory = copies.get(buffer) as ArrayBuffer | undefined
    if (memory === undefined) {
      memory = buffer.slice(0) as ArrayBuffer
      copies.set(buffer, memory)
    }
    const array = new TYPED_ARRAYS[name as TypedArrayName](memory, byteOffset, (original as Uint8Array).length)
    copies.set(original, array)
    return array
  }
  return copy(value) as T
}

/** The message is worth a second look at everything; the copy is not. */
function refusal(value: unknown, path: string): Error {
  try {
    encodePlainData(value, path)
  } catch (error) {
    return error as Error
  }
  return new TypeError(`${path} could not be copied.`)
}
