/**
 * Makes sure node_modules holds what package-lock.json names. npm keeps its own list of what it installed
 * (node_modules/.package-lock.json); when that list agrees, nothing is done, in milliseconds.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { findRuntime, projectRoot, runtimeMissing } from "../bin/runtime.js";
import { runQuietly } from "./run-quietly.js";

const modules = join(projectRoot, "node_modules");

/** Installs what is missing; ends the process with a sentence when it cannot. */
export async function ensureInstalled() {
  if (!isInstalled()) {
    const { program, args } = npmInstall();
    const worked = await runQuietly("Installing the packages (once, about half a minute)", program, args);
    if (!worked) fail("The packages could not be installed; npm's own words are above. Run `npm ci` to try again.");
  }
  if (findRuntime() === null) fail(runtimeMissing);
}

function isInstalled() {
  const wanted = readPackages(join(projectRoot, "package-lock.json"));
  const present = readPackages(join(modules, ".package-lock.json"));
  if (wanted === null || present === null || findRuntime() === null) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === "") return true;
    const found = present[path];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * @param {string} path
 * @returns {Record<string, { version?: string, optional?: boolean }> | null}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages;
  } catch {
    return null;
  }
}

/**
 * `npm ci` empties node_modules first. Windows refuses that while the Node in there is the one running this, so there
 * npm changes only what differs and leaves the lock file as it is.
 */
function npmInstall() {
  const inUse = process.platform === "win32" && process.execPath.startsWith(modules);
  const command = inUse ? ["install", "--no-save"] : ["ci"];
  const args = [...command, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const { npm_execpath: npm, npm_node_execpath: node } = process.env;
  if (npm !== undefined) return { program: hostNode(node), args: [npm, ...args] };
  return { program: process.platform === "win32" ? "npm.cmd" : "npm", args };
}

/**
 * npm is run by the Node it came with, not by the one it is about to replace.
 * @param {string | undefined} node
 */
function hostNode(node) {
  const works = node !== undefined && !node.startsWith(modules) && spawnSync(node, ["--version"]).status === 0;
  return works ? node : process.execPath;
}

/**
 * @param {string} message
 * @returns {never}
 */
function fail(message) {
  console.error(message);
  process.exit(1);
}
