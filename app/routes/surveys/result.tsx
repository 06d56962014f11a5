import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { BlockList } from "#app/reports/tree/block-list.tsx";
import { treeParts } from "#app/reports/tree/tree-parts.ts";
import { treeVerdict } from "#app/reports/tree/tree-verdict.ts";
import { openTree } from "../access.server.ts";
import { AssessmentPage } from "../assessments/assessment-page.tsx";
import { frameOf } from "../assessments/frame.ts";
import { titleOf } from "../title.ts";
import { factsOf, originOf } from "./facts.ts";
import { surveyOf } from "./open.server.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await surveyOf(await openTree(args, "assessment.result"));
  const { assessment, translator } = opened;
  const facts = factsOf(opened);
  const heading = translator.t("assessments:result.title", { institution: assessment.institution.name });
  return json({
    title: translator.t("common:pageTitle", { page: heading }),
    frame: frameOf(opened, "result"),
    heading,
    origin: originOf(opened),
    sentences: treeVerdict(facts, translator),
    blocks: facts.scores.overall.scale === null ? [] : treeParts(facts, translator),
    links: {
      check: paths.treeCheck(assessment.id),
      report: paths.treeReport(assessment.id),
      roadmap: opened.tree.library === null ? null : paths.treeRoadmap(assessment.id),
    },
  });
}

export default function Result() {
  const translator = useTranslator();
  const { t } = translator;
  const { frame, heading, origin, sentences, blocks, links } = useLoaderData<typeof loader>();
  return (
    <AssessmentPage frame={frame}>
      <div className="wrap">
        <header className="head">
          <p className="crumb">{origin}</p>
          <h1 className="vh">{heading}</h1>
          <div className="verdict">
            {sentences.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        </header>
        <div className="actions">
          {links.roadmap === null ? null : (
            <a className="button" href={links.roadmap}>
              {t("assessments:result.roadmap")}
            </a>
          )}
          <a className={links.roadmap === null ? "button" : "button quiet"} href={links.report}>
            {t("assessments:tree.result.report")}
          </a>
          <a className="button quiet" href={links.check}>
            {t("assessments:tree.result.check")}
          </a>
        </div>
        <section className="section" aria-label={t("assessments:tree.result.parts")}>
          <BlockList blocks={blocks} translator={translator} />
        </section>
      </div>
    </AssessmentPage>
  );
}
