import { roles } from "#app/accounts/grant.ts";
import { memberRow } from "#app/accounts/member-row.ts";
import type { PeopleViewProps } from "#app/accounts/people-view.tsx";
import { readMembers } from "#app/accounts/read-members.server.ts";
import { readOpenInvitations } from "#app/accounts/read-open-invitations.server.ts";
import type { LoaderFunctionArgs } from "#app/platform/remix.ts";
import type { OpenInstitution } from "../places.server.ts";
import { instrumentNames } from "./instrument-names.server.ts";

/** How many open invitations stand on the page of people; all of them have a page of their own. */
const fewInvitations = 10;

/** What the page of an institution's people shows, as its address narrows it. */
export async function readPeoplePage(
  { request }: LoaderFunctionArgs,
  { services, who, institution, translator }: OpenInstitution,
): Promise<Omit<PeopleViewProps, "fault"> & { readonly title: string }> {
  const { database, library, now } = services;
  const { search, searchParams } = new URL(request.url);
  const { members, paging } = await readMembers(database, institution.id, searchParams, now());
  const none = new URLSearchParams();
  const open = await readOpenInvitations(database, institution.id, none, fewInvitations, now());
  const names = instrumentNames(library, translator.language);
  return {
    title: translator.t("common:pageTitle", { page: translator.t("accounts:people.title") }),
    institution: { id: institution.id, name: institution.name },
    asked: {
      q: (searchParams.get("q") ?? "").slice(0, 100),
      role: roles.find((role) => role === searchParams.get("role")) ?? null,
    },
    ...{ search, paging },
    members: members.map((member) => memberRow(member, who.personId, names, translator)),
    invitations: open.invitations,
    invitationCount: open.paging.total,
  };
}
