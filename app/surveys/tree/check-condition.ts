import { type Condition, itemsIn, type Test, testsIn } from "#app/questions/conditions/condition.ts";
import { parseCondition } from "#app/questions/conditions/parse-condition.ts";
import { isCountable } from "#app/questions/conditions/reading.ts";
import type { Item, Option } from "#app/questions/kinds/item.ts";
import { quote, suggestId } from "#app/questions/nearest-id.ts";
import type { ProblemList, ProblemPath } from "#app/questions/problem.ts";
import { canHold, type Effort } from "./can-hold.ts";

/** What a condition may speak of: the items before it, and every other id so that a message can say what is wrong. */
export type Surroundings = {
  readonly earlier: ReadonlyMap<string, Item>;
  readonly all: ReadonlyMap<string, "group" | "item">;
  readonly effort: Effort;
};

/**
 * Reads the condition of a node and holds it against the items before it. It must look back only, ask what the items can
 * answer, and be able to hold. Null when it cannot be used.
 *
 * @param would What happens when it holds, for the message that it never does.
 */
export function checkCondition(
  text: string,
  nodeId: string,
  path: ProblemPath,
  around: Surroundings,
  list: ProblemList,
  would = "be asked",
): Condition | null {
  const parsed = parseCondition(text);
  if (!parsed.ok) {
    list.add(path, () => parsed.message);
    return null;
  }
  const before = list.problems.length;
  for (const id of itemsIn(parsed.condition)) checkReference(id, nodeId, path, around, list);
  if (list.problems.length > before) return null;
  for (const test of testsIn(parsed.condition)) {
    const item = around.earlier.get(test.item);
    const fault = item === undefined ? null : faultOf(test, item);
    if (fault !== null) list.add(path, () => fault);
  }
  if (list.problems.length > before) return null;
  if (!canHold(parsed.condition, around.earlier, around.effort)) {
    list.add(
      path,
      () => `This condition can never hold, so ${nodeId} would never ${would}. Correct it, or remove ${nodeId}.`,
    );
    return null;
  }
  return parsed.condition;
}

function checkReference(
  id: string,
  nodeId: string,
  path: ProblemPath,
  { earlier, all }: Surroundings,
  list: ProblemList,
) {
  if (earlier.has(id)) return;
  list.add(path, () => {
    if (id === nodeId) return `${id} depends on its own answer. Ask about an item before it.`;
    const kind = all.get(id);
    if (kind === "group")
      return `${quote(id)} is a group. A condition asks about an item; name one of those in the group.`;
    if (kind === "item")
      return `${quote(id)} comes later in the questionnaire. Conditions look back only: move it before ${nodeId}.`;
    return `There is no item ${quote(id)}. ${suggestId(id, [...earlier.keys()])}`;
  });
}

function faultOf(test: Test, item: Item): string | null {
  if (test.kind === "option") return optionFault(test.option, item, test.is === "includes");
  if (test.kind === "notApplicable" && !item.mayBeNotApplicable)
    return `${item.id} cannot be answered "does not apply", so this never holds. Remove it, or write notApplicable: allowed there.`;
  if (test.kind === "count" && !isCountable(item))
    return `The answer to ${item.id} cannot be counted. Only multiple choice, checklists and inventories can.`;
  if (test.kind === "number") return numberFault(item);
  return null;
}

function optionFault(option: string, item: Item, includes: boolean): string | null {
  const known: readonly Pick<Option, "id">[] =
    "options" in item ? item.options : item.kind === "checklist" ? item.entries : [];
  if (known.length === 0) return `${item.id} has no options. Compare it with a number, or ask answered(${item.id}).`;
  const several = item.kind === "choices" || item.kind === "checklist" || item.kind === "ranking";
  if (several && !includes) return `${item.id} may have several options. Write ${item.id} includes "${option}".`;
  if (!several && includes) return `${item.id} has one answer. Write ${item.id} = "${option}".`;
  const ids = known.map(({ id }) => id);
  return ids.includes(option) ? null : `${item.id} has no option ${quote(option)}. ${suggestId(option, ids)}`;
}

function numberFault(item: Item): string | null {
  if (item.kind === "level" || item.kind === "number") return null;
  if (item.kind === "choice" || item.kind === "yes-partly-no" || item.kind === "agreement") return null;
  return isCountable(item)
    ? `${item.id} is no number. Compare count(${item.id}).`
    : `${item.id} is no number. Ask answered(${item.id}).`;
}
