import type { ReactNode } from "react";
import type { ChartTable as ChartNumbers } from "#app/charts/chart.ts";
import { ChartTable } from "#app/charts/chart-table.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { WeightsPicture } from "../weights-picture.ts";

type WeightsSectionProps = {
  readonly picture: WeightsPicture;
  /** The view that was asked for; null while only the result is shown. */
  readonly view: {
    readonly weights: string;
    readonly title: string;
    /** What these weights are for, where their author says so. */
    readonly text?: string | null;
    readonly table: ChartNumbers;
  } | null;
  readonly methodHref: string;
  /** Where weights of one's own are set; null for those who may not. */
  readonly ownHref: string | null;
  /** The page with a view, and without one. */
  readonly viewHref: (weights: string) => string;
  readonly resultHref: string;
  /** The data behind the view. */
  readonly traceHref: string;
  /** The view's numbers, each opened down to its answers. */
  readonly children: ReactNode;
};

/** How much the weights matter, with each preset to look at as another view of the same answers. */
export function WeightsSection(props: WeightsSectionProps) {
  const { picture, view, methodHref, ownHref, viewHref } = props;
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="weights">
      <h2 id="weights">{t("results:weights.title")}</h2>
      <p className="muted">
        {picture.lead} <a href={methodHref}>{t("results:weights.method")}</a>
      </p>
      <table className="table slim mt4">
        <caption>{t("results:weights.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("results:weights.column")}</th>
            <th scope="col" className="num">
              {t("results:weights.index")}
            </th>
          </tr>
        </thead>
        <tbody>
          {picture.rows.map(({ weights, name, index }) => (
            <tr key={weights}>
              <th scope="row">
                {weights === "equal" ? name : <a href={viewHref(weights)}>{name}</a>}{" "}
                {weights === "equal" ? <span className="tag">{t("results:weights.ofResult")}</span> : null}
                {weights === view?.weights ? <span className="tag warn">{t("results:weights.shown")}</span> : null}
              </th>
              <td className="num">{index}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* Own weights never stand without who set them and why; an open view of them says it itself. */}
      {picture.because === null || view?.weights === "custom" ? null : <p className="mt4">{picture.because}</p>}
      {ownHref === null ? null : (
        <p className="mt4">
          <a href={ownHref}>{t(picture.because === null ? "results:ownWeights.make" : "results:ownWeights.change")}</a>
        </p>
      )}
      {view === null ? null : <AnotherView {...props} view={view} />}
    </section>
  );
}

function AnotherView({
  view,
  resultHref,
  traceHref,
  children,
}: WeightsSectionProps & { readonly view: NonNullable<WeightsSectionProps["view"]> }) {
  const { t } = useTranslator();
  return (
    <section className="mt5" aria-labelledby="another-view">
      <h3 id="another-view">{view.title}</h3>
      {view.text == null ? null : <p className="mt2">{view.text}</p>}
      <p className="note warn mt2">
        {t("results:weights.view.note")} <a href={resultHref}>{t("results:weights.view.back")}</a>
      </p>
      <div className="mt4">
        <ChartTable table={view.table} />
      </div>
      <div className="mt4">{children}</div>
      <p className="mt4">
        <a href={traceHref}>{t("reports:tree.why.data")}</a>
      </p>
    </section>
  );
}
