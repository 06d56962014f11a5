/**
 * Builds the pages once per state of the sources: build/.sources keeps a fingerprint of everything that goes in.
 * `npm run build` always builds; `npm start` and `npm test` only when the fingerprint changed.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findRuntime, projectRoot } from "../bin/runtime.js";
import { ensureInstalled } from "./install.js";
import { runQuietly } from "./run-quietly.js";

const inputs = [
  "app",
  "db",
  "public",
  "surveys",
  "package-lock.json",
  "package.json",
  "remix.config.js",
  "tsconfig.json",
  "vite.config.ts",
];
const stamp = join(projectRoot, "build", ".sources");

/** Builds when the sources changed since the last build. True when the build is there. */
export async function ensureBuilt() {
  const fingerprint = fingerprintOfSources();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return true;
  return build(fingerprint);
}

/** @param {string} fingerprint */
async function build(fingerprint) {
  const remix = join(projectRoot, "node_modules", "@remix-run", "dev", "dist", "cli.js");
  const environment = { NODE_ENV: "production" };
  const worked = await runQuietly(
    "Building the pages",
    findRuntime() ?? process.execPath,
    [remix, "vite:build"],
    environment,
  );
  if (worked) {
    mkdirSync(join(projectRoot, "build"), { recursive: true });
    writeFileSync(stamp, fingerprint);
  }
  return worked;
}

/** Contents, not dates: a fresh clone has new dates and the same contents. */
function fingerprintOfSources() {
  const hash = createHash("sha256");
  for (const input of inputs) addTo(hash, input);
  return hash.digest("hex");
}

/**
 * @param {import("node:crypto").Hash} hash
 * @param {string} name
 */
function addTo(hash, name) {
  const path = join(projectRoot, name);
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) {
    for (const entry of readdirSync(path).sort()) addTo(hash, `${name}/${entry}`);
  } else {
    const contents = readFileSync(path);
    hash.update(`${name}\0${contents.length}\0`).update(contents);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  process.exitCode = (await build(fingerprintOfSources())) ? 0 : 1;
}
