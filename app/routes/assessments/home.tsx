import { useLoaderData } from "@remix-run/react";
import { KeepAside } from "#app/accounts/keep-aside.tsx";
import { isKept } from "#app/accounts/keep-assessment.server.ts";
import { progressOf } from "#app/assessments/progress.ts";
import { SectionList } from "#app/assessments/section-list.tsx";
import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.read");
  const { assessment, instrument, words, translator } = opened;
  const { t } = translator;
  const { id, institution, submittedAt, round } = assessment;
  if (round !== null) throw redirect(paths.round(id), 302);
  const progress = progressOf(instrument, assessment.entries);
  const next = progress.sections.find((section) => section.state !== "answered");
  const name = (dimension: string) => words.dimensions[dimension]?.name ?? dimension;
  const counts = { count: progress.answered, total: progress.of };
  const heading = t("assessments:home.title", { instrument: words.title, institution: institution.name });
  return json({
    title: t("common:pageTitle", { page: heading }),
    frame: frameOf(opened, "home"),
    heading: words.title,
    institution: institution.name,
    lead:
      submittedAt !== null
        ? t("assessments:home.lead.submitted", { date: dateText(submittedAt, translator) })
        : progress.answered === 0
          ? t("assessments:home.lead.none")
          : next === undefined
            ? t("assessments:home.lead.all", counts)
            : t("assessments:home.lead.some", counts),
    main:
      submittedAt !== null
        ? { href: paths.result(id), label: t("assessments:home.result") }
        : next === undefined
          ? { href: paths.check(id), label: t("assessments:home.check") }
          : {
              href: paths.questions(id, next.dimension),
              label: t(progress.answered === 0 ? "assessments:home.begin" : "assessments:home.continue", {
                dimension: name(next.dimension),
              }),
            },
    side:
      (next === undefined && submittedAt === null) || progress.answered === 0
        ? null
        : { href: paths.check(id), label: t("assessments:home.check") },
    sections: progress.sections.map(({ dimension, answered, of, state }) => ({
      id: dimension,
      href: paths.questions(id, dimension),
      name: name(dimension),
      description: words.dimensions[dimension]?.description ?? "",
      answered,
      of,
      state,
    })),
    inAccount: await isKept(opened.services.database, opened.actor, id),
    adopt:
      opened.actor.kind === "person" && assessment.round === null && !assessment.demonstration ? paths.adopt(id) : null,
    links: {
      keep: paths.keep(id),
      profile: paths.profile(id),
      link: paths.link(id),
      download: paths.download(id),
      delete: paths.delete(id),
    },
  });
}

export default function Home() {
  const { t } = useTranslator();
  const page = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={page.frame}>
      <div className="wrap split wide-aside">
        <div>
          <header className="head">
            <p className="crumb">
              <bdi>{page.institution}</bdi> <a href={page.links.profile}>{t("assessments:home.profile")}</a>
            </p>
            <h1>{page.heading}</h1>
            <p className="lead">{page.lead}</p>
            <div className="actions mt5">
              <a className="button" href={page.main.href}>
                {page.main.label}
              </a>
              {page.side === null ? null : (
                <a className="button quiet" href={page.side.href}>
                  {page.side.label}
                </a>
              )}
            </div>
          </header>
          <section className="section" aria-labelledby="sections">
            <h2 id="sections">{t("assessments:home.sections")}</h2>
            <SectionList sections={page.sections} />
            <p className="meta mt4">{t("assessments:home.anyOrder")}</p>
            <p className="meta mt2">
              <a href={paths.questionnaire}>{t("questions:paper.link")}</a>
            </p>
          </section>
        </div>
        <aside className="side" aria-label={t("assessments:home.aside")}>
          <section>
            <h2>{t("assessments:home.keep")}</h2>
            <p className="meta mt2">{t("assessments:home.keepText")}</p>
            <p className="mt2">
              <a href={page.links.link}>{t("assessments:home.keepLink")}</a>
            </p>
          </section>
          <KeepAside keep={page.links.keep} kept={page.inAccount} />
          {page.adopt === null ? null : (
            <section>
              <h2>{t("rounds:adopt.link")}</h2>
              <p className="meta mt2">{t("rounds:adopt.text")}</p>
              <p className="mt2">
                <a className="button quiet small" href={page.adopt}>
                  {t("rounds:adopt.button")}
                </a>
              </p>
            </section>
          )}
          <section>
            <h2>{t("assessments:home.download")}</h2>
            <p className="meta mt2">{t("assessments:home.downloadText")}</p>
            <p className="mt2">
              <a href={page.links.download} download>
                {t("assessments:home.downloadLink")}
              </a>
            </p>
            <p className="mt2">
              <a href={page.links.delete}>{t("assessments:home.delete")}</a>
            </p>
          </section>
          <section>
            <h2>{t("assessments:home.others")}</h2>
            <p className="meta mt2">{t("assessments:home.othersText")}</p>
          </section>
        </aside>
      </div>
    </AssessmentPage>
  );
}
