import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { codingPage, readCode } from "#app/surveys/evidence/coding-page.ts";
import { CodeList, CodingMatrix, ColumnTotals } from "#app/surveys/evidence/coding-view.tsx";
import { Downloads } from "#app/surveys/evidence/evidence-notes.tsx";
import { paperCitation, paperName } from "#app/surveys/evidence/evidence-reading.ts";
import { Page } from "#app/ui/page.tsx";
import { titleOf } from "../title.ts";
import { evidenceNavigation, openCoding } from "./open.server.ts";

export const meta = titleOf;

export function loader(args: LoaderFunctionArgs) {
  const { reading, origin, coding } = openCoding(args);
  const { evidence, translator } = reading;
  const { t } = translator;
  const chosen = readCode(new URL(args.request.url).searchParams, coding);
  const page = codingPage(coding, chosen, reading);
  const link = (id: string) => ({ href: paths.coding(id), label: paperName(reading, id) });
  return json({
    title: t("common:pageTitle", { page: page.title }),
    navigation: evidenceNavigation(reading, paths.coding(coding.id)),
    origin,
    citation: paperCitation(reading, coding.id),
    language: evidence.papers.find(({ id }) => id === coding.id)?.language ?? "en",
    page,
    chosen,
    action: paths.coding(coding.id),
    csv: { href: paths.codingCsv(coding.id), label: t("evidence:download.codingCsv") },
    json: { href: paths.codingJson(coding.id), label: t("evidence:download.codingJson") },
    others: evidence.codings.filter(({ id }) => id !== coding.id).map(({ id }) => link(id)),
  });
}

export default function CodingRoute() {
  const { t } = useTranslator();
  const { page, chosen, action, language, others, ...loaded } = useLoaderData<typeof loader>();
  return (
    <Page navigation={loaded.navigation} origin={loaded.origin}>
      <div className="wrap">
        <header className="head">
          <p className="crumb">{loaded.citation}</p>
          <h1>{page.title}</h1>
          <p className="lead">{page.lead}</p>
        </header>
        <div className="stack-s">
          {page.findings.map((finding) => (
            <p key={finding}>{finding}</p>
          ))}
          <p className="note">{page.caveats.join(" ")}</p>
        </div>
        <CodeList columns={page.codes} action={action} />
        <ColumnTotals totals={page.totals} />
        <CodingMatrix page={page} chosen={chosen} action={action} language={language} />
        <section className="section cols" aria-label={t("evidence:download.title")}>
          <Downloads csv={loaded.csv} json={loaded.json} />
          {others.length === 0 ? null : (
            <div className="stack-s">
              <h2>{t("evidence:coding.others")}</h2>
              {others.map(({ href, label }) => (
                <p key={href}>
                  <a href={href}>{label}</a>
                </p>
              ))}
            </div>
          )}
        </section>
      </div>
    </Page>
  );
}
