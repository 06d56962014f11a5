import { useLoaderData } from "@remix-run/react";
import { isKept } from "#app/accounts/keep-assessment.server.ts";
import { ContextLink } from "#app/assessments/context-link.tsx";
import { homeSteps } from "#app/assessments/home-steps.ts";
import { HomeView } from "#app/assessments/home-view.tsx";
import { progressOf } from "#app/assessments/progress.ts";
import { VersionsAside } from "#app/assessments/versions-aside.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { openAssessment } from "../access.server.ts";
import { contextProgress } from "../context/open.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";
import { versionLinks } from "./planned-move.server.ts";

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
  const heading = t("assessments:home.title", { instrument: words.title, institution: institution.name });
  return json({
    title: t("common:pageTitle", { page: heading }),
    frame: frameOf(opened, "home"),
    heading: words.title,
    institution: institution.name,
    ...homeSteps(
      {
        ...{ submittedAt, answered: progress.answered, of: progress.of, welcome: t("assessments:home.lead.none") },
        next: next === undefined ? null : { href: paths.questions(id, next.dimension), name: name(next.dimension) },
        ...{ result: paths.result(id), check: paths.check(id) },
      },
      translator,
    ),
    sections: progress.sections.map(({ dimension, answered, of, state }) => ({
      id: dimension,
      href: paths.questions(id, dimension),
      name: name(dimension),
      description: words.dimensions[dimension]?.description ?? "",
      answered,
      of,
      state,
    })),
    versions: await versionLinks(opened),
    context: await contextProgress(opened),
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
  const below = (
    <>
      <p className="meta mt2">
        <a href={paths.questionnaire}>{t("questions:paper.link")}</a>
      </p>
      {page.context === null ? null : <ContextLink link={page.context} />}
    </>
  );
  return (
    <AssessmentPage frame={page.frame}>
      <HomeView page={page} below={below}>
        <VersionsAside {...page.versions} />
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
      </HomeView>
    </AssessmentPage>
  );
}
