import { existsSync } from "node:fs";
import { z } from "zod";
import type { Answers } from "#app/questions/answer.ts";
import { targetLevels } from "#app/roadmaps/targets.ts";
import { formatProblem } from "#app/surveys/file-problem.ts";
import { findCapability, type Instrument } from "#app/surveys/instrument.ts";
import { readJson } from "#app/surveys/read-json.server.ts";

export type ReadTarget =
  | { readonly ok: true; readonly levels: Readonly<Record<string, number>> }
  | { readonly ok: false; readonly problems: readonly string[] };

/** The target levels a `--target` option asks for: nothing, a profile's id, or a JSON file of levels by capability. */
export async function readTargetOption(
  option: string | undefined,
  instrument: Instrument,
  answers: Answers,
): Promise<ReadTarget> {
  if (option === undefined) return { ok: true, levels: targetLevels({ instrument, answers }) };
  if (instrument.targets.some(({ id }) => id === option)) {
    return { ok: true, levels: targetLevels({ instrument, answers, profiles: [option] }) };
  }
  if (!existsSync(option)) {
    const profiles = instrument.targets.map(({ id }) => id).join(", ");
    return {
      ok: false,
      problems: [`${option}:1:1: There is no target profile and no file of this name. Profiles are: ${profiles}.`],
    };
  }
  const own = await readLevels(option, instrument);
  return own.ok ? { ok: true, levels: targetLevels({ instrument, answers, own: own.levels }) } : own;
}

async function readLevels(file: string, instrument: Instrument): Promise<ReadTarget> {
  const source = await readJson(file);
  if (!source.ok) return { ok: false, problems: source.problems.map((problem) => formatProblem({ file, ...problem })) };
  const at = (path: readonly (string | number)[], message: string) =>
    formatProblem({ file, ...source.locate([...path]), message });
  const read = z.record(z.string(), z.unknown()).safeParse(source.value);
  if (!read.success) return { ok: false, problems: [at([], 'Target levels are an object: { "CAPABILITY": 4, … }.')] };
  const problems = Object.entries(read.data).flatMap(([id, level]) => {
    if (findCapability(instrument, id) === undefined)
      return [at([id], `"${id}" is no capability of ${instrument.id}.`)];
    const whole = typeof level === "number" && Number.isInteger(level) && level >= 1 && level <= instrument.levels;
    return whole ? [] : [at([id], `Write a level from 1 to ${instrument.levels}.`)];
  });
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, levels: read.data as Record<string, number> };
}
