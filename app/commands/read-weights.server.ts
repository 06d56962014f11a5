import { existsSync } from "node:fs";
import { type CheckedWeights, type CustomWeights, checkWeightsFile } from "#app/scoring/custom-weights.ts";
import type { WeightPreset } from "#app/scoring/scores.ts";
import { checkTreeWeightsFile } from "#app/scoring/tree/custom-tree-weights.ts";
import { type TreeWeights, treePresetsOf } from "#app/scoring/tree/tree-weights.ts";
import { findPreset, presetsOf } from "#app/scoring/weight-presets.ts";
import type { Weights } from "#app/scoring/weights.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { readJson } from "#app/surveys/read-json.server.ts";
import type { TreeInstrument } from "#app/surveys/tree/tree-instrument.ts";

type ReadWeights<Preset, Own> =
  | { readonly ok: true; readonly weights: Preset | CustomWeights<Own> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What is wrong with a `--weights` option before anything is opened: neither a preset's name nor a file's. */
export function weightsUsage(option: string): string | null {
  const known = /^(equal|literature|pathway-.+)$/.test(option) || isFileName(option);
  return known ? null : "Weights are equal, literature, a pathway such as pathway-learning, or a file.";
}

/** The weights a `--weights` option asks for: a preset of the instrument, or a JSON file with who set them and why. */
export async function readWeightsOption(
  option: string,
  instrument: Instrument,
): Promise<ReadWeights<WeightPreset, Weights>> {
  const preset = findPreset(instrument, option);
  if (preset !== undefined) return { ok: true, weights: preset };
  return readFile(option, instrument.id, presetsOf(instrument), (value) => checkWeightsFile(value, instrument));
}

/** The same for an instrument in format 2, which names its presets itself. */
export async function readTreeWeightsOption(
  option: string,
  tree: TreeInstrument,
): Promise<ReadWeights<string, TreeWeights>> {
  const presets = treePresetsOf(tree);
  if (presets.includes(option)) return { ok: true, weights: option };
  return readFile(option, tree.id, presets, (value) => checkTreeWeightsFile(value, tree));
}

async function readFile<Own>(
  file: string,
  instrument: string,
  presets: readonly string[],
  check: (value: unknown) => CheckedWeights<Own>,
): Promise<ReadWeights<never, Own>> {
  if (!existsSync(file)) {
    const message = `There are no weights and no file of this name. Weights of ${instrument} are: ${presets.join(", ")}.`;
    return { ok: false, problems: [formatProblem({ file, line: 1, column: 1, message })] };
  }
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((one) => formatProblem({ file, ...one })) };
  const checked = check(source.value);
  if (checked.ok) return { ok: true, weights: checked.custom };
  return {
    ok: false,
    problems: checked.problems.map(({ path, message }) => formatProblem({ file, ...source.locate(path), message })),
  };
}

function isFileName(option: string): boolean {
  return /[./\\]/.test(option) || existsSync(option);
}
