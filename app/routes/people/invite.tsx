import { useActionData, useLoaderData } from "@remix-run/react";
import { readKey } from "#app/accounts/form-key.ts";
import { InvitationSheets } from "#app/accounts/invitation-sheets.tsx";
import { inviteFaults } from "#app/accounts/invite-faults.ts";
import type { InviteFieldFaults } from "#app/accounts/invite-fields.tsx";
import { checkInvite, readInviteForm } from "#app/accounts/invite-form.ts";
import { InviteView } from "#app/accounts/invite-view.tsx";
import { makeInvitations } from "#app/accounts/make-invitations.server.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { notFound } from "../access.server.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { readTarget } from "./invite-target.server.ts";
import { sheetsOf } from "./sheets.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openInstitution(args, "people.change");
  const { services, institution, translator } = opened;
  const { target: _, ...page } = await readTarget(args, opened);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:invite.title") }),
    institution: { id: institution.id, name: institution.name },
    formKey: services.newId(),
    sendsLetters: services.sendsLetters,
    ...page,
  });
}

/** The secrets are in this one answer and nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const opened = await openInstitution(args, "people.change");
  const { services, who, translator } = opened;
  const { target, round } = await readTarget(args, opened);
  const form = new URLSearchParams(await args.request.text());
  const key = readKey(form);
  if (key === null) throw notFound();
  const posted = readInviteForm(form);
  const now = services.now();
  const refuse = (faults: InviteFieldFaults, refusal: "twice" | "moved" | null, status: number) =>
    json({ made: null, refused: { posted, faults, refusal } }, { status });
  if (target === null) return refuse({}, "moved", 409);
  const checked = checkInvite(posted, target, now.toISOString().slice(0, 10));
  if (!checked.ok) return refuse(inviteFaults(checked.faults, translator), null, 400);
  const made = await makeInvitations(services.database, checked.plan, who.personId, key, now);
  if (!made.ok) return refuse({}, "twice", 409);
  if (made.invitations.some(({ letter }) => letter)) services.wakeWorker();
  const { role, grantEndsAt, letters } = checked.plan;
  const asked = { role, grantEndsAt, round, person: null };
  return json({ made: sheetsOf(args, opened, asked, made.invitations, letters !== null), refused: null });
}

export default function Invite() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.made != null) return <InvitationSheets {...answer.made} />;
  const { posted = nothing, faults = {}, refusal = null } = answer?.refused ?? {};
  return <InviteView {...page} posted={posted} faults={faults} refusal={refusal} />;
}

const nothing = { people: "", group: "", sections: [], purpose: "", until: "", letters: "" };
