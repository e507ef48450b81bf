/**
 * A search over the unit cube: it yields batches of points, is given one value per point of the batch (a distance or a loss, lower is better), and
 * returns what it found. Which points come next follows from the values alone, so that it does not matter where or in which order a batch was evaluated.
 */
export type Search<Found> = Generator<readonly (readonly number[])[], Found, readonly number[]>
