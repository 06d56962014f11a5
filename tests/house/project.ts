import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const notOurs = /^(node_modules|build|data|\.git|\.cache|tests\/artefacts|\.env)(\/|$)|\.log$/;

/** Every file of the project by its path from the root, with forward slashes, in order. */
export function projectFiles(pattern = /./): string[] {
  return filesBelow(projectRoot)
    .filter((path) => pattern.test(path))
    .sort();
}

/** Files and folders at the top, without what a clone would not hold. */
export function topLevel(): string[] {
  return readdirSync(projectRoot).filter((name) => !notOurs.test(name));
}

export function readProject(path: string): string {
  return readFileSync(join(projectRoot, path), "utf8");
}

/** The code without its comments: rules about code should not trip over words about it. */
export function codeOf(path: string): string {
  return readProject(path)
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "))
    .replace(/(^|[^:"'`])\/\/.*$/gm, "$1");
}

/** `path:line` for every line of the text the pattern finds. */
export function linesWith(pattern: RegExp, path: string, text: string): string[] {
  return text
    .split("\n")
    .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = relative(projectRoot, join(folder, entry.name)).split(sep).join("/");
    if (notOurs.test(path)) return [];
    if (entry.isDirectory()) return filesBelow(join(folder, entry.name));
    return entry.isFile() ? [path] : [];
  });
}
