/** Time that all threads of this process have spent on a CPU, nanoseconds: unlike a clock on the wall it does not run while others compute. */
export function cpuNanoseconds(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) * 1000
}

/** CPU nanoseconds per operation of a piece of work. */
export function timed(operations: number, work: () => void): number {
  const started = cpuNanoseconds()
  work()
  return (cpuNanoseconds() - started) / operations
}
