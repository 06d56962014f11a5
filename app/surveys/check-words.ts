import { z } from "zod";
import { quote } from "#app/questions/nearest-id.ts";
import { type ProblemList, problemList } from "#app/questions/problem.ts";
import { adviseOnWords, type WordedQuestion } from "./advice/advise-on-words.ts";
import { actionWordsShape, checkActionWords } from "./check-action-words.ts";
import { checkLensWords } from "./check-lens-words.ts";
import { checkReportWords } from "./check-report-parts.ts";
import { capabilityIds, roleIds } from "./check-survey.ts";
import { type Checked, checkedAs } from "./checked.ts";
import { compareIds, noteMissing, ownEntry } from "./compare-ids.ts";
import { checkContextWords, contextWordsSchema } from "./context/check-context-words.ts";
import type { Context } from "./context/context.ts";
import type { ActionLibrary } from "./instrument.ts";
import type { InstrumentWords } from "./instrument-words.ts";
import { group, readShape, words } from "./shape.ts";
import { longestShortName } from "./short-names.ts";
import type { Survey } from "./survey-schema.ts";
import { itemsBelow } from "./tree/tree-instrument.ts";

/**
 * Checks one words file against the structure and the fields its experts know (null for a part that cannot be read). Every id of the structure has its
 * words, no words stand for an id that does not exist, every capability has one description per level, and guidance on
 * "does not apply" stands exactly where that answer is allowed. Sources may be listed that no share uses.
 *
 * @param context What `context.yaml` holds: null without such a file, undefined where it cannot be read.
 */
export function checkWords(
  value: unknown,
  language: string,
  survey: Survey | null,
  library: ActionLibrary | null,
  fields: readonly string[] | null = null,
  context: Context | null | undefined = null,
): Checked<InstrumentWords> {
  const problems = problemList();
  const warnings = problemList();
  const found = readShape(wordsSchema, value, problems);
  if (found.language !== "" && found.language !== language)
    problems.add(
      ["language"],
      () =>
        `The file is called ${language}.json, but its language is ${quote(found.language)}. Write ${quote(language)}, or rename the file.`,
    );
  if (survey !== null) {
    checkStructureWords(found, survey, problems);
    checkCapabilityWords(found, survey, problems);
    warnLongNames(found, warnings);
  }
  if (fields !== null) compareIds(found.panel ?? {}, fields, ["panel"], "field of experts", problems);
  if (library !== null) checkActionWords(found, library, problems);
  if (survey !== null && problems.problems.length === 0)
    adviseOnWords([...questionsOf(found), ...toldQuestions(found, context)], language, warnings);
  if (context !== undefined) {
    checkContextWords(found.context, context, language, problems);
    noteMissing(found.sources, context === null ? [] : contextSources(context), ["sources"], "source", problems);
  }
  return checkedAs(found, problems, warnings);
}

/** The questions about circumstances, for the same advice. */
function toldQuestions(
  { context: words }: InstrumentWords,
  context: Context | null | undefined,
): readonly WordedQuestion[] {
  if (words === undefined || context == null) return [];
  return itemsBelow(context.questions.whole).flatMap(({ id, item }) => {
    const said = words.items[id];
    if (said === undefined) return [];
    const { name, purpose, levels = [], entries = {} } = said;
    const help = [purpose, ...Object.values(entries)].filter((text) => text !== undefined);
    return [{ id, kind: item.kind, path: ["context", "items", id], name, levels, help }];
  });
}

const capabilityWordsSchema = group({
  name: words(),
  shortName: words(),
  purpose: words(),
  levels: z.array(words()),
  evidence: z.array(words()),
  notApplicable: words().optional(),
  guidance: words().optional(),
});

const lensWordsSchema = group({
  title: words(),
  description: words().optional(),
  groups: z.record(z.string(), words()).optional(),
  elements: z.record(z.string(), words()),
});

export const wordsSchema = group({
  language: z.string(),
  review: z.enum(["reviewed", "unreviewed"]).optional(),
  title: words(),
  description: words(),
  statusNote: words(),
  cautions: z.array(words()).optional(),
  evidenceCautions: z.array(words()).optional(),
  criticism: z.array(words()).optional(),
  background: z.array(words()).optional(),
  headlines: z.record(z.string(), words()).optional(),
  audiences: z.record(z.string(), group({ name: words(), wants: words() })).optional(),
  adoption: group({
    field: words().optional(),
    stages: z.record(z.string(), group({ name: words(), meaning: words() })),
  }).optional(),
  levels: z.record(z.string(), group({ name: words(), generic: words(), meaning: words().optional() })),
  dimensions: z.record(z.string(), group({ name: words(), description: words() })),
  capabilities: z.record(z.string(), capabilityWordsSchema),
  roles: z.record(z.string(), words()),
  lenses: z.record(z.string(), lensWordsSchema),
  targets: z.record(z.string(), group({ title: words(), description: words() })),
  ...actionWordsShape,
  panel: z.record(z.string(), words()).optional(),
  context: contextWordsSchema.optional(),
  sources: z.record(z.string(), group({ short: words(), citation: words() })),
});

