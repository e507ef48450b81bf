/** A queue: arrivals and services of one server, per day, and the number of servers. */
export interface QueueValues {
  readonly arrival: number
  readonly service: number
  readonly servers: number
}

/** Share of the time that a server is busy. The queue is stable below 1. */
export function utilisation({ arrival, service, servers }: QueueValues): number {
  return arrival / (service * servers)
}

/**
 * Probability that who arrives must wait: Erlang's C formula (Erlang 1917), through his B formula by recursion, so that no factorial or power
 * is formed. Utilisation below 1.
 */
export function waitingProbability(queue: QueueValues): number {
  const load = queue.arrival / queue.service
  let blocked = 1
  for (let servers = 1; servers <= queue.servers; servers++) blocked = (load * blocked) / (servers + load * blocked)
  const busy = utilisation(queue)
  return blocked / (1 - busy * (1 - blocked))
}

/** Mean days between arrival and the beginning of service (Kleinrock 1975, Queueing Systems I, 3.40). Utilisation below 1. */
export function meanWait(queue: QueueValues): number {
  return waitingProbability(queue) / (queue.service * queue.servers - queue.arrival)
}
