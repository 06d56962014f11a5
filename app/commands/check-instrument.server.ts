import { stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { itemScale } from "#app/questions/kinds/item-value.ts";
import { frameText } from "#app/surveys/code-frame.ts";
import { type FileProblem, formatProblem } from "#app/surveys/file-problem.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import { instrumentFolders, type LoadedInstrument, loadAnyInstrument } from "#app/surveys/load-instrument.server.ts";
import { frameReader } from "#app/surveys/read-frame.server.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import { itemsBelow, linksOf, nodesBelow, type TreeNode } from "#app/surveys/tree/tree-instrument.ts";

/**
 * Checks instruments. A path is an instrument's folder, a file inside one, or a folder of such folders. Problems and
 * warnings go to `err` as `path:line:column: message`, one line for each good instrument to `out`. With frames, the lines
 * around each place follow, indented by four spaces. As data, one JSON document goes to `out` and nothing to `err`. Returns the
 * exit code: 0 all good, 1 something to mend, 2 no path given.
 */
export async function checkInstruments(
  paths: readonly string[],
  out: (line: string) => void,
  err: (line: string) => void,
  form: CheckForm = "lines",
): Promise<number> {
  if (paths.length === 0) {
    err("Give at least one path: waymark instrument check surveys/micro-credential-readiness");
    return 2;
  }
  const folders = new Set((await Promise.all(paths.map(foldersAt))).flat());
  if (form === "data") {
    const checked = await Promise.all([...folders].map(checkedData));
    out(JSON.stringify({ ok: checked.every(({ ok }) => ok), instruments: checked }, null, 2));
    return checked.every(({ ok }) => ok) ? 0 : 1;
  }
  const frameAt = frameReader();
  const say = async (problem: FileProblem, message = problem.message) => {
    err(formatProblem({ ...problem, message }));
    const frame = form === "frames" ? await frameAt(problem) : null;
    if (frame !== null) for (const line of ["", ...frameText(frame), ""]) err(line === "" ? "" : `    ${line}`);
  };
  let good = true;
  for (const folder of folders) {
    const load = await loadAnyInstrument(folder);
    if (load.ok) {
      out("tree" in load ? treeConfirmation(folder, load) : confirmation(folder, load));
    } else {
      for (const problem of load.problems) await say(problem);
      good = false;
    }
    for (const warning of load.warnings) await say(warning, `warning: ${warning.message}`);
  }
  return good ? 0 : 1;
}

/** How a check is told: in lines, in lines with the places around them, or as data for an editor or a build. */
export type CheckForm = "lines" | "frames" | "data";

async function checkedData(folder: string) {
  const load = await loadAnyInstrument(folder);
  const warnings = load.warnings.map((problem) => ({ severity: "warning", ...problem }));
  const problems = load.ok ? [] : load.problems.map((problem) => ({ severity: "error", ...problem }));
  const of = load.ok ? ("tree" in load ? load.tree : load.instrument) : null;
  const named = of === null ? {} : { id: of.id, version: of.version };
  return { folder, ok: load.ok, ...named, problems: [...problems, ...warnings] };
}

async function foldersAt(path: string): Promise<readonly string[]> {
  if (await isFile(path)) return [folderOf(path)];
  const inside = (await isFile(`${path}/survey.yaml`)) ? [] : await instrumentFolders(path);
  return inside.length > 0 ? inside : [path];
}

/** Words and evidence stand in folders of their own inside the instrument's. */
function folderOf(file: string): string {
  let folder = dirname(file);
  while (["locales", "coding", "evidence"].includes(basename(folder))) folder = dirname(folder);
  return folder;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

function confirmation(folder: string, { instrument, words, evidence }: LoadedInstrument): string {
  const counts = [
    count(instrument.dimensions.length, "dimension", "dimensions"),
    count(capabilitiesOf(instrument).length, "capability", "capabilities"),
    count(instrument.library.actions.length, "action", "actions"),
    ...(evidence === null ? [] : [count(evidence.evidence.claims.length, "finding", "findings")]),
  ];
  return `${folder}: ${instrument.id} ${instrument.version} is in order: ${counts.join(", ")}; words in ${Object.keys(words).join(", ")}.`;
}

function treeConfirmation(folder: string, { tree, words }: LoadedTree): string {
  const nodes = nodesBelow(tree.whole);
  const items = itemsBelow(tree.whole);
  const conditions = nodes.filter(({ when }) => when !== null).length;
  const counts = [
    count(nodes.length - items.length, "group", "groups"),
    count(items.length, "item", "items"),
    count(items.filter(({ item }) => itemScale(item) !== null).length, "scored item", "scored items"),
    ...(conditions === 0 ? [] : [count(conditions, "condition", "conditions")]),
    ...standardCounts(nodes, tree).map(([standard, clauses]) => `${clauses} of ${standard}`),
  ];
  return `${folder}: ${tree.id} ${tree.version} is in order: ${counts.join(", ")}; words in ${Object.keys(words).join(", ")}.`;
}

/** How many clauses of each standard the questionnaire answers to, and of how many where they are listed. */
function standardCounts(
  nodes: readonly TreeNode[],
  { standards }: LoadedTree["tree"],
): readonly (readonly [standard: string, clauses: string])[] {
  const clauses = new Map<string, Set<string>>(
    standards.map(({ standard, edition }) => [`${standard} ${edition}`, new Set()]),
  );
  for (const { standard, edition, clause } of nodes.flatMap(linksOf)) {
    const name = `${standard} ${edition}`;
    clauses.set(name, (clauses.get(name) ?? new Set()).add(clause));
  }
  return [...clauses].map(([name, { size }]) => {
    const listed = standards.find(({ standard, edition }) => `${standard} ${edition}` === name)?.clauses.length;
    const counted = count(size, "clause", "clauses");
    return [
      name,
      listed === undefined || listed === size ? counted : `${size} of ${count(listed, "clause", "clauses")}`,
    ];
  });
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