function checkStructureWords(found: InstrumentWords, survey: Survey, list: ProblemList): void {
  const levels = Number.isNaN(survey.levels)
    ? [""]
    : Array.from({ length: survey.levels }, (_, index) => String(index + 1));
  compareIds(found.levels, levels, ["levels"], "level", list);
  compareIds(
    found.dimensions,
    survey.dimensions.map(({ id }) => id),
    ["dimensions"],
    "dimension",
    list,
  );
  compareIds(found.roles, roleIds(survey), ["roles"], "role", list);
  compareIds(
    found.targets,
    (survey.targets ?? []).map(({ id }) => id),
    ["targets"],
    "target",
    list,
  );
  checkLensWords(found.lenses, survey.lenses ?? [], list);
  checkReportWords(found, survey, list);
  noteMissing(found.sources, [...sourcesOf(survey)], ["sources"], "source", list);
}

function checkCapabilityWords(found: InstrumentWords, survey: Survey, list: ProblemList): void {
  compareIds(found.capabilities, capabilityIds(survey), ["capabilities"], "capability", list);
  for (const { id, notApplicable, guidance } of survey.dimensions.flatMap((dimension) => dimension.capabilities)) {
    const given = ownEntry(found.capabilities, id);
    if (given === undefined) continue;
    const path = ["capabilities", id];
    const count = given.levels.length;
    if (count > 0 && count !== survey.levels && !Number.isNaN(survey.levels))
      list.add(
        [...path, "levels"],
        () =>
          `${id} has ${count} level descriptions, but the scale has ${survey.levels} levels. Give exactly one each, level 1 first.`,
      );
    if (count === 0)
      list.add([...path, "levels"], () => `${id} has no level descriptions. Give one for each level, level 1 first.`);
    if (notApplicable === "allowed" && given.notApplicable === undefined)
      list.add(
        path,
        () => `${id} may be answered "does not apply", but nothing says when that is fair. Add "notApplicable".`,
      );
    if (notApplicable !== "allowed" && given.notApplicable !== undefined)
      list.add(
        [...path, "notApplicable"],
        () =>
          `survey.yaml does not allow "does not apply" for ${id}. Remove this, or write notApplicable: allowed there.`,
      );
    if (guidance !== undefined && given.guidance === undefined)
      list.add(path, () => `survey.yaml says where advice on ${id} comes from, but it is not written. Add "guidance".`);
    if (guidance === undefined && given.guidance !== undefined)
      list.add(
        [...path, "guidance"],
        () => `survey.yaml does not say where this advice on ${id} comes from. Add "guidance" with a source there.`,
      );
  }
}

function questionsOf({ capabilities }: InstrumentWords): readonly WordedQuestion[] {
  return Object.entries(capabilities).map(([id, { name, levels, purpose, notApplicable }]) => ({
    ...{ id, kind: "level", path: ["capabilities", id], name, levels },
    help: [purpose, ...(notApplicable === undefined ? [] : [notApplicable])],
  }));
}

function warnLongNames(found: InstrumentWords, warnings: ProblemList): void {
  for (const [id, { shortName }] of Object.entries(found.capabilities))
    if (shortName.length > longestShortName)
      warnings.add(
        ["capabilities", id, "shortName"],
        () =>
          `The short name of ${id} has ${shortName.length} characters. Charts have room for about ${longestShortName}; shorten it.`,
      );
}

function contextSources({ options }: Context): readonly string[] {
  return Object.values(options)
    .flatMap((set) => Object.values(set))
    .flatMap(({ evidence }) => (evidence === null ? [] : [evidence.source]));
}

function sourcesOf(survey: Survey): ReadonlySet<string> {
  const shares = survey.dimensions.flatMap(({ literature, capabilities }) => [
    ...(literature === undefined ? [] : [literature]),
    ...capabilities.flatMap(({ evidence }) => evidence ?? []),
    ...capabilities.flatMap(({ guidance }) => guidance ?? []),
  ]);
  return new Set(shares.map(({ source }) => source));
}
