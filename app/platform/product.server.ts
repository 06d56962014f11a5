import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder the product was installed in, whether this file runs from source or from a build. */
export const productRoot = findRoot(dirname(fileURLToPath(import.meta.url)));

/** The product's version, as its package file says. */
export const productVersion = readVersion(productRoot);

function findRoot(folder: string): string {
  if (existsSync(join(folder, "remix.config.js"))) return folder;
  const parent = dirname(folder);
  if (parent === folder) throw new Error("Waymark's own folder was not found. Install it again.");
  return findRoot(parent);
}

function readVersion(root: string): string {
  const file: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return typeof file === "object" && file !== null && "version" in file ? String(file.version) : "0.0.0";
}
