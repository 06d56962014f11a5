import { type ProblemList, type ProblemPath, problemList } from "#app/questions/problem.ts";
import { treeActionsSchema } from "../action-schema.ts";
import { checkActionLibrary, type Liftable } from "../check-action-library.ts";
import { type Checked, checkedAs } from "../checked.ts";
import type { Action, ActionLibrary } from "../instrument.ts";
import { readShape } from "../shape.ts";
import { checkValue } from "./check-value.ts";
import { scaleOf } from "./group-rules.ts";
import { nodesBelow, type TreeInstrument } from "./tree-instrument.ts";

/**
 * Checks the content of an `actions.yaml` beside a questionnaire in format 2 (null when that cannot be read): what holds for
 * every library, and that actions lift scored groups and items from one value they can have to a higher one.
 */
export function checkTreeActions(value: unknown, tree: TreeInstrument | null): Checked<ActionLibrary> {
  const problems = problemList();
  const warnings = problemList();
  const { actions, ideas, ...rest } = readShape(treeActionsSchema, value, problems);
  const library: ActionLibrary = {
    ...rest,
    actions: actions.map(({ node, ...action }) => ({ ...action, capability: node })),
    ...(ideas === undefined ? {} : { ideas: ideas.map(({ nodes, ...idea }) => ({ ...idea, capabilities: nodes })) }),
  };
  library.actions.forEach(({ id, from, to }, index) => {
    if (from >= to)
      problems.add(
        ["actions", index, "to"],
        () => `${id} leads from ${from} to ${to}. "to" must be higher than "from".`,
      );
  });
  checkActionLibrary(library, tree === null ? null : liftableIn(tree), problems);
  if (library.actions.length === 0 && problems.problems.length === 0)
    warnings.add(
      ["actions"],
      () => "There are no actions, so no roadmap can be planned. Add some, or remove the file.",
    );
  return checkedAs(library, problems, warnings);
}

function liftableIn({ whole, insideRoles }: TreeInstrument): Liftable {
  const scored = new Map(
    nodesBelow(whole)
      .filter((node) => scaleOf(node) !== null)
      .map((node) => [node.id, node]),
  );
  return {
    what: "scored item or group",
    one: "node",
    many: "nodes",
    known: [...scored.keys()],
    owners: insideRoles,
    checkEnds: (action: Action, path: ProblemPath, list: ProblemList) => {
      const node = scored.get(action.capability);
      if (node === undefined) return;
      for (const end of ["from", "to"] as const) checkValue(action[end], node, [...path, end], list);
    },
  };
}
