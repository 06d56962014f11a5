import { ChartFigure, type RecordedChart } from "#app/charts/chart-figure.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { LensOutside, LensPart, LensView } from "../views/lens-view.ts";
import { EcosystemFigure } from "./ecosystem-figure.tsx";
import { ExplanationView } from "./explanation-view.tsx";

export type LensPageProps = {
  readonly view: LensView;
  /** One recording per part, in their order. */
  readonly pictures: readonly RecordedChart[];
  /** Where all frameworks are listed. */
  readonly listHref: string;
  /** Where the findings of its source can be read; null where they have no page. */
  readonly studiesHref: string | null;
  readonly hrefOf: (rowId: string) => string | null;
};

/** One outside framework: what it shows, how each number is made, and what it does not look at. */
export function LensPage({ view, pictures, listHref, studiesHref, hrefOf }: LensPageProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <>
      <header className="head">
        <p className="crumb">
          <a href={listHref}>{t("lenses:page.back")}</a>
        </p>
        <h1>{view.title}</h1>
        {view.parts.length > 1 ? <p className="verdict mt4">{view.finding}.</p> : null}
      </header>
      <div className="stack-s">
        {view.description === null ? null : <p>{view.description}</p>}
        <p className="note">{t("lenses:page.note")}</p>
        <dl className="facts mt4">
          <dt>{t("lenses:page.reach")}</dt>
          <dd>{view.reach}</dd>
          <Source source={view.source} studiesHref={studiesHref} />
        </dl>
      </div>
      {view.ecosystem === null ? null : (
        <section className="section" aria-label={t("lenses:ecosystem.title")}>
          <EcosystemFigure ecosystem={view.ecosystem} />
        </section>
      )}
      {view.parts.map((part, place) => (
        <Part
          key={part.id}
          part={part}
          recorded={pictures[place] ?? noRecording}
          explains={place === 0}
          hrefOf={hrefOf}
        />
      ))}
      {view.outside === null ? null : <Outside outside={view.outside} hrefOf={hrefOf} />}
    </>
  );
}

const noRecording: RecordedChart = { wide: "", narrow: "" };

function Source({ source, studiesHref }: Pick<LensPageProps, "studiesHref"> & Pick<LensView, "source">) {
  const { t } = useTranslator();
  if (source === null) return null;
  return (
    <>
      <dt>{t("lenses:page.source")}</dt>
      <dd>
        {source.citation}
        {studiesHref === null ? null : (
          <a className="block" href={studiesHref}>
            {t("lenses:page.studies")}
          </a>
        )}
      </dd>
    </>
  );
}

type PartProps = Pick<LensPageProps, "hrefOf"> & {
  readonly part: LensPart;
  readonly recorded: RecordedChart;
  /** Whether the rule stands here; once on a page is enough. */
  readonly explains: boolean;
};

function Part({ part, recorded, explains, hrefOf }: PartProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <section className="section" aria-label={part.title ?? part.chart.title}>
      {part.title === null ? null : <h2>{part.title}</h2>}
      <ChartFigure chart={part.chart} recorded={recorded} translator={translator} />
      <div className="mt5 stack-s">
        {part.title === null ? <h2>{t("lenses:page.explained")}</h2> : <h3>{t("lenses:page.explained")}</h3>}
        {explains ? <p className="muted">{t("lenses:page.explainedLead")}</p> : null}
        <div>
          {part.explanations.map((explanation) => (
            <ExplanationView key={explanation.id} explanation={explanation} open={false} hrefOf={hrefOf} />
          ))}
        </div>
      </div>
    </section>
  );
}

function Outside({ outside, hrefOf }: Pick<LensPageProps, "hrefOf"> & { readonly outside: LensOutside }) {
  const { t } = useTranslator();
  return (
    <section className="section stack-s" aria-labelledby="outside">
      <h2 id="outside">{t("lenses:outside.title")}</h2>
      <p>
        {outside.lead} {outside.why}
      </p>
      <table className="table slim">
        <caption className="vh">{t("lenses:outside.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("lenses:outside.capability")}</th>
            <th scope="col">{t("lenses:outside.level")}</th>
          </tr>
        </thead>
        <tbody>
          {outside.capabilities.map(({ id, name, reading }) => (
            <tr key={id}>
              <th scope="row">
                <Name name={name} href={hrefOf(id)} />
              </th>
              <td>{reading}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Name({ name, href }: { readonly name: string; readonly href: string | null }) {
  return href === null ? name : <a href={href}>{name}</a>;
}
