import { Fragment } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { studiesBehind } from "#app/paths.ts";
import type { ListedClaim, NamedCapability, PaperGroup, TableGroup } from "./claim-groups.ts";

/** One review: what it is, what limits it, and its findings table by table. */
export function PaperSection({
  paper,
  codingHref,
}: {
  readonly paper: PaperGroup;
  readonly codingHref: string | null;
}) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby={paper.id}>
      <h2 id={paper.id}>{paper.heading}</h2>
      <div className="stack-s">
        <Citation {...paper.citation} />
        {paper.caveats.length === 0 ? null : <p className="note">{paper.caveats.join(" ")}</p>}
        {codingHref === null ? null : (
          <p>
            <a href={codingHref}>{t("evidence:coding.title", { paper: paper.name })}</a>
          </p>
        )}
        <AboutPaper paper={paper} />
      </div>
      {paper.tables.map((table) => (
        <FindingTable key={table.id} table={table} language={paper.language} />
      ))}
    </section>
  );
}

function Citation({ before, link, after }: PaperGroup["citation"]) {
  return (
    <p className="meta cite">
      {before}
      {link === "" ? null : <a href={link}>{link}</a>}
      {after}
    </p>
  );
}

function AboutPaper({ paper }: { readonly paper: PaperGroup }) {
  const { t } = useTranslator();
  return (
    <details className="more">
      <summary>
        <span>
          {t("evidence:paper.more")}
          <span className="vh">: {t("evidence:paper.moreOf", { name: paper.name })}</span>
        </span>
      </summary>
      <div className="body stack">
        <dl className="facts">
          {paper.rows.map(({ term, text }) => (
            <Fragment key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </Fragment>
          ))}
        </dl>
        <Sentences title={t("evidence:paper.inconsistencies")} sentences={paper.inconsistencies} />
        <Sentences title={t("evidence:paper.losses")} sentences={paper.losses} />
      </div>
    </details>
  );
}

function Sentences({ title, sentences }: { readonly title: string; readonly sentences: readonly string[] }) {
  return sentences.length === 0 ? null : (
    <div>
      <h3 className="label">{title}</h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

function FindingTable({ table, language }: { readonly table: TableGroup; readonly language: string }) {
  const { t } = useTranslator();
  const speaks = table.claims.some(({ counted, also }) => counted.length + also.length > 0);
  return (
    <div className="mt6">
      <h3 id={table.id}>
        <bdi lang={language}>{table.locator}</bdi>: {table.title}
      </h3>
      {table.caveats.length === 0 ? null : <p className="meta">{table.caveats.join(" ")}</p>}
      <table className="table cards findings mt2" aria-labelledby={table.id}>
        <thead>
          <tr>
            <th scope="col">{t("evidence:table.finding")}</th>
            <th scope="col">{t("evidence:table.studies")}</th>
            {speaks ? <th scope="col">{t("evidence:table.questions")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {table.claims.map((claim) => (
            <FindingRow key={claim.id} claim={claim} speaks={speaks} language={language} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type FindingRowProps = { readonly claim: ListedClaim; readonly speaks: boolean; readonly language: string };

function FindingRow({ claim, speaks, language }: FindingRowProps) {
  const { t, direction } = useTranslator();
  return (
    <tr id={claim.id}>
      <th scope="row">
        {claim.text}
        <small className="block">
          <bdi lang={language}>{claim.row}</bdi>
        </small>
        {claim.caveats.length === 0 ? null : <small className="block">{claim.caveats.join(" ")}</small>}
      </th>
      <td data-label={t("evidence:table.studies")}>
        <span>{claim.figure}</span>
        {claim.percent === null ? null : (
          <svg className="bar-mark" aria-hidden="true" focusable="false">
            <rect
              className="l4"
              x={direction === "rtl" ? `${100 - claim.percent}%` : "0"}
              width={`${claim.percent}%`}
              height="8"
            />
          </svg>
        )}
      </td>
      {speaks ? (
        <td data-label={t("evidence:table.questions")}>
          <Capabilities title={t("evidence:table.counted")} capabilities={claim.counted} />
          <Capabilities title={t("evidence:table.also")} capabilities={claim.also} />
          {claim.counted.length + claim.also.length === 0 ? (
            <span className="muted">{t("evidence:table.none")}</span>
          ) : null}
        </td>
      ) : null}
    </tr>
  );
}

type CapabilitiesProps = { readonly title: string; readonly capabilities: readonly NamedCapability[] };

function Capabilities({ title, capabilities }: CapabilitiesProps) {
  return capabilities.length === 0 ? null : (
    <p>
      <span className="muted">{title}: </span>
      {capabilities.map(({ id, name }, place) => (
        <span key={id}>
          {place === 0 ? "" : "; "}
          <a href={studiesBehind(id)}>{name}</a>
        </span>
      ))}
    </p>
  );
}
