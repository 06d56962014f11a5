import type { Condition } from "#app/questions/conditions/condition.ts";
import type { Item } from "#app/questions/kinds/item.ts";
import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { type Checked, checkedAs } from "../checked.ts";
import type { ActionLibrary } from "../instrument.ts";
import { noteDuplicates } from "../references.ts";
import { readShape } from "../shape.ts";
import type { Survey } from "../survey-schema.ts";
import { readAnswerSets } from "../tree/answer-sets.ts";
import { buildItem } from "../tree/build-item.ts";
import { checkCondition, type Surroundings } from "../tree/check-condition.ts";
import { readItem } from "../tree/read-nodes.ts";
import { type TreeGroup, type TreeItem, type TreeNode, wholeId } from "../tree/tree-instrument.ts";
import { checkContextReferences, checkSeeds, checkStage, warnUnused } from "./check-context-references.ts";
import type { Context, Gate, OptionFacts } from "./context.ts";
import { contextSchema, type PlacedQuestion, questionSchemas, type WrittenContext } from "./context-schema.ts";

/**
 * Checks the content of `context.yaml` against its survey and its actions (null for one that cannot be read). Beyond its
 * shape: ids are unique in the whole instrument, because all answers stand in one file; conditions look back and can hold;
 * what options, notes and the gate name exists.
 */
export function checkContext(value: unknown, survey: Survey | null, library: ActionLibrary | null): Checked<Context> {
  const problems = problemList();
  const warnings = problemList();
  const written = readShape(contextSchema, value, problems);
  const sections = readSections(written, problems);
  const questions = sections.flatMap((section) => section.questions);
  checkIds(sections, survey, problems);
  const answerSets = readAnswerSets(written.answerSets, problems);
  const earlier = new Map<string, Item>();
  const around: Surroundings = {
    earlier,
    all: new Map([
      ...sections.map(({ id }) => [id, "group"] as const),
      ...questions.map((one) => [one.written.id, "item"] as const),
    ]),
    effort: { left: 200_000 },
  };
  const condition = (text: string | undefined, id: string, path: ProblemPath, would?: string): Condition | null =>
    text === undefined || text === "" ? null : checkCondition(text, id, [...path, "when"], around, problems, would);
  const build = ({ path, written: question }: PlacedQuestion): TreeItem => {
    const { id, when } = question;
    const asked = condition(when, id, path);
    const item = buildItem({ ...question, scored: false }, path, answerSets, problems);
    earlier.set(id, item);
    return { ...unweighted, id, when: asked, type: "item", item, roles: null, entryStandards: {} };
  };
  const groups = sections.map(({ id, path, when, questions: placed }): TreeGroup => {
    const asked = condition(when, id, path);
    return { ...unscored, id, when: asked, children: placed.map(build) };
  });
  const notes = (written.notes ?? []).flatMap(({ id, when, phase, capabilities }, index) => {
    const holds = condition(when, id, ["notes", index], "be shown");
    return holds === null ? [] : [{ id, when: holds, phase: phase ?? null, capabilities: capabilities ?? [] }];
  });
  const gate = gateOf(written, (when) => condition(when, "the gate", ["gate"], "be closed"));
  checkSeeds(questions, earlier, problems);
  checkStage({ written, items: earlier, survey }, problems);
  checkContextReferences({ written, questions, items: earlier, survey, library }, problems);
  warnUnused(written, questions, warnings);
  const context: Context = {
    questions: factsOnly(groups, survey, answerSets),
    concerns: Object.fromEntries(
      questions.flatMap(({ written: { id, capabilities = [] } }) =>
        capabilities.length > 0 ? [[id, capabilities]] : [],
      ),
    ),
    options: optionFacts(written),
    enablers: written.enablers ?? [],
    seeds: Object.fromEntries(
      questions.flatMap(({ written: one }) => (one.kind === "inventory" && one.seeds ? [[one.id, one.seeds]] : [])),
    ),
    notes,
    gate,
    stage: written.stage ?? null,
    terms: written.terms ?? [],
  };
  return checkedAs(context, problems, warnings);
}

const unweighted = { weight: 1, core: false, standards: [] } as const;
const unscored = {
  ...unweighted,
  type: "group",
  aggregate: "mean",
  scale: null,
  bands: [],
  bandSet: null,
  stages: null,
  notApplicableCap: 1,
} as const;

type PlacedSection = {
  readonly id: string;
  readonly path: ProblemPath;
  readonly when: string | undefined;
  readonly questions: readonly PlacedQuestion[];
};

function readSections({ sections }: WrittenContext, list: ProblemList): readonly PlacedSection[] {
  return sections.map(({ id, when, questions }, index) => {
    const path = ["sections", index];
    const placed = questions.flatMap((question, place) => readQuestion(question, [...path, "questions", place], list));
    return { id, path, when, questions: placed };
  });
}

function readQuestion(question: unknown, path: ProblemPath, list: ProblemList): readonly PlacedQuestion[] {
  if (typeof question !== "object" || question === null || Array.isArray(question)) {
    list.add(path, () => 'Here should stand a question (with "kind"). Write its keys.');
    return [];
  }
  const written = readItem(questionSchemas, question, path, list, 'Nobody can tell what this asks for. Add "kind".');
  return written === null ? [] : [{ path, written }];
}

function checkIds(sections: readonly PlacedSection[], survey: Survey | null, list: ProblemList): void {
  const ids = sections.flatMap(({ id, path, questions }) => [
    { id, path: [...path, "id"] },
    ...questions.map((question) => ({ id: question.written.id, path: [...question.path, "id"] })),
  ]);
  noteDuplicates(ids, "id", list);
  const taken = new Set([
    wholeId,
    ...(survey?.dimensions.flatMap(({ id, capabilities }) => [id, ...capabilities.map((one) => one.id)]) ?? []),
  ]);
  for (const { id, path } of ids)
    if (id !== "" && taken.has(id))
      list.add(path, () => `${JSON.stringify(id)} is an id of survey.yaml already. Choose another.`);
}

function gateOf({ gate }: WrittenContext, condition: (when: string) => Condition | null): Gate | null {
  if (gate === undefined) return null;
  const when = condition(gate.when);
  return when === null ? null : { when, before: gate.before, override: gate.override ?? [] };
}

function optionFacts({ answerSets }: WrittenContext): Context["options"] {
  const sets = Object.entries(answerSets ?? {}).flatMap(([set, options]) => {
    const facts = options.flatMap(
      ({ id, capabilities = [], enablers = [], evidence = null }): [string, OptionFacts][] =>
        capabilities.length + enablers.length > 0 || evidence !== null
          ? [[id, { capabilities, enablers, evidence }]]
          : [],
    );
    return facts.length > 0 ? [[set, Object.fromEntries(facts)] as const] : [];
  });
  return Object.fromEntries(sets);
}

/** The questions as a questionnaire of their own, which has no score. */
function factsOnly(
  children: readonly TreeNode[],
  survey: Survey | null,
  answerSets: ReturnType<typeof readAnswerSets>,
): Context["questions"] {
  return {
    id: survey?.id ?? "",
    version: survey?.version ?? "",
    status: survey?.status ?? "expert-draft",
    whole: { ...unscored, id: wholeId, when: null, children },
    insideRoles: [],
    outsideRoles: [],
    answerSets: Object.fromEntries(answerSets),
    bandSets: {},
    lenses: [],
    panel: null,
    literature: [],
    studies: [],
    weights: [],
    targets: [],
    standards: [],
    library: null,
  };
}
