import { useActionData, useLoaderData } from "@remix-run/react";
import { accountFaults, confirmationFault } from "#app/accounts/account-faults.ts";
import { AccountView } from "#app/accounts/account-view.tsx";
import { changeAccount, confirmPassword } from "#app/accounts/change-account.server.ts";
import { checkProfile, readProfile } from "#app/accounts/own-profile.ts";
import { readAccount } from "#app/accounts/read-account.server.ts";
import { actorOf } from "#app/accounts/session.server.ts";
import { takeName } from "#app/accounts/take-turn.server.ts";
import { waitText } from "#app/accounts/wait-text.ts";
import { listHeld } from "#app/assessments/list-held.server.ts";
import { paths } from "#app/paths.ts";
import { languageCookie } from "#app/platform/language-cookie.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { OwnProgrammes } from "#app/programmes/own-programmes.tsx";
import { readOwnProgrammes } from "#app/programmes/read-own-programmes.server.ts";
import { OwnPlacesView } from "#app/rounds/own-places-view.tsx";
import { readOwnPlaces } from "#app/rounds/read-own-places.server.ts";
import { findInstrument, findTree } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { sessionIdOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { openAccount, type Visit } from "../visit.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const visit = await openAccount(args);
  const { services, who, translator } = visit;
  const actor = await actorOf(services.database, sessionIdOf(args), services.now());
  const all = "assessments" in actor ? actor.assessments : [];
  const held = await listHeld(services.database, who.assessments, all);
  const rows = (list: typeof held.kept) =>
    list.map(({ id, institution, instrument, state, updatedAt }) => ({
      id,
      institution,
      state,
      updatedAt,
      instrument: instrumentTitle(visit, instrument),
    }));
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("accounts:account.title") }),
    account: await readAccount(services.database, who, services.now()),
    pseudoLocales: services.pseudoLocales,
    kept: rows(held.kept),
    byLink: rows(held.byLink),
    places: await readOwnPlaces(services.database, who),
    programmes: await readOwnProgrammes(services.database, who),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, translator } = await openAccount(args);
  const posted = readProfile(new URLSearchParams(await args.request.text()));
  const checked = checkProfile(posted, services.pseudoLocales);
  const refuse = (faults: object, status: number) => json({ posted: { ...posted, current: "" }, faults }, { status });
  if (!checked.ok) return refuse(accountFaults(checked.faults, translator), 400);
  const { email } = await readAccount(services.database, who, services.now());
  if (checked.profile.email !== email) {
    const confirmed = await confirmPassword(services.database, who, posted.current, services.now());
    if (!confirmed.ok) return refuse({ current: confirmationFault(confirmed, translator) }, 403);
    const seconds = await takeName(services.database, who.personId, args.context.address, services.now());
    if (seconds > 0) return refuse({ email: waitText(seconds, translator) }, 429);
  }
  const changed = await changeAccount(services.database, who.personId, checked.profile, services.now());
  if (!changed) return refuse(accountFaults({ email: "emailTaken" }, translator), 409);
  const headers = { "Set-Cookie": languageCookie(args.context.https, checked.profile.language) };
  return redirect(paths.account, { status: 303, headers });
}

export default function AccountHome() {
  const { places, programmes, ...page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AccountView
      {...page}
      places={
        <>
          <OwnPlacesView places={places} />
          <OwnProgrammes programmes={programmes} />
        </>
      }
      refused={refused}
    />
  );
}

function instrumentTitle({ services, translator }: Visit, { id, version }: { id: string; version: string }): string {
  const ladder = findInstrument(services.library, id, version);
  if (ladder !== undefined) return wordsFor(ladder.words, translator.language).title;
  const tree = findTree(services.library, id, version);
  return tree === undefined ? id : wordsFor(tree.words, translator.language).title;
}
