/**
 * Completes package-lock.json after `npm install`.
 *
 * npm leaves out of the lock file an optional package the registry could not supply that day, and `npm ci` then refuses
 * the whole file ("Missing: … from lock file"), on every machine. This writes the entry npm would have written: the
 * version its parent asks for and the platform its name states. It carries no checksum, because none was seen.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { missingOptionalPackages } from "./read-lock.js";

const path = fileURLToPath(new URL("../package-lock.json", import.meta.url));
const lock = JSON.parse(readFileSync(path, "utf8"));
const missing = missingOptionalPackages(lock);

for (const { name, version } of missing) {
  lock.packages[`node_modules/${name}`] = { version, optional: true, ...platformOf(name) };
}
if (missing.length > 0) writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
console.error(
  missing.length === 0 ? "The lock file was complete." : `Added ${missing.length} packages to the lock file.`,
);

/** @param {string} name */
function platformOf(name) {
  const found = /-(android|darwin|freebsd|linux|openharmony|win32)-(arm64|arm|ia32|x64)(?:-(gnu|musl))?/.exec(name);
  if (found === null) {
    throw new Error(
      `${name} is missing from package-lock.json, and its name states no platform. Pin an older version of its parent under "overrides".`,
    );
  }
  const libc = found[3] === undefined ? {} : { libc: [found[3] === "gnu" ? "glibc" : "musl"] };
  return { os: [found[1]], cpu: [found[2]], ...libc };
}
