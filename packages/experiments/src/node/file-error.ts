import { ExperimentError, type ExperimentErrorCode } from "../experiment-error.js"
import { printable } from "../printable.js"

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "the disk quota is used up",
  EACCES: "permission is denied",
  EPERM: "the operation is not permitted",
  EROFS: "the file system is read-only",
  ENOENT: "it is not there",
  ENOTDIR: "a part of its path is a file, not a folder",
  EISDIR: "it is a folder, not a file",
  EEXIST: "it is there already",
  ENAMETOOLONG: "the name is too long for the file system",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open on this machine",
  EIO: "the disk reports an input/output error",
  ELOOP: "its symbolic links form a loop",
  EBUSY: "it is in use",
}

/** The code of a failed system call, if it is one. */
export function systemCode(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? error.code : undefined
  return typeof code === "string" ? code : null
}

/**
 * A failed file call as one sentence: what could not be done to which file, and why.
 *
 * @param action `read`, `write`, `create`, ...
 * @param code `file`, or `folder` for what is found before anything was run: another folder is then asked for.
 */
export function fileError(
  error: unknown,
  action: string,
  path: string,
  code: ExperimentErrorCode = "file",
): ExperimentError {
  if (error instanceof ExperimentError) return error
  const system = systemCode(error)
  const reason =
    (system && REASONS[system]) ?? (error instanceof Error ? printable(error.message, 200) : "unknown error")
  const named = system === null ? reason : `${reason} (${system})`
  const advice = code === "folder" ? " Name another folder." : ""
  return new ExperimentError(code, `Cannot ${action} ${printable(path, 300)}: ${named}.${advice}`, error)
}
