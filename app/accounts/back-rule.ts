import { type Grant, isAdministrator } from "./grant.ts";

/** What is known of somebody whom an institution's lead would let back in with a link. */
export type BackFacts = {
  readonly hasPassword: boolean;
  readonly grants: readonly Grant[];
  /** How many assessments the account opens besides. */
  readonly kept: number;
  /** Institutions in whose rounds they took part or reviewed, also where that has ended: the account still shows it. */
  readonly spokeIn: readonly string[];
  readonly institutionId: string;
  /** The rounds of that institution. */
  readonly roundIds: readonly string[];
};

/**
 * Why a lead may not make a link that signs somebody in; null when they may. Such a link is worth the whole account, so
 * it exists only for accounts that reach nothing beyond the lead's own institution and have no password: whoever has one
 * signs in with it, and whoever holds more would hand it to the lead.
 */
export function whyNotBack(facts: BackFacts): "stranger" | "administrator" | "password" | "elsewhere" | null {
  if (isAdministrator(facts.grants)) return "administrator";
  const [here, elsewhere] = [facts.grants.filter(isHere(facts)), facts.grants.filter((one) => !isHere(facts)(one))];
  if (here.length === 0) return "stranger";
  if (facts.hasPassword) return "password";
  const spokeElsewhere = facts.spokeIn.some((id) => id !== facts.institutionId);
  return elsewhere.length > 0 || facts.kept > 0 || spokeElsewhere ? "elsewhere" : null;
}

function isHere({ institutionId, roundIds }: BackFacts): (grant: Grant) => boolean {
  return ({ scope }) => {
    if (scope.kind === "institution") return scope.id === institutionId;
    if (scope.kind === "round") return roundIds.includes(scope.id);
    return scope.kind === "section" && roundIds.some((id) => scope.id.startsWith(`${id}/`));
  };
}
