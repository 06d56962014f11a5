import { createHash } from "node:crypto";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** A short text that changes whenever a file below a folder is written, added, renamed or removed. */
export async function folderRevision(folder: string): Promise<string> {
  const hash = createHash("sha256");
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.sort()) {
    // An editor may replace a file between the two looks; then it is gone for a moment.
    const found = await stat(join(folder, name)).catch(() => null);
    hash.update(`${name}\0${found?.size ?? ""}\0${found?.mtimeMs ?? ""}\0`);
  }
  return hash.digest("base64url").slice(0, 16);
}
