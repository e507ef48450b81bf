import { log1p, type Model, type RandomStream, type RunOptions, simulate } from "@contested/core"

/** Runs a model and tells what it recorded, a line each: the time, then what happened. */
export function told<World>(model: Model<World>, options: RunOptions & { readonly until?: number }): string[] {
  const lines: string[] = []
  simulate(model, {
    ...options,
    onRecord: ({ time, kind, data }) => void lines.push(`${time.toFixed(2).padStart(7)}  ${kind} ${String(data)}`),
  })
  return lines
}

/** A draw from the exponential distribution. */
export function exponential(stream: RandomStream, mean: number): number {
  return -mean * log1p(-stream.uniform())
}

/** A draw between two bounds, all values equally likely. */
export function between(stream: RandomStream, low: number, high: number): number {
  return low + (high - low) * stream.uniform()
}

/** A whole number between two bounds, both included. */
export function wholeBetween(stream: RandomStream, low: number, high: number): number {
  return low + Math.floor((high - low + 1) * stream.uniform())
}
