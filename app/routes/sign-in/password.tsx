import { useActionData, useLoaderData } from "@remix-run/react";
import { type CarriedForm, carriedForm } from "#app/accounts/carried-form.ts";
import { CarriedPage } from "#app/accounts/carried-page.tsx";
import { formerPersonOf } from "#app/accounts/session.server.ts";
import { signIn } from "#app/accounts/sign-in.server.ts";
import { SignInPage } from "#app/accounts/sign-in-page.tsx";
import { waitText } from "#app/accounts/wait-text.ts";
import { paths } from "#app/paths.ts";
import { ownPath } from "#app/platform/own-path.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { translatorOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { browserOf, enteredHeaders } from "../visit.server.ts";

export const meta = titleOf;

export function loader({ request }: LoaderFunctionArgs) {
  const { t } = translatorOf(request);
  const to = ownPath(new URL(request.url).searchParams.get("to"));
  return json({ title: t("common:pageTitle", { page: t("accounts:signIn.title") }), to });
}

export async function action(args: ActionFunctionArgs) {
  const { services } = args.context;
  const form = new URLSearchParams(await args.request.text());
  const [email, password] = [form.get("email") ?? "", form.get("password") ?? ""];
  const to = ownPath(form.get("to"));
  const carried = carriedForm(to, form.get("carried"));
  const browser = browserOf(args);
  const before = await formerPersonOf(services.database, browser.sessionId);
  const outcome = await signIn(services.database, { email, password }, browser, services.now());
  if (!outcome.ok) {
    const translator = translatorOf(args.request);
    const fault =
      outcome.reason === "wait" ? waitText(outcome.seconds, translator) : translator.t("accounts:signIn.wrong");
    const status = outcome.reason === "wait" ? 429 : 401;
    return json({ done: false as const, fault, email: email.slice(0, 254), to, carried }, { status });
  }
  const headers = enteredHeaders(args, outcome);
  if (carried === null) return redirect(to ?? paths.account, { status: 303, headers });
  // What one person typed is never saved by another, even on the same computer.
  const theirs = before === null || before === outcome.personId;
  const kept: CarriedForm | null = theirs ? carried : null;
  return json({ done: true as const, kept, to: carried.to }, { headers });
}

export default function SignIn() {
  const { to } = useLoaderData<typeof loader>();
  const outcome = useActionData<typeof action>();
  if (outcome?.done === true) return <CarriedPage kept={outcome.kept} to={outcome.to} />;
  return (
    <SignInPage
      to={outcome?.to ?? to}
      carried={outcome?.carried ?? null}
      fault={outcome?.fault}
      email={outcome?.email}
    />
  );
}
