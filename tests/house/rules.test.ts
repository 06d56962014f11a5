import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectRoot } from "./project.ts";

type Rule = { name: string; comment: string };
type Violation = { rule: { name: string }; from: string };

const rules: Rule[] = createRequire(import.meta.url)(join(projectRoot, ".dependency-cruiser.cjs")).forbidden;

/** Rule, the file that breaks it, what that file holds. */
const offenders: readonly (readonly [rule: string, path: string, source: string])[] = [
  ["plain-ts-stays-pure", "app/scoring/offence-act.ts", 'import "./act.server.ts";'],
  ["plain-ts-needs-no-package", "app/scoring/offence-package.ts", 'import "react";'],
  ["i18n-needs-only-i18next", "app/i18n/offence.ts", 'import "chart.js";'],
  ["charts-need-only-chart-js", "app/charts/offence.ts", 'import "i18next";'],
  ["plain-ts-no-node-core", "app/scoring/offence-core.ts", 'import "node:fs";'],
  ["views-touch-no-server", "app/ui/offence.tsx", 'import "#app/platform/act.server.ts";'],
  ["servers-touch-no-browser", "app/platform/offence.server.ts", 'import "./browser.client.ts";'],
  ["only-server-files-touch-db", "app/assessments/offence.tsx", 'import "#db/queries/read.server.ts";'],
  ["sql-lives-in-db", "app/assessments/offence-sql.server.ts", 'import "kysely";'],
  ["only-dialects-name-an-engine", "db/queries/offence-engine.server.ts", 'import "better-sqlite3";'],
  ["framework-at-the-edge", "app/reports/offence.tsx", 'import "@remix-run/react";'],
  ["remix-is-only-a-name", "app/routes/offence.tsx", 'import "remix";'],
  ["ground-floor-knows-no-domain", "app/ui/offence-up.ts", 'import type { X } from "#app/scoring/plain.ts";'],
  ["first-floor-looks-down", "app/surveys/offence.ts", 'import type { X } from "#app/scoring/plain.ts";'],
  ["questions-know-no-survey", "app/questions/offence.ts", 'import type { X } from "#app/surveys/plain.ts";'],
  ["scoring-looks-down", "app/scoring/offence-up.ts", 'import type { X } from "#app/reports/plain.ts";'],
  ["benchmarks-look-down", "app/benchmarks/offence.ts", 'import type { X } from "#app/reports/plain.ts";'],
  ["roadmaps-look-down", "app/roadmaps/offence.ts", 'import type { X } from "#app/reports/plain.ts";'],
  ["assessments-look-down", "app/assessments/offence-up.ts", 'import type { X } from "#app/reports/plain.ts";'],
  ["rounds-look-down", "app/rounds/offence.ts", 'import type { X } from "#app/programmes/plain.ts";'],
  ["letters-look-down", "app/letters/offence.ts", 'import type { X } from "#app/programmes/plain.ts";'],
  ["programmes-look-down", "app/programmes/offence.ts", 'import type { X } from "#app/administration/plain.ts";'],
  [
    "demonstration-can-go",
    "app/reports/offence-demonstration.ts",
    'import type { X } from "#app/demonstration/plain.ts";',
  ],
  ["nobody-imports-the-top", "app/reports/offence-top.ts", 'import type { X } from "#app/commands/plain.ts";'],
  ["routes-stay-apart", "app/reports/offence-route.tsx", 'import "#app/routes/offence.tsx";'],
  ["queries-return-plain-data", "db/queries/offence-act.server.ts", 'import "#app/platform/act.server.ts";'],
  ["migrations-are-frozen", "db/migrations/offence.ts", 'import "../queries/read.server.ts";'],
  ["nobody-imports-tests", "app/platform/offence-test.server.ts", 'import "#tests/support/plain.ts";'],
  ["product-needs-no-development-package", "app/platform/offence-dev.server.ts", 'import "vitest";'],
  ["no-cycles", "app/platform/circle.ts", 'import "./round.ts";'],
  ["nothing-unknown", "app/platform/offence-unknown.ts", 'import "./nowhere.ts";'],
];

/** What the offenders reach for, and neighbours that keep every rule. */
const bystanders: Readonly<Record<string, string>> = {
  "app/platform/act.server.ts": "export {};",
  "app/platform/browser.client.ts": "export {};",
  "app/platform/round.ts": 'import "./circle.ts";',
  "app/scoring/act.server.ts": "export {};",
  "app/scoring/plain.ts":
    'import { z } from "zod"; import type { ReactNode } from "react"; export type X = ReactNode; export { z };',
  "app/surveys/plain.ts": 'import type { X as Y } from "#app/questions/plain.ts"; export type X = Y;',
  "app/questions/plain.ts": "export type X = 1;",
  "app/programmes/plain.ts": 'import type { X as Y } from "#app/scoring/plain.ts"; export type X = Y;',
  "app/administration/plain.ts": 'import type { X as Y } from "#app/scoring/plain.ts"; export type X = Y;',
  "app/reports/plain.ts": 'import type { X as Y } from "#app/scoring/plain.ts"; export type X = Y;',
  "app/commands/plain.ts": "export type X = 1;",
  "app/demonstration/plain.ts": "export type X = 1;",
  "db/queries/read.server.ts":
    'import { sql } from "kysely"; import type { X } from "#app/scoring/plain.ts"; export { sql, type X };',
  "db/migrations/first.ts": 'import { sql } from "kysely"; export { sql };',
  "db/dialects/sqlite.server.ts": 'import "better-sqlite3";',
  "tests/support/plain.ts": "export {};",
};

let copy = "";
let violations: Violation[] = [];

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), "waymark-rules-"));
  for (const name of [".dependency-cruiser.cjs", "package.json", "tsconfig.json"]) {
    cpSync(join(projectRoot, name), join(copy, name));
  }
  symlinkSync(join(projectRoot, "node_modules"), join(copy, "node_modules"), "junction");
  for (const [path, source] of Object.entries(bystanders)) plant(path, source);
  for (const [, path, source] of offenders) plant(path, source);
  violations = cruise();
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

test.each(offenders)("%s catches %s", (rule, path) => {
  expect(violations.filter(({ from }) => from === path).map((violation) => violation.rule.name)).toContain(rule);
});

test("files that keep the rules are left in peace", () => {
  const innocent = Object.keys(bystanders).filter((path) => path !== "app/platform/round.ts");
  expect(violations.filter(({ from }) => innocent.includes(from))).toEqual([]);
});

test("every rule has its offender here and a sentence for the person who breaks it", () => {
  expect(rules.map(({ name }) => name).sort()).toEqual(offenders.map(([name]) => name).sort());
  expect(rules.filter(({ comment }) => !/^.{40,}\.$/.test(comment))).toEqual([]);
});

function plant(path: string, source: string): void {
  mkdirSync(dirname(join(copy, path)), { recursive: true });
  writeFileSync(join(copy, path), source);
}

function cruise(): Violation[] {
  const program = join(projectRoot, "node_modules", "dependency-cruiser", "bin", "dependency-cruiser.mjs");
  const args = [program, "app", "db", "--config", ".dependency-cruiser.cjs", "--output-type", "json"];
  const output = execFileSync(process.execPath, args, { cwd: copy, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return JSON.parse(output).summary.violations;
}
