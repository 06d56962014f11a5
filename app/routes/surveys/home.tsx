import { useLoaderData } from "@remix-run/react";
import { KeepAside } from "#app/accounts/keep-aside.tsx";
import { isKept } from "#app/accounts/keep-assessment.server.ts";
import { itemProgress } from "#app/assessments/item-progress.ts";
import { SectionList } from "#app/assessments/section-list.tsx";
import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.read"));
  const { assessment, words, translator, sections, entries, hidden } = opened;
  const { t } = translator;
  const { id, institution, submittedAt } = assessment;
  const progress = itemProgress(sections, entries, hidden);
  const stateOf = (section: string) => progress.sections.find((one) => one.id === section);
  const next = sections.find((section) => {
    const state = stateOf(section.id)?.state;
    return state === "notStarted" || state === "inProgress";
  });
  const counts = { count: progress.answered, total: progress.of };
  return json({
    title: t("common:pageTitle", {
      page: t("assessments:home.title", { instrument: words.title, institution: institution.name }),
    }),
    frame: frameOf(opened, "home"),
    heading: words.title,
    institution: institution.name,
    lead:
      submittedAt !== null
        ? t("assessments:home.lead.submitted", { date: dateText(submittedAt, translator) })
        : progress.answered === 0
          ? words.description
          : next === undefined
            ? t("assessments:home.lead.all", counts)
            : t("assessments:home.lead.some", counts),
    main:
      submittedAt !== null
        ? { href: paths.treeResult(id), label: t("assessments:home.result") }
        : next === undefined
          ? { href: paths.treeCheck(id), label: t("assessments:home.check") }
          : {
              href: paths.treeQuestions(id, next.id),
              label: t(progress.answered === 0 ? "assessments:home.begin" : "assessments:home.continue", {
                dimension: next.name,
              }),
            },
    side:
      (next === undefined && submittedAt === null) || progress.answered === 0
        ? null
        : { href: paths.treeCheck(id), label: t("assessments:home.check") },
    sections: sections.map((section) => {
      const { answered = 0, of = 0, state = "notStarted" } = stateOf(section.id) ?? {};
      return {
        id: section.id,
        href: paths.treeQuestions(id, section.id),
        name: section.name,
        description: state === "notAsked" ? t("assessments:tree.notAskedSection") : section.description,
        answered,
        of,
        state,
      };
    }),
    inAccount: await isKept(opened.services.database, opened.actor, id),
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
        </aside>
      </div>
    </AssessmentPage>
  );
}
