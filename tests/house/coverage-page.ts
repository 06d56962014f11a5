import { parse } from "yaml";
import { z } from "zod";

const testSchema = z.strictObject({ file: z.string(), name: z.string() });

const rowSchema = z.strictObject({
  id: z.string(),
  system: z.string(),
  standing: z.enum(["shown", "partly", "planned", "missing"]),
  where: z.array(z.string()).default([]),
  tests: z.array(testSchema).default([]),
  lacks: z.string().optional(),
});

type CoverageRow = z.infer<typeof rowSchema>;

/** The rows of `docs/coverage.yaml`. */
export function readCoverage(source: string): readonly CoverageRow[] {
  return z.strictObject({ rows: z.array(rowSchema) }).parse(parse(source)).rows;
}

/** `docs/coverage.md`: how many rows stand where, and a table for each review. */
export function coveragePage(rows: readonly CoverageRow[]): string {
  const count = (standing: CoverageRow["standing"]) => rows.filter((row) => row.standing === standing).length;
  return [
    "# What the five reviews describe, and where it is here",
    "",
    "Written by `npm run coverage` from `docs/coverage.yaml`. Change that file, not this one.",
    "",
    `Of ${rows.length} systems ${count("shown")} are shown in full, ${count("partly")} partly, ${count("planned")} are planned and ${count("missing")} are missing.`,
    "A test shows what is there, never what a row lacks.",
    ...reviews.flatMap(([number, name]) => [
      "",
      `## ${name}`,
      "",
      "| Row | System | Standing | Where | Shown by | Lacks |",
      "|---|---|---|---|---|---|",
      ...rows.filter(({ id }) => id.startsWith(number)).map(line),
    ]),
    "",
  ].join("\n");
}

const reviews = [
  ["000", "Sasmita et al. 2026"],
  ["001", "Rajabalee 2023"],
  ["002", "Yıldırım et al. 2025"],
  ["003", "Varadarajan et al. 2023"],
  ["004", "Tamoliune et al. 2023"],
] as const;

function line({ id, system, standing, where, tests, lacks = "" }: CoverageRow): string {
  const shownBy = tests.map(({ file, name }) => `\`${file}\`: ${name}`);
  const places = where.map((path) => `\`${path}\``);
  return `| ${[id, system, standing, places.join("<br>"), shownBy.join("<br>"), lacks].join(" | ")} |`;
}
