import { relative } from "node:path";

/** A path as it is told to somebody in that folder: short where it lies below, whole elsewhere. */
export function nearPath(path: string, from: string = process.cwd()): string {
  const near = relative(from, path);
  return near.startsWith("..") ? path : near;
}
