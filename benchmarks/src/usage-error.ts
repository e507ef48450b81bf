/** A command line that asks for what does not exist; its message is all that the user sees. */
export class UsageError extends Error {}
