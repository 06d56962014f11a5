import { type Grant, placesOf, type Role } from "#app/accounts/grant.ts";
import type { Database } from "#db/database.server.ts";
import { listInstitutions } from "#db/queries/institutions.server.ts";
import { listOwnRounds, type OwnRound } from "#db/queries/own-rounds.server.ts";

/** Where somebody has a part: rounds to answer or to review, and institutions by what they are to them. */
export type OwnPlaces = {
  readonly answers: readonly OwnRound[];
  readonly reviews: readonly OwnRound[];
  readonly institutions: readonly { readonly id: string; readonly name: string; readonly role: InstitutionRole }[];
};

type InstitutionRole = Extract<Role, "lead" | "viewer" | "consultant">;

const institutionRoles: readonly InstitutionRole[] = ["lead", "viewer", "consultant"];

/** The places of the roles somebody holds now. Whoever is several things to one institution finds it once, as the first. */
export async function readOwnPlaces(
  { read }: Database,
  { personId, grants }: { readonly personId: string; readonly grants: readonly Grant[] },
): Promise<OwnPlaces> {
  const whole = placesOf(grants, "respondent", "round");
  const sections = placesOf(grants, "respondent", "section").map((id) => id.split("/")[0] ?? id);
  const roles = new Map<string, InstitutionRole>();
  for (const role of institutionRoles) {
    for (const id of placesOf(grants, role, "institution")) if (!roles.has(id)) roles.set(id, role);
  }
  const institutions = await listInstitutions(read, [...roles.keys()]);
  return {
    answers: await listOwnRounds(read, [...new Set([...whole, ...sections])], personId),
    reviews: await listOwnRounds(read, placesOf(grants, "reviewer", "round"), personId),
    institutions: institutions.map(({ id, name }) => ({ id, name, role: roles.get(id) ?? "viewer" })),
  };
}
