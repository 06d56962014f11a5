import type { Translator } from "#app/i18n/translator.ts";
import type { Chart, Radar } from "./chart.ts";
import { chartKey } from "./chart-key.ts";
import { ChartTable } from "./chart-table.tsx";
import { KeyMark } from "./key-mark.tsx";

/** The two recordings of a chart, made on the server; the page shows the one that fits. */
export type RecordedChart = { readonly wide: string; readonly narrow: string };

type ChartFigureProps = {
  readonly chart: Chart;
  readonly recorded: RecordedChart;
  readonly translator: Translator;
  /** Where the numbers can be fetched as CSV. */
  readonly csv?: string;
  /** A second view of the same numbers, behind a line of its own; words and table are those of the figure. */
  readonly radar?: { readonly chart: Radar; readonly recorded: RecordedChart } | null;
};

/** A figure in five parts: finding, measure, picture, words, and the numbers behind one line. */
export function ChartFigure({ chart, recorded, translator, csv, radar = null }: ChartFigureProps) {
  const { t } = translator;
  return (
    <figure className="figure">
      <figcaption>
        <p className="finding">{chart.title}</p>
        {chart.measure === "" ? null : <p className="measure">{chart.measure}</p>}
      </figcaption>
      <Picture chart={chart} recorded={recorded} translator={translator} />
      {chart.words === "" ? null : <p className="words">{chart.words}</p>}
      <details className="more">
        <summary>
          <span>{t("common:figure.showNumbers")}</span>
        </summary>
        <div className="body">
          <ChartTable table={chart.table} />
          {csv === undefined ? null : (
            <p className="mt4">
              <a href={csv} download>
                {t("common:figure.downloadNumbers")}
              </a>
            </p>
          )}
        </div>
      </details>
      {radar === null ? null : (
        <details className="more">
          <summary>
            <span>{t("common:figure.asRadar")}</span>
          </summary>
          <div className="body radar">
            <Picture {...radar} translator={translator} />
          </div>
        </details>
      )}
    </figure>
  );
}

type PictureProps = Pick<ChartFigureProps, "chart" | "recorded" | "translator">;

function Picture({ chart, recorded, translator }: PictureProps) {
  return (
    <>
      <ChartKey chart={chart} />
      <div
        className="chart"
        role="img"
        aria-label={chart.description}
        data-enhance="chart"
        data-chart={JSON.stringify(chart)}
        data-formats={translator.formats}
      >
        <Recording svg={recorded.wide} className="wide" />
        <Recording svg={recorded.narrow} className="narrow" />
      </div>
    </>
  );
}

function ChartKey({ chart }: { readonly chart: Chart }) {
  const entries = chartKey(chart);
  if (entries.length === 0) return null;
  return (
    <div className="key" aria-hidden="true">
      {entries.map(({ mark, label }) => (
        <span key={mark}>
          <KeyMark mark={mark} />
          {label}
        </span>
      ))}
    </div>
  );
}

function Recording({ svg, className }: { readonly svg: string; readonly className: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written by the recorder, which escapes every text
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />;
}
