import { useActionData, useLoaderData } from "@remix-run/react";
import { InvitationSheets } from "#app/accounts/invitation-sheets.tsx";
import { InvitationView } from "#app/accounts/invitation-view.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { readingFor } from "../join/reading.server.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { changeInvitation, openInvitation } from "./open-invitation.server.ts";
import { sheetsOf } from "./sheets.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openInstitution(args, "people.change");
  const { invitation, standing } = await openInvitation(args, opened);
  const { institution, translator } = opened;
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:invitation.title") }),
    institution: { id: institution.id, name: institution.name },
    ...{ label: invitation.label, standing },
    invitation: readingFor(args, invitation),
  });
}

/** A new link in this one answer, or the end of the invitation. */
export async function action(args: ActionFunctionArgs) {
  const opened = await openInstitution(args, "people.change");
  const { invitation } = await openInvitation(args, opened);
  const form = new URLSearchParams(await args.request.text());
  const changed = await changeInvitation(opened, invitation, form.get("intent"));
  if (changed === "withdrawn") return redirect(paths.people(opened.institution.id), 303);
  if (changed === null) {
    return json({ made: null, fault: opened.translator.t("accounts:invitation.over") }, { status: 409 });
  }
  return json({ made: sheetsOf(args, opened, readingFor(args, invitation), [changed]), fault: null });
}

export default function Invitation() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.made != null) return <InvitationSheets {...answer.made} />;
  return <InvitationView {...page} fault={answer?.fault ?? null} />;
}
