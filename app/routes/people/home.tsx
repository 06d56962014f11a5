import { useActionData, useLoaderData } from "@remix-run/react";
import { InvitationSheets } from "#app/accounts/invitation-sheets.tsx";
import { PeopleView } from "#app/accounts/people-view.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { changeMember } from "./change-member.server.ts";
import { readPeoplePage } from "./people-page.server.ts";
import { sheetsOf } from "./sheets.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  return json(await readPeoplePage(args, await openInstitution(args, "people.change")));
}

/** Changes or ends one role, or makes a way back; the page is shown again as it was narrowed. */
export async function action(args: ActionFunctionArgs) {
  const opened = await openInstitution(args, "people.change");
  const { institution, who, translator } = opened;
  const form = new URLSearchParams(await args.request.text());
  const outcome = await changeMember(opened, form);
  if (!outcome.ok) {
    return json({ made: null, fault: translator.t(`accounts:people.fault.${outcome.reason}`) }, { status: 409 });
  }
  if (outcome.invitation !== undefined) {
    const person = outcome.invitation.label;
    const asked = { role: "respondent", round: null, grantEndsAt: null, person } as const;
    return json({ made: sheetsOf(args, opened, asked, [outcome.invitation]), fault: null });
  }
  // Whoever gave up their own lead has no business on this page any more.
  if (outcome.personId === who.personId) return redirect(paths.account, 303);
  return redirect(paths.people(institution.id) + new URL(args.request.url).search, 303);
}

export default function People() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.made != null) return <InvitationSheets {...answer.made} />;
  return <PeopleView {...page} fault={answer?.fault ?? null} />;
}
