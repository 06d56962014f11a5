/** What somebody is to a place. A role means nothing without the place it is held in. */
export const roles = [
  "administrator",
  "publisher",
  "analyst",
  "lead",
  "viewer",
  "reviewer",
  "consultant",
  "respondent",
] as const;

export type Role = (typeof roles)[number];

/**
 * Where a grant holds: the whole installation, a programme of a policy body, an institution, one of its rounds, or one
 * section of a round. The id of a round is the id of its assessment.
 */
export type Scope =
  | { readonly kind: "platform" }
  | { readonly kind: "programme"; readonly id: string }
  | { readonly kind: "institution"; readonly id: string }
  | { readonly kind: "round"; readonly id: string }
  | { readonly kind: "section"; readonly id: string };

/** A role somebody holds now. Grants that have ended, were revoked or have not begun are not in an actor's hands. */
export type Grant = { readonly role: Role; readonly scope: Scope };

/** The kinds of place each role can be held in; anything else is no grant. */
export const scopesOfRole = {
  administrator: ["platform"],
  publisher: ["programme"],
  analyst: ["programme"],
  lead: ["institution"],
  viewer: ["institution"],
  consultant: ["institution"],
  reviewer: ["round"],
  respondent: ["round", "section"],
} as const satisfies Record<Role, readonly Scope["kind"][]>;

/** The id of one section of a round, as a grant's scope names it. */
export function sectionId(assessmentId: string, dimensionId: string): string {
  return `${assessmentId}/${dimensionId}`;
}

export function isAdministrator(grants: readonly Grant[]): boolean {
  return grants.some(({ role, scope }) => role === "administrator" && scope.kind === "platform");
}

/** Everything somebody holds a role in, by the kind of place; without doubles, in the order of the grants. */
export function placesOf(
  grants: readonly Grant[],
  role: Role,
  kind: Exclude<Scope["kind"], "platform">,
): readonly string[] {
  const ids = grants.flatMap(({ role: held, scope }) => (held === role && scope.kind === kind ? [scope.id] : []));
  return [...new Set(ids)];
}
