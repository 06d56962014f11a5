import { describe, expect, test } from "vitest";
import { missingOptionalPackages } from "../../scripts/read-lock.js";
import { codeOf, projectFiles, readProject } from "./project.ts";

const manifest = JSON.parse(readProject("package.json"));
const lock = JSON.parse(readProject("package-lock.json"));

/** What the product is made with. */
const foundation = [
  "@remix-run/node",
  "@remix-run/react",
  "better-sqlite3",
  "chart.js",
  "i18next",
  "kysely",
  "pg",
  "react",
  "zod",
];

describe("packages", () => {
  test.each([...foundation, "remix"])("%s is listed as a dependency", (name) => {
    expect(manifest.dependencies).toHaveProperty([name]);
  });

  test.each(foundation)("%s is really used", (name) => {
    expect(importedPackages()).toContain(name);
  });

  test("remix names the framework and is never imported, because importing it throws", () => {
    expect(importedPackages()).not.toContain("remix");
  });

  test("versions of what the product runs on are exact", () => {
    const loose = Object.entries({ ...manifest.dependencies, ...manifest.optionalDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)),
    );
    expect(loose).toEqual([]);
  });

  test("at most 45 packages are needed to run", () => {
    expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(45);
  });
});

describe("the lock file", () => {
  test("holds every optional package that any package names (else run `npm run lock:complete`)", () => {
    expect(missingOptionalPackages(lock)).toEqual([]);
  });

  test("agrees with package.json", () => {
    const root = lock.packages[""];
    for (const kind of ["dependencies", "devDependencies", "optionalDependencies", "engines", "bin"]) {
      expect(root[kind] ?? {}, kind).toEqual(normalised(kind, manifest[kind]));
    }
  });

  test("a lock file that lacks a platform is seen, wherever the package that names it lies", () => {
    const broken = {
      packages: {
        "": { optionalDependencies: { present: "1.0.0" } },
        "node_modules/present": {},
        "node_modules/a": { optionalDependencies: { present: "1.0.0", nested: "1.0.0", absent: "2.0.0" } },
        "node_modules/a/node_modules/nested": {},
      },
    };
    expect(missingOptionalPackages(broken)).toEqual([{ name: "absent", version: "2.0.0", parent: "node_modules/a" }]);
  });
});

/** npm writes "./bin/x.js" as "bin/x.js" into the lock. */
function normalised(kind: string, value: Record<string, string> = {}): Record<string, string> {
  if (kind !== "bin") return value;
  return Object.fromEntries(Object.entries(value).map(([name, path]) => [name, path.replace(/^\.\//, "")]));
}

function importedPackages(): Set<string> {
  const found = new Set<string>();
  for (const path of projectFiles(/^(app|db|tests\/(app|db|support))\/.*\.tsx?$/)) {
    for (const [, specifier] of codeOf(path).matchAll(/(?:from|import)\s*\(?\s*"([^".#/][^"]*|@[^"]+)"/g)) {
      const parts = (specifier ?? "").split("/");
      found.add(specifier?.startsWith("@") ? parts.slice(0, 2).join("/") : (parts[0] ?? ""));
    }
  }
  return found;
}
