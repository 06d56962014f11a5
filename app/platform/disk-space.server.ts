import { existsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { dirname } from "node:path";

export type DiskSpace = { readonly freeBytes: number; readonly share: number };

/** How much is free on the disk a path lies on, or will lie on; null where the system does not tell. */
export async function diskSpace(path: string): Promise<DiskSpace | null> {
  const there = existsSync(path) ? path : dirname(path);
  if (there !== path && there === dirname(there)) return null;
  if (!existsSync(there)) return diskSpace(there);
  const disk = await statfs(there).catch(() => null);
  if (disk === null || disk.blocks === 0) return null;
  return { freeBytes: disk.bavail * disk.bsize, share: disk.bavail / disk.blocks };
}

const enoughBytes = 5 * 1024 ** 3;

/** Enough to go on saving: a tenth of the disk, or on a large one 5 GiB. What cannot be told is not held against it. */
export function hasRoom(space: DiskSpace | null): boolean {
  return space === null || space.share >= 0.1 || space.freeBytes >= enoughBytes;
}
