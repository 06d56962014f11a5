import type { Column, Item, ItemForm, Option } from "#app/questions/kinds/item.ts";
import { itemScale } from "#app/questions/kinds/item-value.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { noteDuplicates } from "../references.ts";
import { agreement, yesPartlyNo } from "./answer-sets.ts";
import { checkInventoryColumns } from "./check-inventory-columns.ts";
import type { WrittenItem } from "./tree-schema.ts";

export type AnswerSets = ReadonlyMap<string, readonly Option[]>;

const mostRows = 100;

/** The item as the product works with it, with its shared answers put in; mistakes are noted where they stand. */
export function buildItem(written: WrittenItem, path: ProblemPath, sets: AnswerSets, list: ProblemList): Item {
  const item: Item = {
    ...formOf(written, path, sets, list),
    id: written.id,
    mayBeNotApplicable: written.notApplicable === "allowed",
    reverse: written.reverse ?? false,
    scored: written.scored ?? true,
  };
  if (item.scored && "options" in item && item.kind !== "ranking" && itemScale(item) === null)
    if (item.options.some(({ value }) => value !== null))
      list.add(
        [...path, "answers"],
        () =>
          `All answers to ${item.id} are worth the same, so there is nothing to score. Give them different values, or write scored: false.`,
      );
  return item;
}

function formOf(written: WrittenItem, path: ProblemPath, sets: AnswerSets, list: ProblemList): ItemForm {
  switch (written.kind) {
    case "level":
      return { kind: "level", levels: written.levels };
    case "yes-partly-no":
      return { kind: "yes-partly-no", set: null, options: yesPartlyNo };
    case "choice":
      return { kind: "choice", ...setOf(written.answers, [...path, "answers"], sets, list) };
    case "agreement": {
      const { answers } = written;
      if (answers === undefined) return { kind: "agreement", set: null, options: agreement };
      return { kind: "agreement", ...setOf(answers, [...path, "answers"], sets, list) };
    }
    case "choices":
    case "ranking": {
      const answers = setOf(written.answers, [...path, "answers"], sets, list);
      const { options } = answers;
      const most = written.most ?? options.length;
      if (most > options.length && options.length > 0)
        list.add([...path, "most"], () => `There are only ${options.length} options. Write at most ${options.length}.`);
      return { kind: written.kind, ...answers, most };
    }
    case "checklist": {
      const entries = written.entries.map(({ id, weight }) => ({ id, weight: weight ?? 1 }));
      noteDuplicates(
        entries.map(({ id }, index) => ({ id, path: [...path, "entries", index, "id"] })),
        "entry",
        list,
      );
      if (entries.every(({ weight }) => weight === 0))
        list.add(
          [...path, "entries"],
          () => `The weights of ${written.id} sum to nothing. Give at least one entry more than 0.`,
        );
      return { kind: "checklist", entries };
    }
    case "number":
      return numberForm(written, path, list);
    case "text":
      return { kind: "text", long: written.long ?? false };
    case "inventory": {
      noteDuplicates(
        written.columns.map(({ id }, index) => ({ id, path: [...path, "columns", index, "id"] })),
        "column",
        list,
      );
      const columns = written.columns.map((column, index) => columnOf(column, [...path, "columns", index], sets, list));
      const most = written.most ?? mostRows;
      const full = written.full ?? null;
      if (full !== null && full > most)
        list.add(
          [...path, "full"],
          () => `${full} rows can never be reached: at most ${most} are taken. Lower it, or raise "most".`,
        );
      const { elements = [], optional = [] } = written;
      checkInventoryColumns(columns, { elements, optional }, path, list);
      return { kind: "inventory", columns, most, full, elements, optional };
    }
  }
}

function numberForm(written: Extract<WrittenItem, { kind: "number" }>, path: ProblemPath, list: ProblemList): ItemForm {
  const { id, worst, best } = written;
  const min = written.min ?? null;
  const max = written.max ?? null;
  checkRange(min, max, path, list);
  if ((worst === undefined) !== (best === undefined))
    list.add(
      path,
      () =>
        `${id} says only what is ${worst === undefined ? "best" : "worst"}. Give both "worst" and "best", or neither.`,
    );
  if (worst !== undefined && worst === best)
    list.add(
      [...path, "best"],
      () => `The worst and the best of ${id} are both ${worst}. Write two different numbers.`,
    );
  for (const [key, mark] of [
    ["worst", worst],
    ["best", best],
  ] as const)
    if (mark !== undefined && ((min !== null && mark < min) || (max !== null && mark > max)))
      list.add(
        [...path, key],
        () => `${mark} is outside the range of ${id}. Choose a number inside it, or widen the range.`,
      );
  const marks = worst === undefined || best === undefined ? null : { worst, best };
  return { kind: "number", min, max, whole: written.whole ?? false, marks };
}

type WrittenColumn = Extract<WrittenItem, { kind: "inventory" }>["columns"][number];

function columnOf(written: WrittenColumn, path: ProblemPath, sets: AnswerSets, list: ProblemList): Column {
  const base = { id: written.id, required: written.required ?? false };
  const min = written.min ?? null;
  const max = written.max ?? null;
  if (written.type !== "number")
    for (const key of ["min", "max"] as const)
      if (written[key] !== undefined)
        list.add([...path, key], () => `Only a column of type number has ${quote(key)}. Remove it.`);
  if (written.type !== "choice" && written.answers !== undefined)
    list.add([...path, "answers"], () => 'Only a column of type choice has "answers". Remove it.');
  if (written.type !== "text" && written.long !== undefined)
    list.add([...path, "long"], () => 'Only a column of type text has "long". Remove it.');
  if (written.type !== "text" && written.refersTo !== undefined)
    list.add([...path, "refersTo"], () => 'Only a column of type text has "refersTo". Remove it.');
  const { refersTo } = written;
  switch (written.type) {
    case "text":
      return {
        ...base,
        type: "text",
        ...(written.long === true ? { long: true } : {}),
        ...(refersTo === undefined ? {} : { refersTo }),
      };
    case "number":
      checkRange(min, max, path, list);
      return { ...base, type: "number", min, max };
    case "choice":
      if (written.answers === undefined)
        list.add(
          path,
          () =>
            `The column ${quote(written.id)} lets people choose, but not from what. Add "answers" with an answer set.`,
        );
      return { ...base, type: "choice", ...setOf(written.answers ?? "", [...path, "answers"], sets, list) };
    default:
      return { ...base, type: written.type };
  }
}

function checkRange(min: number | null, max: number | null, path: ProblemPath, list: ProblemList): void {
  if (min !== null && max !== null && min >= max)
    list.add([...path, "max"], () => `The range runs from ${min} to ${max}. "max" must be higher than "min".`);
}

function setOf(id: string, path: ProblemPath, sets: AnswerSets, list: ProblemList) {
  const options = sets.get(id);
  if (options === undefined && id !== "")
    list.add(path, () => `There is no answer set ${quote(id)}. ${suggestId(id, [...sets.keys()])}`);
  return { set: id, options: options ?? [] };
}
