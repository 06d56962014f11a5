import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { salience } from "#app/scoring/salience.ts";
import { claimsThatFit, filterQuery, readClaimFilter } from "#app/surveys/evidence/claim-filter.ts";
import { claimGroups } from "#app/surveys/evidence/claim-groups.ts";
import { Reading, TopicNote } from "#app/surveys/evidence/evidence-notes.tsx";
import { standingCautions } from "#app/surveys/evidence/evidence-reading.ts";
import { filterFields } from "#app/surveys/evidence/filter-fields.ts";
import { FilterForm } from "#app/surveys/evidence/filter-form.tsx";
import { PaperSection } from "#app/surveys/evidence/paper-section.tsx";
import { regionSentences } from "#app/surveys/evidence/region-sentences.ts";
import { salienceNote } from "#app/surveys/evidence/salience-note.ts";
import { capabilitiesOf, findCapability } from "#app/surveys/instrument.ts";
import { Page } from "#app/ui/page.tsx";
import { titleOf } from "../title.ts";
import { evidenceNavigation, openEvidence } from "./open.server.ts";

export const meta = titleOf;

export function loader(args: LoaderFunctionArgs) {
  const { instrument, reading, origin } = openEvidence(args);
  const { evidence, words, translator } = reading;
  const { t } = translator;
  const capabilities = capabilitiesOf(instrument).map(({ id }) => id);
  const filter = readClaimFilter(new URL(args.request.url).searchParams, evidence, capabilities);
  const query = filterQuery(filter);
  const chosen = filter.capability === null ? undefined : findCapability(instrument, filter.capability);
  const region = filter.region === null ? null : (words.regions[filter.region] ?? filter.region);
  return json({
    title: t("common:pageTitle", { page: t("evidence:title") }),
    navigation: evidenceNavigation(reading, paths.evidence),
    origin,
    fields: filterFields(filter, instrument, reading),
    found: t("evidence:filter.found", {
      count: claimsThatFit(evidence, filter).length,
      all: evidence.claims.length,
    }),
    filtered: query !== "",
    csv: paths.evidenceCsv + query,
    json: paths.evidenceJson + query,
    cautions: standingCautions(reading),
    salience: chosen === undefined ? null : salienceNote(chosen, salience(chosen), reading),
    region:
      filter.region === null || region === null
        ? null
        : { title: t("evidence:region.chosen", { region }), sentences: regionSentences(filter.region, reading) },
    papers: claimGroups(filter, reading),
    coded: evidence.codings.map(({ id }) => id),
    reading: evidence.reading.map(({ id, authors }) => ({ id, title: words.reading[id] ?? id, authors })),
  });
}

export default function Findings() {
  const { t } = useTranslator();
  const page = useLoaderData<typeof loader>();
  return (
    <Page navigation={page.navigation} origin={page.origin}>
      <div className="wrap">
        <header className="head">
          <h1>{t("evidence:title")}</h1>
          <p className="lead">{t("evidence:lead")}</p>
        </header>
        <FilterForm action={paths.evidence} fields={page.fields} />
        <p className="mt4" role="status">
          {page.papers.length === 0 ? t("evidence:filter.none") : page.found}{" "}
          {page.filtered ? <a href={paths.evidence}>{t("evidence:filter.clear")}</a> : null}
        </p>
        {page.salience === null ? null : <TopicNote {...page.salience} />}
        {page.region === null ? null : <TopicNote {...page.region} />}
        <section className="section" aria-labelledby="cautions">
          <h2 id="cautions">{t("evidence:cautions.title")}</h2>
          <ul className="cols plain cautions">
            {page.cautions.map((caution) => (
              <li key={caution}>{caution}</li>
            ))}
          </ul>
        </section>
        {page.papers.map((paper) => (
          <PaperSection
            key={paper.id}
            paper={paper}
            codingHref={page.coded.includes(paper.id) ? paths.coding(paper.id) : null}
          />
        ))}
        <Reading groups={page.reading} csv={page.csv} json={page.json} />
      </div>
    </Page>
  );
}
