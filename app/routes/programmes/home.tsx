import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { buildRelease } from "#app/benchmarks/build-release.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { oneTimeLink, paths } from "#app/paths.ts";
import { log } from "#app/platform/log.server.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { callInstitution } from "#app/programmes/call-institution.server.ts";
import { CallSection } from "#app/programmes/call-section.tsx";
import { changeProgramme } from "#app/programmes/change-programme.server.ts";
import { MemberTable } from "#app/programmes/member-table.tsx";
import { programmePage } from "#app/programmes/programme-page.ts";
import { readProgramme } from "#app/programmes/read-programme.server.ts";
import { ReleaseSection } from "#app/programmes/release-section.tsx";
import { findInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { Page } from "#app/ui/page.tsx";
import { notFound } from "../access.server.ts";
import { openProgramme } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, programme, translator } = await openProgramme(args, "programme.releases");
  const allowed = (act: Parameters<typeof may>[1]) => may(who, act, { programmeId: programme.id });
  const found = findInstrument(services.library, programme.instrument.id, programme.instrument.version);
  const facts = await readProgramme(services.database, programme.id, allowed("programme.read"), services.now());
  return json({
    title: translator.t("common:pageTitle", { page: programme.name }),
    changes: allowed("programme.change"),
    ...programmePage(
      programme,
      facts,
      found === undefined ? programme.instrument.id : wordsFor(found.words, translator.language).title,
      translator,
    ),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, programme, translator } = await openProgramme(args, "programme.change");
  const { database, now } = services;
  const form = new URLSearchParams(await args.request.text());
  const intent = form.get("intent") ?? "";
  const done = (id: string | null) => log("programme.deed", { intent, programme: programme.id, id, by: who.personId });
  if (intent === "call") {
    const label = (form.get("label") ?? "").trim();
    if (label === "" || label.length > 200 || !label.isWellFormed() || /\p{Cc}/u.test(label)) {
      return json({ fault: translator.t("programmes:home.labelMissing"), said: null, call: null }, { status: 400 });
    }
    const { token, code } = await callInstitution(database, programme.id, label, who.personId, now());
    done(null);
    const origin = args.context.ownOrigin;
    const call = {
      label,
      code,
      link: oneTimeLink(origin, paths.joinProgramme, token),
      address: `${origin}${paths.joinProgramme}`,
    };
    return json({ fault: null, said: null, call });
  }
  if (intent === "build") {
    const found = findInstrument(services.library, programme.instrument.id, programme.instrument.version);
    if (found === undefined) throw notFound();
    const built = await buildRelease(database, found.instrument, programme.id, now());
    if (!built.ok)
      return json({ fault: null, said: translator.t("programmes:releases.tooFew"), call: null }, { status: 409 });
    done(built.release.id);
    const said = translator.t("programmes:releases.built", { number: built.release.number });
    return json({ fault: null, said, call: null });
  }
  const id = form.get("id") ?? "";
  if (await changeProgramme(database, programme, { intent, id }, now())) {
    done(intent === "revoke" || intent === "publish" ? id : null);
  }
  return redirect(paths.programme(programme.id), 303);
}

export default function ProgrammeHome() {
  const { t } = useTranslator();
  const page = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return (
    <Page>
      <div className="wrap">
        <header className="head">
          <p className="crumb">
            <a href={paths.account}>{t("accounts:account.title")}</a>
          </p>
          <h1>
            <bdi>{page.name}</bdi>
          </h1>
          {page.description === "" ? null : <p className="lead">{page.description}</p>}
          <p className="meta mt4">
            {page.crumb}
            <br />
            {page.deadline}
          </p>
          {page.closed ? <p className="note mt4">{t("programmes:home.closed")}</p> : null}
        </header>
        {answer?.said == null ? null : (
          <p className="note" role="status">
            {answer.said}
          </p>
        )}
        {page.members === null ? null : (
          <section className="section stack-s" aria-labelledby="members">
            <h2 id="members">{t("programmes:home.members")}</h2>
            <p>{page.members.count}</p>
            <MemberTable rows={page.members.rows} />
            <p className="meta">{t("programmes:home.membersNote")}</p>
          </section>
        )}
        {page.changes ? (
          <CallSection page={page} call={answer?.call ?? null} fault={answer?.fault ?? undefined} />
        ) : null}
        <ReleaseSection releases={page.releases} changes={page.changes} />
      </div>
    </Page>
  );
}
