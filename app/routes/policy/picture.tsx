import { useLoaderData } from "@remix-run/react";
import { pictureHeadline, pictureLead, pictureProfile } from "#app/benchmarks/policy-picture.ts";
import { medianTable, regionPanels, shareTable } from "#app/benchmarks/policy-tables.ts";
import { MedianTableView, RegionPanels, ShareTable } from "#app/benchmarks/policy-views.tsx";
import { ChartFigure } from "#app/charts/chart-figure.tsx";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { Page } from "#app/ui/page.tsx";
import { titleOf } from "../title.ts";
import { openRelease } from "./release.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const picture = await openRelease(args);
  const { release, before, instrument, words, translator } = picture;
  const { t } = translator;
  const { number } = release;
  const profile = pictureProfile(picture);
  return json({
    title: t("common:pageTitle", { page: t("benchmarks:policy.title", { number }) }),
    crumb: t("benchmarks:policy.crumb", { title: words.title, number, date: dateText(release.asOf, translator) }),
    demonstration: release.demonstration ? t("benchmarks:demonstration.release") : null,
    origin: t(`common:origin.${instrument.status}`, { title: words.title, version: instrument.version }),
    heading: pictureHeadline(picture),
    lead: pictureLead(picture),
    profile: profile === null ? null : { chart: profile, recorded: recordForPage(profile, translator) },
    shares: shareTable(picture),
    medians: medianTable(picture),
    regions: regionPanels(picture),
    levels: instrument.levels,
    csv: paths.policyCsv(release.id),
    package: paths.policyPackage(release.id),
    before:
      before === null
        ? null
        : {
            href: paths.policy(before.id),
            label: t("benchmarks:policy.data.other", {
              number: before.number,
              date: dateText(before.asOf, translator),
            }),
          },
  });
}

export default function PolicyPicture() {
  const translator = useTranslator();
  const { t } = translator;
  const page = useLoaderData<typeof loader>();
  return (
    <Page demonstration={page.demonstration} origin={page.origin}>
      <div className="wrap">
        <header className="head">
          <p className="crumb">{page.crumb}</p>
          <h1>{page.heading}</h1>
          <p className="lead">{page.lead}</p>
        </header>
        {page.profile === null ? null : (
          <section className="section" aria-label={page.profile.chart.title}>
            <ChartFigure {...page.profile} translator={translator} csv={page.csv} />
          </section>
        )}
        <section className="section" aria-label={page.shares.title}>
          <figure className="figure">
            <figcaption>
              <p className="finding">{page.shares.title}</p>
              <p className="measure">{t("benchmarks:policy.shares.measure")}</p>
            </figcaption>
            {page.shares.rows.length === 0 ? null : <ShareTable rows={page.shares.rows} />}
          </figure>
        </section>
        <section className="section" aria-label={page.medians.title}>
          <figure className="figure">
            <figcaption>
              <p className="finding">{page.medians.title}</p>
              <p className="measure">{t("benchmarks:policy.groups.measure")}</p>
            </figcaption>
            <MedianTableView table={page.medians} />
            <p className="note mt4">{t("benchmarks:policy.groups.note")}</p>
          </figure>
        </section>
        <section className="section" aria-labelledby="by-region">
          <h2 className="vh" id="by-region">
            {t("benchmarks:policy.groups.region")}
          </h2>
          <figure className="figure">
            <figcaption>
              <p className="finding">{page.regions.title}</p>
              <p className="measure">{t("benchmarks:policy.regions.measure", { levels: page.levels })}</p>
            </figcaption>
            <RegionPanels panels={page.regions.panels} levels={page.levels} />
          </figure>
        </section>
        <Closing csv={page.csv} dataPackage={page.package} before={page.before} />
      </div>
    </Page>
  );
}

type ClosingProps = {
  readonly csv: string;
  readonly dataPackage: string;
  readonly before: { readonly href: string; readonly label: string } | null;
};

/** What the picture cannot say, how it protects people, and the numbers to take away. */
function Closing({ csv, dataPackage, before }: ClosingProps) {
  const { t } = useTranslator();
  const limits = ["choice", "context", "movement"] as const;
  const rules = ["groups", "blind", "figures", "frozen"] as const;
  return (
    <section className="section" aria-labelledby="limits">
      <h2 id="limits">{t("benchmarks:policy.limits.title")}</h2>
      <div className="cols mt4">
        <ul className="rows">
          {limits.map((key) => (
            <li key={key}>{t(`benchmarks:policy.limits.${key}`)}</li>
          ))}
        </ul>
        <div className="stack-s">
          <h3>{t("benchmarks:policy.protection.title")}</h3>
          <ul className="rows">
            {rules.map((key) => (
              <li key={key}>{t(`benchmarks:policy.protection.${key}`)}</li>
            ))}
          </ul>
        </div>
        <div className="stack-s">
          <h3>{t("benchmarks:policy.data.title")}</h3>
          <p>
            <a href={csv} download>
              {t("benchmarks:policy.data.csv")}
            </a>
          </p>
          <p>
            <a href={dataPackage}>{t("benchmarks:policy.data.package")}</a>
          </p>
          {before === null ? null : (
            <p>
              <a href={before.href}>{before.label}</a>
            </p>
          )}
        </div>
      </div>
    </section>
  );
}
