import { useLoaderData } from "@remix-run/react";
import { InvitationsView } from "#app/accounts/invitations-view.tsx";
import { readOpenInvitations } from "#app/accounts/read-open-invitations.server.ts";
import { pageSize } from "#app/platform/paging.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, institution, translator } = await openInstitution(args, "people.change");
  const { search, searchParams } = new URL(args.request.url);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:people.invitations") }),
    institution: { id: institution.id, name: institution.name },
    search,
    ...(await readOpenInvitations(services.database, institution.id, searchParams, pageSize, services.now())),
  });
}

export default function Invitations() {
  return <InvitationsView {...useLoaderData<typeof loader>()} />;
}
