import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { coveragePage, readCoverage } from "./coverage-page.ts";
import { projectRoot, readProject } from "./project.ts";

const rows = readCoverage(readProject("docs/coverage.yaml"));
const last = { "000": "S", "001": "K", "002": "J", "003": "L", "004": "O" };

describe("coverage of what the reviews describe", () => {
  test("docs/coverage.md is current (refresh it with npm run coverage)", async () => {
    await expect(coveragePage(rows)).toMatchFileSnapshot("../../docs/coverage.md");
  });

  test("every row has its place, once and in order", () => {
    const wanted = Object.entries(last).flatMap(([review, letter]) =>
      Array.from({ length: letter.charCodeAt(0) - 64 }, (_, at) => `${review}-${String.fromCharCode(65 + at)}`),
    );
    expect(rows.map(({ id }) => id)).toEqual(wanted);
  });

  test("every file that is named exists, and every test stands in its file under that name", () => {
    const named = rows.flatMap(({ where, tests }) => [...where, ...tests.map(({ file }) => file)]);
    expect(named.filter((path) => !existsSync(join(projectRoot, path)))).toEqual([]);
    const lost = rows.flatMap(({ id, tests }) =>
      tests.filter(({ file, name }) => !readProject(file).includes(`"${name}"`)).map(({ name }) => `${id}: ${name}`),
    );
    expect(lost).toEqual([]);
  });

  test("what is shown has a place and a test, and what is not shown in full says what it lacks", () => {
    for (const { id, standing, where, tests, lacks } of rows) {
      if (standing === "shown" || standing === "partly")
        expect([where.length > 0, tests.length > 0], id).toEqual([true, true]);
      expect(lacks === undefined, id).toBe(standing === "shown");
    }
  });
});
