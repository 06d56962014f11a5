import type { Act } from "#app/accounts/may.ts";
import type { Subject } from "#app/accounts/subject.ts";
import { roundStates } from "#app/accounts/subject.ts";
import { routePolicies } from "#app/route-policies.ts";
import { isActOnSomething } from "./mutants.ts";
import { inventoryOfTree, type Tenant } from "./world.ts";

/** One request of the matrix: what it asks for, of what, and in whose tenant that lies. */
export type Asked = {
  readonly route: string;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly policy: Act;
  readonly subject: Subject;
  readonly tenant: Tenant;
  /** The parent is one tenant's and the child the other's: nobody may have that. */
  readonly mixed: boolean;
};

/** Every route and method that asks for an act on something, for every object of a tenant that its address could name. */
export function requestsOf(tenant: Tenant, other: Tenant, only: string | null = null): readonly Asked[] {
  return Object.entries(routePolicies).flatMap(([route, policy]) => {
    if (only !== null && route !== only) return [];
    return (["GET", "POST"] as const).flatMap((method) => {
      const asked = method === "GET" ? policy.get : policy.post;
      if (!isActOnSomething(asked)) return [];
      return subjectsOf(route, tenant, other).map((target) => ({ route, method, policy: asked, tenant, ...target }));
    });
  });
}

type Target = { readonly path: string; readonly subject: Subject; readonly mixed: boolean };

function subjectsOf(route: string, tenant: Tenant, other: Tenant): readonly Target[] {
  const { institutionId, programmeId, releaseId } = tenant;
  if (route.startsWith("surveys/")) {
    return targets(route, { assessmentId: tenant.tree, institutionId, round: null }, tenant, other);
  }
  if (route.includes(":assessmentId") || route.includes(":roundId")) {
    const rounds = roundStates.map((round) => ({ assessmentId: tenant.rounds[round], institutionId, round }));
    const link = { assessmentId: tenant.link, institutionId, round: null };
    return (route.includes(":roundId") ? rounds : [...rounds, link]).flatMap((subject) =>
      targets(route, subject, tenant, other),
    );
  }
  if (route.includes(":institutionId")) return targets(route, { institutionId }, tenant, other);
  if (route.includes(":programmeId")) return targets(route, { programmeId }, tenant, other);
  if (route.includes(":releaseId")) {
    return targets(route, { release: { isPublic: false, programmeId: tenant.programmeId } }, tenant, other).map(
      (one) => ({
        ...one,
        path: one.path.replace("~release", releaseId),
      }),
    );
  }
  return targets(route, "platform", tenant, other);
}

/** The address with its own child, and where it names a child, with one of the other tenant's. */
function targets(route: string, subject: Subject, tenant: Tenant, other: Tenant): readonly Target[] {
  const own = { path: fill(route, subject, tenant, tenant), subject, mixed: false };
  const foreign = { path: fill(route, subject, tenant, other), subject, mixed: true };
  return foreign.path === own.path ? [own] : [own, foreign];
}

function fill(route: string, subject: Subject, parent: Tenant, child: Tenant): string {
  const assessmentId =
    typeof subject === "object" && subject !== null && "assessmentId" in subject ? subject.assessmentId : "";
  const state = typeof subject === "object" && subject !== null && "round" in subject ? subject.round : null;
  const sibling = state === null ? child.link : child.rounds[state];
  const values: Readonly<Record<string, string>> = {
    assessmentId,
    roundId: assessmentId,
    institutionId: parent.institutionId,
    programmeId: parent.programmeId,
    releaseId: "~release",
    dimensionId: "STD",
    lensId: "enablers",
    sectionId: "GOV",
    itemId: inventoryOfTree,
    groupId: "place",
    jobId: child.jobs[sibling] ?? "",
    invitationId: child.invitationId,
    personId: child.respondentId,
    part: "people",
    otherId: child === parent ? parent.rounds.archived : child.rounds.archived,
  };
  return `/${route.replace(/:(\w+)/g, (_, name: string) => values[name] ?? "none")}`;
}
