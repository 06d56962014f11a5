import type { Item } from "#app/questions/kinds/item.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { capabilityIds, checkShare } from "../check-survey.ts";
import type { ActionLibrary } from "../instrument.ts";
import { noteDuplicates, noteUnknown } from "../references.ts";
import type { Survey } from "../survey-schema.ts";
import type { PlacedQuestion, WrittenContext } from "./context-schema.ts";

type Surroundings = {
  readonly written: WrittenContext;
  readonly questions: readonly PlacedQuestion[];
  readonly items: ReadonlyMap<string, Item>;
  readonly survey: Survey | null;
  readonly library: ActionLibrary | null;
};

/** What options, questions, notes, enablers and the gate name exists, and no id stands twice. */
export function checkContextReferences(
  { written, questions, items, survey, library }: Surroundings,
  list: ProblemList,
): void {
  const { answerSets = {}, enablers = [], notes = [], gate, terms = [] } = written;
  const checkAll = (
    ids: readonly string[] | undefined,
    path: ProblemPath,
    known: readonly string[] | null,
    what: string,
  ) => {
    const placed = (ids ?? []).map((id, index) => ({ id, path: [...path, index] }));
    noteDuplicates(placed, what, list);
    if (known !== null) for (const { id, path: at } of placed) noteUnknown(id, at, known, what, list);
  };
  const capabilities = survey === null ? null : capabilityIds(survey);
  const phases = library === null ? null : library.phases.map(({ id }) => id);
  const actions = library === null ? null : library.actions.map(({ id }) => id);
  const known = enablers.map(({ id }) => id);
  for (const [set, options] of Object.entries(answerSets))
    options.forEach((option, index) => {
      const path = ["answerSets", set, index];
      checkAll(option.capabilities, [...path, "capabilities"], capabilities, "capability");
      checkAll(option.enablers, [...path, "enablers"], known, "enabler");
      checkShare(option.evidence, [...path, "evidence"], list);
    });
  for (const { path, written: question } of questions)
    checkAll(question.capabilities, [...path, "capabilities"], capabilities, "capability");
  for (const [what, key, entries] of [
    ["enabler", "enablers", enablers],
    ["note", "notes", notes],
    ["term", "terms", terms],
  ] as const)
    noteDuplicates(
      entries.map(({ id }, index) => ({ id, path: [key, index, "id"] })),
      what,
      list,
    );
  enablers.forEach((enabler, index) => {
    checkAll(enabler.actions, ["enablers", index, "actions"], actions, "action");
  });
  notes.forEach(({ phase, capabilities: ids }, index) => {
    if (phase !== undefined && phases !== null) noteUnknown(phase, ["notes", index, "phase"], phases, "phase", list);
    checkAll(ids, ["notes", index, "capabilities"], capabilities, "capability");
  });
  noteDuplicates(
    terms.flatMap(({ countries }, index) =>
      countries.map((id, at) => ({ id, path: ["terms", index, "countries", at] })),
    ),
    "country",
    list,
  );
  if (gate === undefined) return;
  if (phases !== null) noteUnknown(gate.before, ["gate", "before"], phases, "phase", list);
  checkAll(gate.override, ["gate", "override"], [...items.keys()], "question");
  gate.override?.forEach((id, index) => {
    const item = items.get(id);
    if (item !== undefined && item.kind !== "text")
      list.add(
        ["gate", "override", index],
        () => `Whoever starts all the same gives a reason, but ${id} asks for no words. Name a question of kind text.`,
      );
  });
}

/** One's own judgement of the stage is one of the stages of survey.yaml, with a reason in words. */
export function checkStage(
  { written: { stage }, items, survey }: Pick<Surroundings, "written" | "items" | "survey">,
  list: ProblemList,
): void {
  if (stage === undefined) return;
  for (const key of ["question", "reason"] as const)
    noteUnknown(stage[key], ["stage", key], [...items.keys()], "question", list);
  const [question, reason] = [items.get(stage.question), items.get(stage.reason)];
  if (reason !== undefined && reason.kind !== "text")
    list.add(["stage", "reason"], () => `${reason.id} asks for no words. Name a question of kind text.`);
  if (question === undefined || survey === null) return;
  const stages = (survey.adoption?.stages ?? []).map(({ id }) => id);
  const strange = question.kind === "choice" ? question.options.find(({ id }) => !stages.includes(id)) : null;
  if (strange === null)
    list.add(["stage", "question"], () => `${question.id} is no choice. Name a question of kind choice.`);
  else if (strange !== undefined)
    list.add(
      ["stage", "question"],
      () =>
        `${quote(strange.id)} is an answer to ${question.id}, but no stage of survey.yaml. ${suggestId(strange.id, stages)}`,
    );
}

/** Rows an inventory opens with fit into it, and words can fill them. */
export function checkSeeds(
  questions: readonly PlacedQuestion[],
  items: ReadonlyMap<string, Item>,
  list: ProblemList,
): void {
  for (const { path, written } of questions) {
    if (written.kind !== "inventory" || written.seeds === undefined) continue;
    noteDuplicates(
      written.seeds.map((id, index) => ({ id, path: [...path, "seeds", index] })),
      "seed",
      list,
    );
    const item = items.get(written.id);
    if (item?.kind !== "inventory") continue;
    if (written.seeds.length > item.most)
      list.add(
        [...path, "seeds"],
        () => `${written.id} opens with ${written.seeds?.length} rows, but takes ${item.most}. Raise "most".`,
      );
    const other = item.columns.find(({ required, type }) => required && type !== "text");
    if (other !== undefined)
      list.add(
        [...path, "seeds"],
        () =>
          `Rows to open with hold words only, but the column ${quote(other.id)} must be filled. Remove "required" there.`,
      );
  }
}

/** Answer sets and enablers that nothing names. */
export function warnUnused(written: WrittenContext, questions: readonly PlacedQuestion[], warnings: ProblemList): void {
  const asked = JSON.stringify(questions.map((question) => question.written));
  const warn = (path: ProblemPath, id: string) => {
    warnings.add(path, () => `Nothing uses ${JSON.stringify(id)}. Remove it, or name it where it belongs.`);
  };
  const { answerSets = {}, enablers = [] } = written;
  for (const id of Object.keys(answerSets)) if (!asked.includes(JSON.stringify(id))) warn(["answerSets", id], id);
  const helped = new Set(Object.values(answerSets).flatMap((set) => set.flatMap((option) => option.enablers ?? [])));
  enablers.forEach(({ id }, index) => {
    if (!helped.has(id)) warn(["enablers", index, "id"], id);
  });
}
