import { useActionData, useLoaderData } from "@remix-run/react";
import { setPlan } from "#app/assessments/set-plan.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { roadmapNotes } from "#app/reports/circumstances/roadmap-notes.ts";
import { listedPhases } from "#app/reports/listed-phases.ts";
import { countAtStart } from "#app/reports/number.ts";
import { BlockView } from "#app/reports/page/block-view.tsx";
import { CircumstanceNotes } from "#app/reports/page/circumstance-notes.tsx";
import { targetText } from "#app/reports/result-facts.ts";
import { whatEachPhaseBrings } from "#app/reports/sections/what-each-phase-brings.ts";
import { whatIf } from "#app/reports/what-if-rows.ts";
import { ActionList } from "#app/roadmaps/action-list.tsx";
import { capacityWarning } from "#app/roadmaps/capacity-warning.ts";
import { PlanForm } from "#app/roadmaps/plan-form.tsx";
import { readPlanForm } from "#app/roadmaps/read-plan-form.ts";
import { openAssessment } from "../access.server.ts";
import { studiesLinks } from "../studies-links.ts";
import { titleOf } from "../title.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { factsOf } from "./facts.ts";
import { frameOf } from "./frame.ts";
import { originLine } from "./origin-line.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.result");
  const { assessment, instrument, words, translator } = opened;
  const { t } = translator;
  const facts = factsOf(opened);
  const studies = studiesLinks(opened);
  const ticked = new URL(args.request.url).searchParams.getAll("if");
  const count = facts.plan.phases.reduce((sum, phase) => sum + phase.actions.length, 0) + facts.plan.later.length;
  const warning = capacityWarning(instrument, facts.answers, facts.target.levels, facts.plan, facts.capacity);
  const answered = Object.keys(facts.answers).length > 0;
  return json({
    title: t("common:pageTitle", { page: t("assessments:roadmap.title") }),
    frame: frameOf(opened, "roadmap"),
    origin: originLine(opened, facts),
    lead: !answered
      ? t("assessments:roadmap.lead.nothing")
      : count === 0
        ? t("assessments:roadmap.lead.none")
        : t("assessments:roadmap.lead.some", { count, number: countAtStart(count, translator) }),
    home: answered ? null : paths.assessment(assessment.id),
    target: targetText(facts, translator),
    settings: {
      target: assessment.target ?? "",
      capacity: assessment.capacity === null ? "" : String(assessment.capacity),
      targets: instrument.targets.map(({ id }) => ({
        id,
        title: words.targets[id]?.title ?? id,
        description: words.targets[id]?.description ?? "",
      })),
    },
    warning:
      warning === null
        ? null
        : t("assessments:roadmap.overCapacity", { needed: warning.effort, available: warning.capacity }),
    context:
      instrument.context === null
        ? null
        : { notes: roadmapNotes(facts, translator), href: paths.context(assessment.id) },
    brings: count === 0 ? [] : whatEachPhaseBrings.build(facts, translator),
    phases: count === 0 ? [] : listedPhases(facts, ticked, translator, studies).phases,
    leftOut: listedPhases(facts, ticked, translator).leftOut,
    whatIf: whatIf(facts, ticked, translator),
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, actor, assessment, instrument, translator } = await openAssessment(args, "assessment.plan");
  const form = new URLSearchParams(await args.request.text());
  const read = readPlanForm(
    form,
    instrument.targets.map(({ id }) => id),
  );
  if (!read.ok) {
    return json({ fault: translator.t("assessments:roadmap.capacityFault"), capacity: read.capacity }, { status: 400 });
  }
  await setPlan(services.database, assessment.id, read.settings, actor, services.now());
  return redirect(paths.roadmap(assessment.id), 303);
}

export default function Roadmap() {
  const translator = useTranslator();
  const { t } = translator;
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <AssessmentPage
      frame={page.frame}
      after={page.phases.length === 0 ? null : <ShortWhatIf title={page.whatIf.title} rows={page.whatIf.rows} />}
    >
      <div className="wrap">
        <header className="head">
          <p className="crumb">{page.origin}</p>
          <h1>{t("assessments:roadmap.title")}</h1>
          <p className="lead">{page.lead}</p>
          {page.home === null ? null : (
            <p className="actions mt5">
              <a className="button" href={page.home}>
                {t("assessments:result.answer")}
              </a>
            </p>
          )}
        </header>
        <details className="more" open={refused !== undefined}>
          <summary>
            <span>{t("assessments:roadmap.settings")}</span> <span className="muted">{page.target}</span>
          </summary>
          <div className="body">
            <PlanForm
              {...page.settings}
              capacity={refused?.capacity ?? page.settings.capacity}
              fault={refused?.fault}
            />
          </div>
        </details>
        {page.warning === null ? null : <p className="note warn mt4">{page.warning}</p>}
        {page.context === null ? null : <CircumstanceNotes {...page.context} />}
        <div className="section blocks">
          {page.brings.map((block, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their place
            <BlockView key={place} block={block} translator={translator} />
          ))}
        </div>
        {page.phases.length === 0 ? null : (
          <section className="section" aria-labelledby="actions">
            <div className="split">
              <form method="get" data-enhance="what-if">
                <h2 id="actions">{t("assessments:roadmap.actions")}</h2>
                <p className="mt2 muted">{t("assessments:roadmap.actionsLead")}</p>
                <ActionList phases={page.phases} />
                <p className="actions mt5" data-without-script="">
                  <button className="button quiet" type="submit">
                    {t("assessments:roadmap.compute")}
                  </button>
                </p>
              </form>
              <aside aria-label={t("assessments:roadmap.whatIf.title")}>
                <div className="stick" id="what-if" aria-live="polite">
                  <div className="standing">
                    <h3>{page.whatIf.title}</h3>
                    <ul className="rows mt2">
                      {page.whatIf.rows.map(({ name, text, changed }) => (
                        <li key={name}>
                          <span>{name}</span>
                          {changed ? <b className="nowrap">{text}</b> : <span className="muted">{text}</span>}
                        </li>
                      ))}
                    </ul>
                  </div>
                </div>
              </aside>
            </div>
          </section>
        )}
        {page.leftOut.map((sentence) => (
          <p className="note mt5" key={sentence}>
            {sentence}
          </p>
        ))}
      </div>
    </AssessmentPage>
  );
}

/** On a telephone the list is long: the outcome stays in sight at the bottom. */
function ShortWhatIf({ title, rows }: { title: string; rows: readonly { name: string; text: string }[] }) {
  const [overall] = rows;
  return (
    <div className="savebar narrow">
      <div className="wrap" id="what-if-short">
        <span>{title}</span>
        <b>{overall?.text}</b>
      </div>
    </div>
  );
}
