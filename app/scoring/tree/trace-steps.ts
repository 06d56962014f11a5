import type { Scale } from "#app/questions/kinds/scale.ts";
import { nodesBelow, type Stage, type TreeGroup } from "#app/surveys/tree/tree-instrument.ts";
import { type GateCheck, type NamedMember, nextGateCheck } from "../gate-check.ts";
import { stagedLevel } from "../staged-level.ts";
import { type TreeTerm, treeTerms } from "./trace-terms.ts";
import type { TreeScores } from "./tree-scores.ts";

/** Met for certain, missed for certain, still open, or out of the gate because it does not apply or is not asked. */
export type Met = "yes" | "no" | "open" | "out";

/** One step of a group by steps, with everything it needs. */
export type StepTrace = {
  readonly level: number;
  readonly needs: readonly {
    readonly item: string;
    readonly atLeast: number;
    readonly value: number | null;
    readonly met: Met;
  }[];
  /** "no" as soon as one need is missed, else "open" as long as one is, else "yes". */
  readonly met: Exclude<Met, "out">;
};

/** The gate of parts that have levels themselves: who stands where, what forbids a level, and the next level put to the test. */
export type GateTraceOf = {
  readonly level: number | null;
  readonly members: readonly NamedMember[];
  /** Core parts that are open. */
  readonly withheldBy: readonly string[];
  readonly next: GateCheck | null;
};

/** Every step with its needs and whether each is met, by `stagedByNeeds`. */
export function stepsOf(
  stages: readonly Stage[],
  group: TreeGroup,
  scores: TreeScores,
  hidden: ReadonlySet<string>,
): readonly StepTrace[] {
  const inside = [group, ...nodesBelow(group).filter((node) => node.type === "group")];
  const parts = new Map(
    inside
      .flatMap((one) =>
        treeTerms(one, ({ id, type }) => (type === "item" ? scores.items[id] : scores.nodes[id]), hidden),
      )
      .map((term) => [term.id, term]),
  );
  return stages.map(({ level, needs }) => {
    const tested = needs.map(({ item, atLeast }) => {
      const part = parts.get(item);
      return { item, atLeast, value: part?.value ?? null, met: metBy(part, atLeast) };
    });
    const met = tested.some((need) => need.met === "no")
      ? "no"
      : tested.some((need) => need.met === "open")
        ? "open"
        : "yes";
    return { level, needs: tested, met };
  });
}

function metBy(part: TreeTerm | undefined, atLeast: number): Met {
  if (part === undefined || part.lower === null || part.upper === null) return "out";
  if (part.lower >= atLeast) return "yes";
  return part.upper >= atLeast ? "open" : "no";
}

/** The gate of a staged group without steps, by `stagedByParts`. */
export function gateOf(level: number | null, terms: readonly TreeTerm[], scale: Scale | null): GateTraceOf {
  const members = terms.flatMap(({ id, value, core }) => (value === null ? [] : [{ id, level: value, core }]));
  const withheldBy = terms.filter(({ core, treatment }) => core && treatment === "missing").map(({ id }) => id);
  const reached = withheldBy.length > 0 ? null : stagedLevel(members);
  return {
    level: reached,
    members,
    withheldBy,
    next: level === null ? null : nextGateCheck(members, scale?.to ?? 1),
  };
}
