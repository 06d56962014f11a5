import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, realpathSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Linux keeps this folder in memory. */
const memory = "/dev/shm";

/** Far above what a whole run has at any one time; in bytes. */
const room = 2 * 1024 ** 3;

/**
 * Gives a test run a temporary folder of its own, in memory where that has room: databases wait for the disk at every
 * commit, and tests make hundreds of databases. The folder goes when the run ends.
 */
export default function setup(): (() => void) | undefined {
  const before = process.env.TMPDIR;
  const folder = before === undefined ? folderInMemory() : null;
  if (folder === null) return undefined;
  process.env.TMPDIR = folder;
  return () => {
    delete process.env.TMPDIR;
    rmSync(folder, { recursive: true, force: true });
  };
}

/** Null where there is no such folder, too little room in it, or no program may be run from it. */
function folderInMemory(): string | null {
  try {
    const { bavail, bsize } = statfsSync(memory);
    if (process.platform !== "linux" || bavail * bsize < room) return null;
    const folder = realpathSync(mkdtempSync(join(memory, "waymark-tests-")));
    // PostgreSQL runs as somebody else when root runs the tests, and has to get through to its own folder.
    chmodSync(folder, 0o711);
    const program = join(folder, "program");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    if (spawnSync(program).status === 0) return folder;
    rmSync(folder, { recursive: true, force: true });
    return null;
  } catch {
    return null;
  }
}
