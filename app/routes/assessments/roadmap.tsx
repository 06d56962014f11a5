import { useActionData, useLoaderData } from "@remix-run/react";
import { setPlan } from "#app/assessments/set-plan.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { namesLevels } from "#app/reports/action-words.ts";
import { baselineSentence, missingBaseline } from "#app/reports/baseline.ts";
import { roadmapNotes } from "#app/reports/circumstances/roadmap-notes.ts";
import { listedIdeas } from "#app/reports/listed-ideas.ts";
import { listedPhases } from "#app/reports/listed-phases.ts";
import { dimensionName } from "#app/reports/naming.ts";
import { countAtStart } from "#app/reports/number.ts";
import { BlockView } from "#app/reports/page/block-view.tsx";
import { CircumstanceNotes } from "#app/reports/page/circumstance-notes.tsx";
import { targetText } from "#app/reports/result-facts.ts";
import { whatEachPhaseBrings } from "#app/reports/sections/what-each-phase-brings.ts";
import { tagFilter } from "#app/reports/tag-filter-words.ts";
import { whatIf } from "#app/reports/what-if-rows.ts";
import { capacityWarning } from "#app/roadmaps/capacity-warning.ts";
import { ladderView } from "#app/roadmaps/ladder-view.ts";
import { readPlanForm } from "#app/roadmaps/read-plan-form.ts";
import { RoadmapView } from "#app/roadmaps/roadmap-view.tsx";
import { chosenTag } from "#app/roadmaps/tags.ts";
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
  const query = new URL(args.request.url).searchParams;
  const ticked = query.getAll("if");
  const tag = chosenTag(query, instrument.library);
  const missing = missingBaseline(facts);
  const ids = [...facts.plan.phases.flatMap(({ actions }) => actions.map(({ id }) => id)), ...facts.plan.later];
  const count = missing === null ? ids.length : 0;
  const warning = capacityWarning(
    ladderView({ instrument, answers: facts.answers, target: facts.target.levels }),
    facts.plan,
    facts.capacity,
  );
  const listed = listedPhases(facts, { ticked, tag }, translator, studiesLinks(opened));
  return json({
    title: t("common:pageTitle", { page: t("assessments:roadmap.title") }),
    frame: frameOf(opened, "roadmap"),
    origin: originLine(opened, facts),
    lead:
      baselineSentence(facts, translator) ??
      (count === 0
        ? t("assessments:roadmap.lead.none")
        : t("assessments:roadmap.lead.some", { count, number: countAtStart(count, translator) })),
    baseline:
      missing?.map(({ dimension, open }) => ({
        href: paths.questions(assessment.id, dimension),
        name: dimensionName(words, dimension),
        open: t("roadmaps:baseline.open", { count: open.length }),
      })) ?? null,
    target: targetText(facts, translator),
    settings: {
      target: assessment.target ?? "",
      capacity: assessment.capacity === null ? "" : String(assessment.capacity),
      usual: t("assessments:roadmap.defaultTarget"),
      targets: instrument.targets.map(({ id }) => ({
        id,
        title: words.targets[id]?.title ?? id,
        description: words.targets[id]?.description ?? "",
      })),
    },
    warning:
      warning === null || missing !== null
        ? null
        : t("assessments:roadmap.overCapacity", { needed: warning.effort, available: warning.capacity }),
    context:
      instrument.context === null
        ? null
        : { notes: roadmapNotes(facts, translator), href: paths.context(assessment.id) },
    brings: count === 0 ? [] : whatEachPhaseBrings.build(facts, translator),
    phases: count === 0 ? [] : listed.phases,
    filter: tagFilter(facts, tag, ticked, translator),
    ladder: count > 0 && namesLevels(facts) ? t("roadmaps:kirkpatrick.ladder") : null,
    ideas: missing === null ? listedIdeas(facts, tag, translator) : { fitting: [], others: [] },
    leftOut: listed.leftOut,
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
  const page = useLoaderData<typeof loader>();
  return (
    <AssessmentPage
      frame={page.frame}
      after={page.phases.length === 0 ? null : <ShortWhatIf title={page.whatIf.title} rows={page.whatIf.rows} />}
    >
      <RoadmapView page={page} refused={useActionData<typeof action>()}>
        {page.context === null ? null : <CircumstanceNotes {...page.context} />}
        {page.brings.length === 0 ? null : (
          <div className="section blocks">
            {page.brings.map((block, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their place
              <BlockView key={place} block={block} translator={translator} />
            ))}
          </div>
        )}
      </RoadmapView>
    </AssessmentPage>
  );
}

/** On a telephone the list is long: the outcome stays in sight at the bottom. */
function ShortWhatIf({ title, rows }: { title: string; rows: readonly { name: string; text: string }[] }) {
  const label = useTranslator().t("assessments:roadmap.whatIf.title");
  const [overall] = rows;
  return (
    <section className="savebar narrow" aria-label={label}>
      <div className="wrap" id="what-if-short">
        <span>{title}</span>
        <b>{overall?.text}</b>
      </div>
    </section>
  );
}
