import { useActionData, useLoaderData } from "@remix-run/react";
import { readSectionForm } from "#app/assessments/read-section-form.ts";
import { recordPage } from "#app/assessments/record-page.server.ts";
import { SaveBar } from "#app/assessments/save-bar.tsx";
import { type SectionPage, sectionPage } from "#app/assessments/section-page.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { ConflictChoice } from "#app/questions/conflict-choice.tsx";
import { QuestionCard } from "#app/questions/question-card.tsx";
import { readSettlement } from "#app/questions/question-fields.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { notFound, openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { frameOf } from "./frame.ts";
import { studiesLinks } from "./studies.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.read");
  const { assessment, instrument, words, translator } = opened;
  const studies = studiesLinks(opened);
  const dimension = instrument.dimensions.find(({ id }) => id === args.params.dimensionId);
  if (dimension === undefined) throw notFound();
  const page = sectionPage({ assessment, instrument, words, translator, dimension, studies, posted: null });
  return json({
    title: translator.t("common:pageTitle", { page: page.name }),
    frame: frameOf(opened, "home"),
    home: paths.assessment(assessment.id),
    page,
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openAssessment(args, "assessment.answer");
  const { services, assessment, instrument, words, translator } = opened;
  const studies = studiesLinks(opened);
  const dimension = instrument.dimensions.find(({ id }) => id === args.params.dimensionId);
  if (dimension === undefined) throw notFound();
  const form = new URLSearchParams(await args.request.text());
  const read = readSectionForm(form, dimension, instrument.levels);
  const again = (posted: Parameters<typeof sectionPage>[0]["posted"], status: number) =>
    json({ page: sectionPage({ assessment, instrument, words, translator, dimension, studies, posted }) }, { status });
  if (!read.ok) return again({ questions: read.questions, faults: read.faults, stale: [], closed: false }, 400);
  const saved = await recordPage(services.database, assessment.id, read.entries, services.now());
  if (!saved.ok) return again({ questions: read.questions, faults: {}, stale: [], closed: true }, 409);
  if (saved.stale.length > 0) {
    return again({ questions: read.questions, faults: {}, stale: saved.stale, saved: saved.saved, closed: false }, 409);
  }
  const touched = form.get("clear") ?? readSettlement(form)?.capabilityId;
  if (touched !== undefined)
    return redirect(paths.question(assessment.id, dimension.id, touched.replace(/[^\w-]/g, "")), 303);
  const following = instrument.dimensions[instrument.dimensions.indexOf(dimension) + 1];
  return redirect(
    following === undefined ? paths.check(assessment.id) : paths.questions(assessment.id, following.id),
    303,
  );
}

export default function Questions() {
  const { t } = useTranslator();
  const loaded = useLoaderData<typeof loader>();
  const { unsent } = loaded.frame;
  const page: SectionPage = useActionData<typeof action>()?.page ?? loaded.page;
  return (
    <AssessmentPage
      frame={loaded.frame}
      savesItself={!page.closed}
      after={page.closed ? null : <SaveBar form="section-form" />}
    >
      <div className="wrap split">
        <div>
          <header className="head">
            <p className="crumb">
              <a href={loaded.home}>{t("assessments:section.crumb")}</a>
            </p>
            <h1>{page.name}</h1>
            <p className="lead">{page.description}</p>
            <p className="note mt5">{t("questions:rule")}</p>
          </header>
          {page.closed ? <p className="note warn">{t("assessments:section.submitted")}</p> : null}
          {page.stale.length > 0 ? (
            <div className="note warn mb5" role="alert">
              <p>{t("assessments:section.stale", { count: page.stale.length })}</p>
              <ul className="plain">
                {page.stale.map(({ href, name }) => (
                  <li key={href}>
                    <a href={href}>{name}</a>
                  </li>
                ))}
              </ul>
            </div>
          ) : null}
          <ErrorSummary title={t("common:missingThings", { count: page.faults.length })} faults={page.faults} />
          <form
            id="section-form"
            method="post"
            // Coming back by the history, a browser would put older choices beside newer revisions and overwrite others.
            autoComplete="off"
            data-enhance={page.closed ? undefined : "autosave"}
            data-assessment={unsent.assessment}
            data-home={unsent.home}
            data-address={unsent.address}
            data-status="save-status"
            data-words={unsent.words}
          >
            {/* What Enter in a field presses: otherwise the first button of the first question. */}
            <input type="submit" hidden />
            <fieldset disabled={page.closed} className="plain">
              {page.questions.map((question) => (
                <QuestionCard key={question.id} {...question} />
              ))}
            </fieldset>
          </form>
          <template id="conflict">
            <ConflictChoice id="" name="" differences={[]} savedAt={null} />
          </template>
        </div>
        <aside className="side" aria-label={t("assessments:section.inThis")}>
          <div className="stick">
            <section>
              <h2>{t("assessments:section.inThis")}</h2>
              <ul className="rows">
                {page.questions.map(({ id, shortName, mark }) => (
                  <li key={id}>
                    <a href={`#${id}`}>{shortName}</a>
                    <span className={mark === "" ? "tag" : "n"} data-mark={id}>
                      {mark === "" ? t("assessments:section.open") : mark}
                    </span>
                  </li>
                ))}
              </ul>
            </section>
          </div>
        </aside>
      </div>
    </AssessmentPage>
  );
}
