import { existsSync } from "node:fs";
import { type CustomWeights, checkWeightsFile } from "#app/scoring/custom-weights.ts";
import type { WeightPreset } from "#app/scoring/scores.ts";
import { findPreset, presetsOf } from "#app/scoring/weight-presets.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import type { Instrument } from "#app/surveys/instrument.ts";
import { readJson } from "#app/surveys/read-json.server.ts";

export type ReadWeights =
  | { readonly ok: true; readonly weights: WeightPreset | CustomWeights }
  | { readonly ok: false; readonly problems: readonly string[] };

/** What is wrong with a `--weights` option before anything is opened: neither a preset's name nor a file's. */
export function weightsUsage(option: string): string | null {
  const known = /^(equal|literature|pathway-.+)$/.test(option) || /[./\\]/.test(option) || existsSync(option);
  return known ? null : "Weights are equal, literature, a pathway such as pathway-learning, or a file.";
}

/** The weights a `--weights` option asks for: a preset of the instrument, or a JSON file with who set them and why. */
export async function readWeightsOption(option: string, instrument: Instrument): Promise<ReadWeights> {
  const preset = findPreset(instrument, option);
  if (preset !== undefined) return { ok: true, weights: preset };
  if (!existsSync(option)) {
    const presets = presetsOf(instrument).join(", ");
    const message = `There are no weights and no file of this name. Weights of ${instrument.id} are: ${presets}.`;
    return { ok: false, problems: [formatProblem({ file: option, line: 1, column: 1, message })] };
  }
  const source = await readJson(option);
  if (!source.ok) return { ok: false, problems: source.problems.map((one) => formatProblem({ file: option, ...one })) };
  const checked = checkWeightsFile(source.value, instrument);
  if (checked.ok) return { ok: true, weights: checked.custom };
  return {
    ok: false,
    problems: checked.problems.map(({ path, message }) =>
      formatProblem({ file: option, ...source.locate(path), message }),
    ),
  };
}
