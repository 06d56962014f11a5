import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptInvitation } from "#app/accounts/accept-invitation.server.ts";
import { accountFaults } from "#app/accounts/account-faults.ts";
import { joinCookie, readJoinCookie } from "#app/accounts/join-cookie.ts";
import {
  type JoinAnswer,
  type JoinState,
  type LookState,
  looking,
  type Refused,
  refusedState,
} from "#app/accounts/join-state.ts";
import { JoinView } from "#app/accounts/join-view.tsx";
import { lookAtInvitation } from "#app/accounts/look-at-invitation.server.ts";
import { readAccountForm } from "#app/accounts/new-account.ts";
import { checkMember } from "#app/accounts/new-member.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { translatorOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { browserOf, enteredHeaders, visitorOf } from "../visit.server.ts";
import { readingFor } from "./reading.server.ts";

export const meta = titleOf;

/** Uses nothing up. What the invitation is to is shown after its link or code was sent once. */
export async function loader(args: LoaderFunctionArgs) {
  const { services, address, https } = args.context;
  const { t } = translatorOf(args.request);
  const title = t("common:pageTitle", { page: t("accounts:join.title") });
  const secret = readJoinCookie(args.request.headers.get("Cookie"));
  const answer = (state: JoinState, status = 200, headers = {}) => json({ title, state }, { status, headers });
  if (secret === null) return answer({ kind: "ask", fault: null, code: "" });
  const look = await lookAtInvitation(services.database, secret, address, services.now());
  if (look.ok) return answer(looking(readingFor(args, look.invitation), secret, await nameOf(args)));
  const { state, status } = refusal(args, look, null, "");
  return answer(state, status, state.kind === "wrong" ? { "Set-Cookie": joinCookie(https, null) } : {});
}

export async function action(args: ActionFunctionArgs) {
  const form = new URLSearchParams(await args.request.text());
  return form.get("intent") === "accept" ? accept(args, form) : look(args, form);
}

/** Looks at an invitation; it is then shown at this address until it is used or half an hour has gone. */
async function look(args: ActionFunctionArgs, form: URLSearchParams) {
  const { services, address, https } = args.context;
  const code = (form.get("code") ?? "").slice(0, 40);
  const secret = (form.get("token") || code).slice(0, 200).trim();
  const found = await lookAtInvitation(services.database, secret, address, services.now());
  if (found.ok) return redirect(paths.join, { status: 303, headers: { "Set-Cookie": joinCookie(https, secret) } });
  return said(refusal(args, found, null, code));
}

async function accept(args: ActionFunctionArgs, form: URLSearchParams) {
  const { services, https, address } = args.context;
  const { database, now } = services;
  const translator = translatorOf(args.request);
  const secret = (form.get("secret") ?? "").slice(0, 200);
  const found = await lookAtInvitation(database, secret, address, now());
  if (!found.ok) return said(refusal(args, found, null, ""));
  const { email, personId } = found.invitation;
  const who = await visitorOf(args);
  const posted = readAccountForm(form);
  const typed = { name: posted.name.slice(0, 200), email: posted.email.slice(0, 254) };
  const seen = looking(readingFor(args, found.invitation), secret, who?.name ?? null, { typed });
  // An invitation to an address makes an account of that address only.
  const member = checkMember(
    email === null ? posted : { ...posted, email: posted.password === "" ? "" : email },
    translator.language,
  );
  const isNew = who === null && personId === null;
  if (isNew && !member.ok) {
    return said({ state: { ...seen, faults: accountFaults(member.faults, translator) }, status: 400 });
  }
  const joiner = who !== null ? { personId: who.personId } : isNew && member.ok ? member.member : null;
  const outcome = await acceptInvitation(database, secret, joiner, browserOf(args), now());
  if (!outcome.ok) return said(refusal(args, outcome, seen, ""));
  const headers = enteredHeaders(args, outcome);
  headers.append("Set-Cookie", joinCookie(https, null));
  return redirect(paths.joined, { status: 303, headers });
}

function refusal(args: LoaderFunctionArgs, refused: Refused, seen: LookState | null, code: string): JoinAnswer {
  return refused.reason === "closed"
    ? { state: { kind: "closed", invitation: readingFor(args, refused.invitation) }, status: 409 }
    : refusedState(refused, seen, code, translatorOf(args.request));
}

function said({ state, status }: JoinAnswer) {
  return json({ state }, { status });
}

async function nameOf(args: LoaderFunctionArgs): Promise<string | null> {
  return (await visitorOf(args))?.name ?? null;
}

export default function Join() {
  const { state } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  return <JoinView state={(answered?.state ?? state) as JoinState} />;
}
