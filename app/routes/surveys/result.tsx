import { useLoaderData } from "@remix-run/react";
import { ChartFigure } from "#app/charts/chart-figure.tsx";
import { recordForPage } from "#app/charts/record-for-page.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { FactList } from "#app/reports/page/fact-list.tsx";
import { Standing } from "#app/reports/page/standing.tsx";
import { WeightsSection } from "#app/reports/page/weights-section.tsx";
import { BlockList } from "#app/reports/tree/block-list.tsx";
import { filledInventories, inventoryBlocks } from "#app/reports/tree/inventory-blocks.ts";
import { RelianceSection } from "#app/reports/tree/reliance-section.tsx";
import { StandardsSection } from "#app/reports/tree/standards-section.tsx";
import { treeChart } from "#app/reports/tree/tree-chart.ts";
import { questionBehind, treeExplanations } from "#app/reports/tree/tree-explanation.ts";
import { TreeExplanationView } from "#app/reports/tree/tree-explanation-view.tsx";
import { treeHeadline } from "#app/reports/tree/tree-headline.ts";
import { treeParts } from "#app/reports/tree/tree-parts.ts";
import { relianceReading } from "#app/reports/tree/tree-reliance.ts";
import { standardReadings } from "#app/reports/tree/tree-standards.ts";
import { treeFactRows } from "#app/reports/tree/tree-standing.ts";
import { treeTargets } from "#app/reports/tree/tree-targets.ts";
import { treeVerdict } from "#app/reports/tree/tree-verdict.ts";
import { treeWeightsPicture, treeWeightsView } from "#app/reports/tree/tree-weights.ts";
import { treeFamilies } from "#app/scoring/own-weights.ts";
import { traceTree } from "#app/scoring/tree/trace-tree.ts";
import { itemsBelow } from "#app/surveys/tree/tree-instrument.ts";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { weightsHref } from "../weights-href.ts";
import { factsOf, originOf } from "./facts.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.result"));
  const { assessment, tree, translator } = opened;
  const { id } = assessment;
  const facts = factsOf(opened);
  const scored = tree.whole.scale !== null;
  const heading = translator.t("assessments:result.title", { institution: assessment.institution.name });
  const chart = treeChart(facts, translator);
  const why = { href: "#weights", text: translator.t("results:weights.why") };
  const weights = treeWeightsPicture(facts, translator);
  return json({
    title: translator.t("common:pageTitle", { page: heading }),
    frame: frameOf(opened, "result"),
    heading,
    origin: originOf(opened),
    sentences: treeVerdict(facts, translator),
    headline: treeHeadline(facts, translator),
    facts: treeFactRows(facts, translator, weights === null ? null : why),
    profile: chart === null ? null : { chart, recorded: recordForPage(chart, translator) },
    blocks: [
      ...(scored ? treeParts(facts, translator) : []),
      ...treeTargets(facts, translator, facts.target === null ? [] : [facts.target]),
      ...inventoryBlocks(facts, translator),
    ],
    standards: standardReadings(facts, translator),
    reliance: relianceReading(facts, translator),
    explanations: scored ? treeExplanations(facts, traceTree(tree, facts.answers), translator) : [],
    weights: {
      picture: weights,
      view: treeWeightsView(facts, new URL(args.request.url).searchParams.get("weights"), translator),
      own: opened.mayPlan && treeFamilies(tree).length > 0 ? paths.treeWeights(id) : null,
    },
    rows: filledInventories(facts).map((item) => ({
      href: paths.treeRows(assessment.id, item.id),
      text: translator.t("reports:inventory.download", { name: item.name }),
    })),
    answerLinks: Object.fromEntries(
      itemsBelow(tree.whole).flatMap((item) => {
        const section = questionBehind(item.id, facts);
        return section === undefined ? [] : [[item.id, paths.treeQuestion(id, section, item.id)]];
      }),
    ),
    links: {
      check: paths.treeCheck(id),
      report: paths.treeReport(id),
      result: paths.treeResult(id),
      trace: paths.treeTrace(id),
      roadmap: tree.library === null ? null : paths.treeRoadmap(id),
    },
  });
}

export default function Result() {
  const translator = useTranslator();
  const { t } = translator;
  const page = useLoaderData<typeof loader>();
  const hrefOf = (row: string) => page.answerLinks[row] ?? null;
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
              {page.links.roadmap === null ? null : (
                <a className="button" href={page.links.roadmap}>
                  {t("assessments:result.roadmap")}
                </a>
              )}
              <a className={page.links.roadmap === null ? "button" : "button quiet"} href={page.links.report}>
                {t("assessments:tree.result.report")}
              </a>
              <a className="button quiet" href={page.links.check}>
                {t("assessments:tree.result.check")}
              </a>
            </div>
          </div>
          {page.headline === null ? (
            <aside className="standing" aria-label={t("assessments:result.overall")}>
              <FactList rows={page.facts} />
            </aside>
          ) : (
            <Standing headline={page.headline} facts={page.facts} />
          )}
        </div>
        {page.profile === null ? null : (
          <section className="section" aria-label={page.profile.chart.title}>
            <ChartFigure chart={page.profile.chart} recorded={page.profile.recorded} translator={translator} />
          </section>
        )}
        {page.blocks.length === 0 && page.rows.length === 0 ? null : (
          <div className="section">
            <BlockList blocks={page.blocks} translator={translator} />
            {page.rows.map(({ href, text }) => (
              <p key={href} className="mt4">
                <a href={href} download>
                  {text}
                </a>
              </p>
            ))}
          </div>
        )}
        {page.explanations.length === 0 ? null : (
          <section className="section" aria-labelledby="why">
            <h2 id="why">{t("assessments:result.why.title")}</h2>
            <p className="muted">{t("assessments:result.why.lead")}</p>
            <div className="mt4">
              {page.explanations.map((explanation, place) => (
                <TreeExplanationView
                  key={explanation.id}
                  explanation={explanation}
                  open={place === 0}
                  hrefOf={hrefOf}
                />
              ))}
            </div>
            <p className="mt4">
              <a href={page.links.trace}>{t("reports:tree.why.data")}</a>
            </p>
          </section>
        )}
        {page.weights.picture === null ? null : (
          <WeightsSection
            picture={page.weights.picture}
            view={page.weights.view}
            methodHref={`${paths.method}#weights`}
            ownHref={page.weights.own}
            viewHref={(weights) => weightsHref(page.links.result, weights)}
            traceHref={`${page.links.trace}?${new URLSearchParams({ weights: page.weights.view?.weights ?? "equal" })}`}
            resultHref={`${page.links.result}#weights`}
          >
            {page.weights.view?.explanations.map((explanation) => (
              <TreeExplanationView key={explanation.id} explanation={explanation} open={false} hrefOf={hrefOf} />
            ))}
          </WeightsSection>
        )}
        {page.standards.length === 0 ? null : <StandardsSection readings={page.standards} />}
        <RelianceSection reading={page.reliance} />
      </div>
    </AssessmentPage>
  );
}
