import { useActionData, useLoaderData } from "@remix-run/react";
import { InvitationSheets } from "#app/accounts/invitation-sheets.tsx";
import { InvitationView } from "#app/accounts/invitation-view.tsx";
import { writtenLanguages } from "#app/i18n/languages.ts";
import { type Ordered, orderLetter } from "#app/letters/order-letter.server.ts";
import { readStanding } from "#app/letters/read-standing.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import type { NamedInvitation } from "#db/queries/invitations.server.ts";
import { notFound } from "../access.server.ts";
import { readingFor } from "../join/reading.server.ts";
import { type OpenInstitution, openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { changeInvitation, openInvitation } from "./open-invitation.server.ts";
import { sheetsOf } from "./sheets.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openInstitution(args, "people.change");
  const { invitation, standing } = await openInvitation(args, opened);
  const { services, institution, translator } = opened;
  const letter = await readStanding(services.database, institution.id, invitation.id, translator);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:invitation.title") }),
    institution: { id: institution.id, name: institution.name },
    ...{ label: invitation.label, standing },
    invitation: readingFor(args, invitation),
    letters: {
      sentences: letter.sentences,
      canSend: services.sendsLetters && invitation.email !== null && standing === "open" && !letter.isInLine,
      language: translator.language,
    },
  });
}

/** A new link in this one answer, or the end of the invitation. */
export async function action(args: ActionFunctionArgs) {
  const opened = await openInstitution(args, "people.change");
  const { invitation } = await openInvitation(args, opened);
  const form = new URLSearchParams(await args.request.text());
  if (form.get("intent") === "letter") return sendLetter(opened, invitation, form.get("language"));
  const changed = await changeInvitation(opened, invitation, form.get("intent"));
  if (changed === "withdrawn") return redirect(paths.people(opened.institution.id), 303);
  if (changed === null) {
    return json({ made: null, fault: opened.translator.t("accounts:invitation.over") }, { status: 409 });
  }
  return json({ made: sheetsOf(args, opened, readingFor(args, invitation), [changed]), fault: null });
}

/** Puts a letter in line, and shows the page again, which says how it stands. */
async function sendLetter(
  { services, institution, who, translator }: OpenInstitution,
  { id }: NamedInvitation,
  asked: string | null,
) {
  if (!services.sendsLetters) throw notFound();
  const refuse = (reason: Extract<Ordered, { ok: false }>["reason"] | "language", status: number) =>
    json({ made: null, fault: translator.t(`letters:refused.${reason}`) }, { status });
  const language = writtenLanguages.find(({ tag }) => tag === asked)?.tag;
  if (language === undefined) return refuse("language", 400);
  const order = { institutionId: institution.id, invitationId: id, byId: who.personId, language };
  const ordered = await orderLetter(services.database, order, services.now());
  if (!ordered.ok) return refuse(ordered.reason, 409);
  services.wakeWorker();
  return redirect(paths.invitation(institution.id, id), 303);
}

export default function Invitation() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  if (answer?.made != null) return <InvitationSheets {...answer.made} />;
  return <InvitationView {...page} fault={answer?.fault ?? null} />;
}
