import { expect, test } from "vitest";
import { projectFiles, readProject } from "./project.ts";

/** Words, content and what a tool wrote are as long as they are. */
const exempt = /\/locales\/|^surveys\/|^db\/schema\.|\.schema\.json$|\.json$/;

const sizes = projectFiles(/\.(ts|tsx|js|cjs|css|sql)$/)
  .filter((path) => !exempt.test(path))
  .map((path) => ({ path, lines: readProject(path).trimEnd().split("\n").length }))
  .sort((a, b) => b.lines - a.lines);

test("files stay small: nearly all within 200 lines, none over 500", () => {
  console.info(`median ${atShare(0.5)}, p95 ${atShare(0.95)} lines over ${sizes.length} files; the longest:`);
  for (const { path, lines } of sizes.slice(0, 10)) console.info(`${String(lines).padStart(5)}  ${path}`);
  expect(sizes.filter(({ lines }) => lines > 500)).toEqual([]);
  expect(atShare(0.95)).toBeLessThanOrEqual(200);
});

test("routes parse, call and return: half of them within 50 lines", () => {
  const routes = sizes.filter(({ path }) => path.startsWith("app/routes/"));
  expect(routes[Math.floor(routes.length / 2)]?.lines ?? 0).toBeLessThanOrEqual(50);
});

/** The line count that this share of the files does not exceed. */
function atShare(share: number): number {
  return sizes[Math.floor(sizes.length * (1 - share))]?.lines ?? 0;
}
