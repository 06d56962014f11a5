import { dirname } from "node:path";
import { describe, expect, test } from "vitest";
import { importsOf, reachedFrom } from "./import-graph.ts";
import { codeOf, projectFiles } from "./project.ts";

const all = new Set(projectFiles());
const tests = projectFiles(/^tests\/.*\.test\.tsx?$/);
const calculates = /^export (async )?function /m;
const acts = /^export (default )?(async )?(function|class|const) |^await /m;

const calculatingRooms = ["scoring", "roadmaps", "benchmarks", "questions", "surveys"];

/** Files no test imports, and what shows that they work. */
const seenOtherwise: Readonly<Record<string, string>> = {};

/** Tests of something that is not one file, and of what. */
const aboutMore: Readonly<Record<string, string>> = {
  "tests/db/schema-dumps.test.ts": "the two dumps beside the migrations",
};

describe("the tests mirror the sources: tests/ before the path, .test before the extension", () => {
  test("every file that calculates has its test, or is a part of one in its room that has", () => {
    const untested = calculatingRooms.flatMap((room) => {
      const files = projectFiles(new RegExp(`^app/${room}/.*(?<!\\.client|\\.d)\\.ts$`));
      const tested = reachedFrom(files.filter(hasOwnTest), (path) => path.startsWith(`app/${room}/`));
      return files.filter((path) => !path.endsWith(".server.ts") && calculates.test(codeOf(path)) && !tested.has(path));
    });
    expect(untested, "Write the test at the mirrored path.").toEqual([]);
  });

  test("every test stands where its subject stands", () => {
    const astray = tests
      .filter((path) => /^tests\/(app|db|bin|scripts)\//.test(path) && !(path in aboutMore))
      .filter((path) => !subjectsOf(path).some((subject) => all.has(subject) || isFolder(subject)))
      .filter((path) => !importsOf(path).some((imported) => dirname(imported) === dirname(path).replace("tests/", "")));
    expect(astray, "Move the test to its subject's path, or name what it is about in this file.").toEqual([]);
  });

  test("every file that decides or acts is run by some test", () => {
    const reached = reachedFrom([...tests, ...projectFiles(/^tests\/support\//)]);
    const unseen = projectFiles(/^(app|db)\/.*(?<!\.client|\.d)\.ts$/)
      .filter((path) => !path.startsWith("app/routes") && !path.startsWith("app/commands/"))
      .filter((path) => acts.test(codeOf(path)) && !reached.has(path) && !(path in seenOtherwise));
    expect(unseen, "Test it, or delete it if nothing needs it.").toEqual([]);
  });

  test("the exceptions named here still exist", () => {
    const named = [...Object.keys(seenOtherwise), ...Object.keys(aboutMore)];
    expect(named.filter((path) => !all.has(path))).toEqual([]);
  });
});

/** A test at the mirrored path, or one in the mirrored folder that imports the file because it tests two together. */
function hasOwnTest(path: string): boolean {
  const stem = `tests/${path.replace(/\.ts$/, "")}`;
  const mirrored = [stem, stem.replace(/\.server$/, "")].flatMap((name) => [`${name}.test.ts`, `${name}.test.tsx`]);
  return (
    mirrored.some((name) => all.has(name)) ||
    tests.some((t) => dirname(t) === dirname(stem) && importsOf(t).includes(path))
  );
}

function subjectsOf(testPath: string): string[] {
  const stem = testPath.replace(/^tests\//, "").replace(/\.test\.tsx?$/, "");
  return [stem, ...[".ts", ".tsx", ".server.ts", ".server.tsx", ".client.ts", ".js"].map((suffix) => stem + suffix)];
}

function isFolder(path: string): boolean {
  return [...all].some((file) => file.startsWith(`${path}/`));
}
