import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const program = fileURLToPath(new URL("../../bin/waymark.js", import.meta.url));

export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** Runs the command line as a person would, in the folder given, and waits for its end. */
export function waymark(
  words: readonly string[],
  folder: string,
  variables: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const env: NodeJS.ProcessEnv = { ...process.env, NODE_ENV: "production", ...variables };
  const child = spawn(process.execPath, [program, ...words], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { out: "", err: "" };
  child.stdout.on("data", (part) => {
    said.out += part;
  });
  child.stderr.on("data", (part) => {
    said.err += part;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, ...said }));
  });
}

/** An empty folder that disappears after the test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "waymark-command-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
