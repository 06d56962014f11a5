import { dirname, posix } from "node:path";
import { codeOf, projectFiles } from "./project.ts";

/** Every project file that the given files import, directly or through others, themselves included. Types count. */
export function reachedFrom(roots: readonly string[], within: (path: string) => boolean = () => true): Set<string> {
  const files = new Set(projectFiles(/\.(tsx?|js)$/));
  const reached = new Set<string>();
  const waiting = [...roots];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path) || !files.has(path) || !within(path)) continue;
    reached.add(path);
    waiting.push(...importsOf(path));
  }
  return reached;
}

/** What a file imports from the project, by path. */
export function importsOf(path: string): string[] {
  const specifiers = [
    ...codeOf(path).matchAll(/(?:\bfrom|\bimport\s*\(?|new URL\()\s*"((?:\.{1,2}|#(?:app|db|tests))\/[^"]+)"/g),
  ];
  return specifiers.map(([, specifier = ""]) =>
    specifier.startsWith("#") ? specifier.slice(1) : posix.join(dirname(path), specifier),
  );
}
