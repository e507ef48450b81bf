/** @throws RangeError saying what was given, when it is not a finite number */
export function requireFinite(value: number, subject: string): void {
  if (!Number.isFinite(value)) throw new RangeError(`${subject} is ${value}: expected a finite number.`)
}
