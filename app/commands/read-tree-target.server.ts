import { existsSync } from "node:fs";
import { z } from "zod";
import { problemList } from "#app/questions/problem.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { readJson } from "#app/surveys/read-json.server.ts";
import { checkTreeTargets } from "#app/surveys/tree/check-tree-targets.ts";
import { nodesBelow, type TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";

export type ReadTreeTarget =
  | { readonly ok: true; readonly values: Readonly<Record<string, number>> | null }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The values a `--target` option asks for: nothing (null), a target's id, or a JSON file of values by group or item. */
export async function readTreeTarget(option: string | undefined, tree: TreeInstrument): Promise<ReadTreeTarget> {
  if (option === undefined) return { ok: true, values: null };
  const known = tree.targets.find(({ id }) => id === option);
  if (known !== undefined) return { ok: true, values: known.values };
  if (existsSync(option)) return readValues(option, tree);
  const targets = tree.targets.map(({ id }) => id).join(", ");
  return {
    ok: false,
    problems: [
      `${option}:1:1: There is no target and no file of this name. ${targets === "" ? "This questionnaire has no targets." : `Targets are: ${targets}.`}`,
    ],
  };
}

async function readValues(file: string, tree: TreeInstrument): Promise<ReadTreeTarget> {
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((problem) => formatProblem({ file, ...problem })) };
  const read = z.record(z.string(), z.number()).safeParse(source.value);
  if (!read.success) {
    const path = (read.error.issues[0]?.path ?? []).map((step) => (typeof step === "number" ? step : String(step)));
    const message = 'Wished values are an object of numbers: { "ITEM": 3, … }.';
    return { ok: false, problems: [formatProblem({ file, ...source.locate(path), message })] };
  }
  const found = problemList();
  checkTreeTargets([{ id: "own", values: read.data }], [tree.whole, ...nodesBelow(tree.whole)], found);
  if (found.problems.length === 0) return { ok: true, values: read.data };
  return {
    ok: false,
    problems: found.problems.map(({ path, message }) =>
      formatProblem({ file, ...source.locate(path.slice(3)), message }),
    ),
  };
}
