import { resolve } from "node:path"
import { isCalibrationFolder } from "./calibration/calibration-status.js"
import { MANIFEST_FILE } from "./run-files.js"
import { diskFiles } from "./store/disk-files.js"
import { isSweepFolder } from "./sweep-status.js"

/** What a results folder holds: an experiment (sweep, comparison or sensitivity analysis), a calibration, or the run of a scenario. */
export type FolderKind = "experiment" | "calibration" | "run"

/** Tells folders apart by the file that each kind begins with; null where it is none of them. Changes nothing. */
export async function folderKind(folder: string): Promise<FolderKind | null> {
  if (folder === "" || folder.includes("\0")) return null
  if (await isSweepFolder(folder)) return "experiment"
  if (await isCalibrationFolder(folder)) return "calibration"
  return (await diskFiles.kind(`${resolve(folder)}/${MANIFEST_FILE}`).catch(() => null)) === "file" ? "run" : null
}
