import { describe, expect, test } from "vitest";
import { reachedFrom } from "./import-graph.ts";
import { codeOf, projectFiles } from "./project.ts";

const all = new Set(projectFiles());
const tests = projectFiles(/^tests\/.*\.test\.tsx?$/);
const calculates = /^export (async )?function |^export const \w+[^=]*= (async )?(\([^)]*\)|\w+)(: [^=]+)? =>/m;

/** Calculating files whose test has another name, and why. */
const testedElsewhere: Readonly<Record<string, string>> = {};

/** Files no test imports, and what shows that they work. */
const seenOtherwise: Readonly<Record<string, string>> = {};

/** Tests of something that is not one file, and of what. */
const aboutMore: Readonly<Record<string, string>> = {
  "tests/db/schema-dumps.test.ts": "the two dumps beside the migrations",
};

describe("the tests mirror the sources: tests/ before the path, .test before the extension", () => {
  test("every file that calculates has its test", () => {
    const untested = projectFiles(
      /^app\/(scoring|roadmaps|benchmarks|questions|surveys)\/.*(?<!\.server|\.client|\.d)\.ts$/,
    )
      .filter((path) => calculates.test(codeOf(path)))
      .filter((path) => !all.has(mirrorOf(path)) && !all.has(`${mirrorOf(path)}x`) && !(path in testedElsewhere));
    expect(untested, "Write the test at the mirrored path.").toEqual([]);
  });

  test("every test stands where its subject stands", () => {
    const astray = tests
      .filter((path) => /^tests\/(app|db|bin|scripts)\//.test(path) && !(path in aboutMore))
      .filter((path) => !subjectsOf(path).some((subject) => all.has(subject) || isFolder(subject)));
    expect(astray, "Move the test, or name what it is about in this file.").toEqual([]);
  });

  test("every file that decides or acts is run by some test", () => {
    const reached = reachedFrom([...tests, ...projectFiles(/^tests\/support\//)]);
    const unseen = projectFiles(/^(app|db)\/.*(?<!\.client|\.d)\.ts$/)
      .filter((path) => !path.startsWith("app/routes") && !path.startsWith("app/commands/"))
      .filter((path) => !reached.has(path) && !(path in seenOtherwise));
    expect(unseen, "Test it, or delete it if nothing needs it.").toEqual([]);
  });

  test("the exceptions named here still exist", () => {
    const named = [...Object.keys(testedElsewhere), ...Object.keys(seenOtherwise), ...Object.keys(aboutMore)];
    expect(named.filter((path) => !all.has(path))).toEqual([]);
  });
});

function mirrorOf(path: string): string {
  return `tests/${path.replace(/\.ts$/, ".test.ts")}`;
}

function subjectsOf(testPath: string): string[] {
  const stem = testPath.replace(/^tests\//, "").replace(/\.test\.tsx?$/, "");
  return [stem, ...[".ts", ".tsx", ".server.ts", ".server.tsx", ".client.ts", ".js"].map((suffix) => stem + suffix)];
}

function isFolder(path: string): boolean {
  return [...all].some((file) => file.startsWith(`${path}/`));
}
