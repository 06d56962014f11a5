import { useLoaderData } from "@remix-run/react";
import { PeerForm } from "#app/benchmarks/peer-form.tsx";
import { ChartFigure } from "#app/charts/chart-figure.tsx";
import { radarOf } from "#app/charts/radar-of.ts";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { adoptionPicture } from "#app/reports/adoption.ts";
import { whatCircumstancesMean } from "#app/reports/circumstances/circumstance-blocks.ts";
import { confidencePicture } from "#app/reports/confidence-picture.ts";
import { explain } from "#app/reports/explain.ts";
import { AdoptionSection } from "#app/reports/page/adoption-section.tsx";
import { BlockView } from "#app/reports/page/block-view.tsx";
import { CircumstanceNotes } from "#app/reports/page/circumstance-notes.tsx";
import { ConfidenceSection } from "#app/reports/page/confidence-section.tsx";
import { ExplanationView } from "#app/reports/page/explanation-view.tsx";
import { OtherFrameworks } from "#app/reports/page/other-frameworks.tsx";
import { Standing } from "#app/reports/page/standing.tsx";
import { WeakestCore } from "#app/reports/page/weakest-core.tsx";
import { WeightsSection } from "#app/reports/page/weights-section.tsx";
import { profileChart } from "#app/reports/profile-chart.ts";
import { resultFacts } from "#app/reports/result-facts.ts";
import { everyCapability } from "#app/reports/sections/every-capability.ts";
import { position } from "#app/reports/sections/position.ts";
import { whatCriticsSay } from "#app/reports/sections/what-critics-say.ts";
import { whatEachSideWants } from "#app/reports/sections/what-each-side-wants.ts";
import { verdict } from "#app/reports/verdict.ts";
import { weakestCoreCard } from "#app/reports/weakest-core-card.ts";
import { weightsPicture, weightsView } from "#app/reports/weights-picture.ts";
import { StudiesNote } from "#app/surveys/evidence/evidence-notes.tsx";
import { openAssessment } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { weightsHref } from "../weights-href.ts";
import { answerLinks } from "./answer-links.ts";
import { AssessmentPage } from "./assessment-page.tsx";
import { ChangeAnswer, changeOf } from "./change-answer.tsx";
import { frameOf } from "./frame.ts";
import { frameworkLinks } from "./framework-links.ts";
import { originLine } from "./origin-line.ts";
import { choosePeers } from "./peer-choice.ts";
import { readFacts } from "./read-facts.server.ts";
import { studiesFromRegion } from "./studies.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openAssessment(args, "assessment.result");
  const { assessment, translator } = opened;
  const { t } = translator;
  const { id, institution } = assessment;
  const choice = await choosePeers(opened, args.request);
  const facts = await readFacts(opened, choice.peers);
  const { sentences, headline } = verdict(facts, translator);
  const profile = profileChart(facts, translator);
  const radar = radarOf(profile);
  const sections = [everyCapability, whatEachSideWants, position, whatCriticsSay];
  const blocks = sections.flatMap((section) => section.build(facts, translator));
  const title = t("assessments:result.title", { institution: institution.name });
  return json({
    title: t("common:pageTitle", { page: title }),
    heading: title,
    frame: frameOf(opened, "result", choice),
    change: changeOf(opened),
    peers: choice.form,
    origin: originLine(opened, facts),
    answered: Object.keys(facts.answers).length > 0,
    circumstances:
      opened.instrument.context === null
        ? null
        : { notes: whatCircumstancesMean(facts, translator), href: paths.context(id) },
    links: {
      home: paths.assessment(id),
      roadmap: paths.roadmap(id),
      report: paths.report(id) + choice.query,
      csv: paths.resultCsv(id) + choice.query,
      frameworks: frameworkLinks(opened),
      trace: paths.trace(id),
    },
    sentences,
    headline,
    facts: resultFacts(facts, translator, { href: "#weights", text: t("results:weights.why") }),
    profile: { chart: profile, recorded: recordForPage(profile, translator) },
    radar: radar === null ? null : { chart: radar, recorded: recordForPage(radar, translator) },
    weakest: weakestCoreCard(facts, translator),
    confidence: confidencePicture(facts, translator),
    adoption: adoptionPicture(facts, translator),
    explanations: ["overall", ...opened.instrument.dimensions.map((dimension) => dimension.id)].flatMap(
      (node) => explain(facts, node, translator) ?? [],
    ),
    weights: {
      picture: weightsPicture(facts, translator),
      view: weightsView(facts, new URL(args.request.url).searchParams.get("weights"), translator),
      result: `${paths.result(id)}${choice.query}`,
      own: opened.mayPlan ? paths.weights(id) : null,
    },
    studies: studiesFromRegion(opened),
    answerLinks: answerLinks(opened),
    blocks: blocks.map((block) => ({
      block,
      recorded: block.kind === "figure" ? recordForPage(block.chart, translator) : undefined,
    })),
  });
}

