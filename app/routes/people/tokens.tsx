import { useActionData, useLoaderData } from "@remix-run/react";
import { readKey } from "#app/accounts/form-key.ts";
import { endToken, makeToken } from "#app/accounts/make-token.server.ts";
import { readTokens } from "#app/accounts/read-tokens.server.ts";
import { checkToken, type PostedToken, readTokenForm, type TokenFaults } from "#app/accounts/service-token.ts";
import { TokensView } from "#app/accounts/tokens-view.tsx";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { notFound } from "../access.server.ts";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, institution, translator } = await openInstitution(args, "people.change");
  const scope = { kind: "institution", id: institution.id } as const;
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:tokens.title") }),
    institution: { id: institution.id, name: institution.name },
    formKey: services.newId(),
    tokens: await readTokens(services.database, scope, services.now()),
  });
}

/** A token's text is in this one answer and nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const { services, who, institution, translator } = await openInstitution(args, "people.change");
  const { database, now } = services;
  const scope = { kind: "institution", id: institution.id } as const;
  const form = new URLSearchParams(await args.request.text());
  if (form.get("intent") === "end") {
    await endToken(database, scope, (form.get("token") ?? "").slice(0, 100), who.personId, now());
    return redirect(paths.tokens(institution.id), 303);
  }
  const key = readKey(form);
  if (key === null) throw notFound();
  const posted = readTokenForm(form);
  const checked = checkToken(posted, "institution");
  const answer = (change: Partial<Answer>, status: number) =>
    json({ made: null, posted: null, faults: {}, note: null, ...change } as Answer, { status });
  if (!checked.ok) return answer({ posted, faults: tokenFaults(checked.faults, translator) }, 400);
  const made = await makeToken(database, scope, checked.plan, who.personId, key, now());
  if (!made.ok) return answer({ note: translator.t("accounts:tokens.twice") }, 409);
  const place = checked.plan.act === "round.read" ? paths.progress("ID") : paths.download("ID");
  const address = `${args.context.ownOrigin}${place}`;
  return answer(
    { made: { token: made.token, example: `curl -H "Authorization: Bearer ${made.token}" ${address}` } },
    200,
  );
}

type Answer = {
  readonly made: { readonly token: string; readonly example: string } | null;
  readonly posted: PostedToken | null;
  readonly faults: Readonly<Partial<Record<"name" | "act" | "days", string>>>;
  readonly note: string | null;
};

function tokenFaults(faults: TokenFaults, { t }: Translator): Answer["faults"] {
  return Object.fromEntries(Object.values(faults).map((fault) => [fault, t(`accounts:tokens.fault.${fault}`)]));
}

export default function Tokens() {
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { made = null, posted = null, faults = {}, note = null } = answer ?? {};
  return <TokensView {...page} made={made} posted={posted ?? nothing} faults={faults} note={note} />;
}

const nothing: PostedToken = { name: "", act: "assessment.export", days: "90" };
