type Numbers = readonly number[]
type Ids = readonly (number | string)[]

/** Numbers that mostly grow, as the first and then each one's distance from the one before; what is no number stays as it is. */
export function encodeDistances(values: Numbers): Numbers
export function encodeDistances(values: Ids): Ids
export function encodeDistances(values: Ids): Ids {
  let before = 0
  return values.map((value) => {
    if (typeof value === "string") return value
    const distance = value - before
    before = value
    return distance
  })
}

/** Inverse of `encodeDistances`. */
export function decodeDistances(list: Numbers): Numbers
export function decodeDistances(list: Ids): Ids
export function decodeDistances(list: Ids): Ids {
  let before = 0
  return list.map((value) => {
    if (typeof value === "string") return value
    before += value
    return before
  })
}

/** Causes as distances back from what they brought about, which are short; 0 stays 0, for it is the initial state. */
export function encodeCauses(causes: Numbers, effects: Ids): Numbers
export function encodeCauses(causes: Ids, effects: Ids): Ids
export function encodeCauses(causes: Ids, effects: Ids): Ids {
  return causes.map((cause, index) => {
    const effect = effects[index]
    if (typeof cause === "string" || typeof effect !== "number" || cause === 0) return cause
    const back = effect - cause
    return back >= 0 ? back + 1 : back
  })
}

/** Inverse of `encodeCauses`. */
export function decodeCauses(list: Numbers, effects: Ids): Numbers
export function decodeCauses(list: Ids, effects: Ids): Ids
export function decodeCauses(list: Ids, effects: Ids): Ids {
  return list.map((value, index) => {
    const effect = effects[index]
    if (typeof value === "string" || typeof effect !== "number" || value === 0) return value
    return value > 0 ? effect - (value - 1) : effect - value
  })
}
