import { useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { isFinished, latestComparison } from "#app/rounds/finished-rounds.ts";
import { readRounds } from "#app/rounds/read-rounds.server.ts";
import { roundRow } from "#app/rounds/round-row.ts";
import { RoundRows } from "#app/rounds/round-rows.tsx";
import { Page } from "#app/ui/page.tsx";
import { openInstitution } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { services, who, institution, translator } = await openInstitution(args, "institution.read");
  const { id, name } = institution;
  const rounds = await readRounds(services.database, id);
  const seen = rounds.filter(({ state, ...one }) => may(who, "assessment.result", { ...one, round: state }));
  const allowed = (act: Parameters<typeof may>[1]) => may(who, act, { institutionId: id });
  return json({
    title: translator.t("common:pageTitle", { page: name }),
    name,
    leads: allowed("round.create"),
    comparison: latestComparison(seen),
    trend: seen.some(isFinished) ? paths.trend(id) : null,
    rows: rounds.map((round) => roundRow(round, (act, subject) => may(who, act, subject), services.now(), translator)),
    newRound: allowed("round.create") ? { make: paths.newRound(id), take: paths.importRound(id) } : null,
    links: (
      [
        ["people.change", paths.people(id), "accounts:people.title"],
        ["consent.read", paths.visibility(id), "programmes:visibility.title"],
        ["audit.read", paths.history(id), "history:title"],
        ["people.change", paths.tokens(id), "accounts:tokens.title"],
      ] as const
    ).flatMap(([act, href, label]) => (allowed(act) ? [{ href, label: translator.t(label) }] : [])),
    profile: allowed("institution.change") ? paths.institutionProfile(id) : null,
  });
}

export default function InstitutionHome() {
  const { t } = useTranslator();
  const { name, leads, comparison, trend, rows, newRound, links, profile } = useLoaderData<typeof loader>();
  return (
    <Page>
      <div className="wrap split wide-aside">
        <div>
          <header className="head">
            <h1>
              <bdi>{name}</bdi>
            </h1>
            <p className="lead">{t(leads ? "rounds:institution.lead" : "rounds:institution.visitor")}</p>
            {newRound === null ? null : (
              <p className="actions mt5">
                <a className="button" href={newRound.make}>
                  {t("rounds:new.title")}
                </a>
                <a href={newRound.take}>{t("rounds:institution.import")}</a>
              </p>
            )}
          </header>
          <section className="section" aria-labelledby="rounds">
            <h2 id="rounds">{t("rounds:institution.rounds")}</h2>
            {rows.length === 0 ? <p className="muted">{t("rounds:institution.none")}</p> : <RoundRows rows={rows} />}
            {comparison === null && trend === null ? null : (
              <ul className="plain mt5">
                {comparison === null ? null : (
                  <li>
                    <a href={comparison}>{t("rounds:compare.latest")}</a>
                  </li>
                )}
                {trend === null ? null : (
                  <li>
                    <a href={trend}>{t("rounds:trend.link")}</a>
                  </li>
                )}
              </ul>
            )}
          </section>
        </div>
        <aside className="side" aria-label={t("rounds:institution.aside")}>
          {links.length === 0 ? null : (
            <section>
              <h2>{t("rounds:institution.aside")}</h2>
              <ul className="rows">
                {links.map(({ href, label }) => (
                  <li key={href}>
                    <a href={href}>{label}</a>
                  </li>
                ))}
              </ul>
            </section>
          )}
          {profile === null ? null : (
            <section>
              <h2>{t("rounds:institution.about")}</h2>
              <p className="mt2">
                <a href={profile}>{t("assessments:home.profile")}</a>
              </p>
            </section>
          )}
        </aside>
      </div>
    </Page>
  );
}
