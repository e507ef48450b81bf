/** @throws RangeError with everything that is wrong with an event, by value */
export function refuseEvent(time: number, priority: number, kind: number): never {
  const faults: string[] = []
  if (!Number.isFinite(time)) faults.push(`its time is ${time}; a time is a finite number of days`)
  if ((priority | 0) !== priority)
    faults.push(`its priority is ${priority}; a priority is an integer from -2147483648 to 2147483647`)
  if ((kind & 0xffff) !== kind) faults.push(`its kind is ${kind}; a kind is an integer from 0 to 65535`)
  throw new RangeError(`cannot schedule an event: ${faults.join("; ")}`)
}