export default function Result() {
  const translator = useTranslator();
  const { t } = translator;
  const page = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={page.frame}>
      <div className="wrap">
        <div className="split wide-aside">
          <div>
            <header className="head">
              <p className="crumb">{page.origin}</p>
              <h1 className="vh">{page.heading}</h1>
              <div className="verdict">
                {page.sentences.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            </header>
            <div className="actions">
              {page.answered ? (
                <>
                  <a className="button" href={page.links.roadmap}>
                    {t("assessments:result.roadmap")}
                  </a>
                  <a className="button quiet" href={page.links.report}>
                    {t("assessments:result.report")}
                  </a>
                  {page.change === null ? null : <ChangeAnswer action={page.change} />}
                </>
              ) : (
                <a className="button" href={page.links.home}>
                  {t("assessments:result.answer")}
                </a>
              )}
            </div>
          </div>
          <Standing headline={page.headline} facts={page.facts} />
        </div>
        <section className="section" aria-label={page.profile.chart.title}>
          <ChartFigure
            chart={page.profile.chart}
            recorded={page.profile.recorded}
            translator={translator}
            csv={page.links.csv}
            radar={page.radar}
          />
          {page.peers === null ? null : (
            <div className="mt5">
              <PeerForm {...page.peers} />
            </div>
          )}
        </section>
        {page.weakest === null ? null : <WeakestCore card={page.weakest} />}
        <section className="section" aria-labelledby="why">
          <h2 id="why">{t("assessments:result.why.title")}</h2>
          <p className="muted">{t("assessments:result.why.lead")}</p>
          <div className="mt4">
            {page.explanations.map((explanation, place) => (
              <ExplanationView
                key={explanation.id}
                explanation={explanation}
                open={place === 0}
                hrefOf={(row) => page.answerLinks[row] ?? null}
              />
            ))}
          </div>
          <p className="mt4">
            <a href={page.links.trace}>{t("reports:tree.why.data")}</a>
          </p>
        </section>
        {page.weights.picture === null ? null : (
          <WeightsSection
            picture={page.weights.picture}
            view={page.weights.view}
            methodHref={`${paths.method}#weights`}
            ownHref={page.weights.own}
            viewHref={(weights) => weightsHref(page.weights.result, weights)}
            traceHref={`${page.links.trace}?${new URLSearchParams({ weights: page.weights.view?.weights ?? "equal" })}`}
            resultHref={`${page.weights.result}#weights`}
          >
            {page.weights.view?.explanations.map((explanation) => (
              <ExplanationView
                key={explanation.id}
                explanation={explanation}
                open={false}
                hrefOf={(row) => page.answerLinks[row] ?? null}
              />
            ))}
          </WeightsSection>
        )}
        {page.confidence === null ? null : <ConfidenceSection picture={page.confidence} />}
        {page.adoption === null ? null : <AdoptionSection picture={page.adoption} />}
        {page.circumstances === null ? null : (
          <section className="section" aria-labelledby="circumstances">
            <h2 id="circumstances">{t("reports:circumstances.title")}</h2>
            <CircumstanceNotes {...page.circumstances} />
          </section>
        )}
        <div className="section blocks">
          {page.blocks.map(({ block, recorded }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their place
            <BlockView key={place} block={block} recorded={recorded} translator={translator} />
          ))}
        </div>
        {page.links.frameworks === null ? null : <OtherFrameworks {...page.links.frameworks} />}
        {page.studies === null ? null : <StudiesNote {...page.studies} />}
      </div>
    </AssessmentPage>
  );
}
