import { expect, test } from "vitest";
import { topLevel } from "./project.ts";

const rooms = ["app", "db", "surveys", "public", "tests", "docs", "scripts", "bin", ".ci"];
const settings = [
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "remix.config.js",
  "vite.config.ts",
  "vitest.config.ts",
];
const tools = ["biome.json", "knip.json", ".dependency-cruiser.cjs", ".env.example", ".gitignore", ".nvmrc", ".npmrc"];
const papers = ["README.md", "CONTRIBUTING.md", "STYLE.md", "CHANGELOG.md", "LICENSE"];

test.each(["app", "db", "surveys", "public", "tests", "package.json", "tsconfig.json", "remix.config.js", "README.md"])(
  "%s stands at the top",
  (name) => {
    expect(topLevel()).toContain(name);
  },
);

test("nothing else has crept in at the top", () => {
  const known = new Set([...rooms, ...settings, ...tools, ...papers]);
  expect(topLevel().filter((name) => !known.has(name))).toEqual([]);
});
