import { type GateMember, stagedLevel } from "./staged-level.ts";

/** The three conditions of `stagedLevel`, in its order. */
export type GateRule = "core-reaches" | "one-other-below" | "none-two-below";

export type GateCondition = {
  readonly rule: GateRule;
  readonly holds: boolean;
  /** Ids of the members that break it; empty when it holds. */
  readonly brokenBy: readonly string[];
};

/** A level put to the test, condition by condition. */
export type GateCheck = { readonly level: number; readonly conditions: readonly GateCondition[] };

export type NamedMember = GateMember & { readonly id: string };

/**
 * Puts one level to the test: each condition of the staged rule, whether it holds, and who breaks it.
 *
 * @param level The level asked for, 2 or more.
 */
export function gateCheck(members: readonly NamedMember[], level: number): GateCheck {
  const core = members.filter((member) => member.core && member.level < level);
  const others = members.filter((member) => !member.core && member.level < level);
  const farBelow = members.filter((member) => member.level < level - 1);
  return {
    level,
    conditions: [
      condition("core-reaches", core, 0),
      condition("one-other-below", others, members.length > 1 ? 1 : 0),
      condition("none-two-below", farBelow, 0),
    ],
  };
}

/**
 * The check of the next level up: why the staged level is not one higher. Null when there is no member or the top level
 * is reached.
 */
export function nextGateCheck(members: readonly NamedMember[], levels: number): GateCheck | null {
  const reached = stagedLevel(members);
  return reached === null || reached >= levels ? null : gateCheck(members, reached + 1);
}

function condition(rule: GateRule, below: readonly NamedMember[], allowed: number): GateCondition {
  const holds = below.length <= allowed;
  return { rule, holds, brokenBy: holds ? [] : below.map(({ id }) => id) };
}
