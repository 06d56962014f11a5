import { ChartTable } from "#app/charts/chart-table.tsx";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { Ecosystem } from "../views/ecosystem.ts";

/** The institution in the middle of those it serves; every line carries a score and how far the people at its end agree. */
export function EcosystemFigure({ ecosystem }: { readonly ecosystem: Ecosystem }) {
  const { t } = useTranslator();
  const { centre, edges, table } = ecosystem;
  return (
    <figure className="figure">
      <figcaption>
        <p className="finding">{t("lenses:ecosystem.title")}</p>
        <p className="measure">{t("lenses:ecosystem.measure")}</p>
      </figcaption>
      <div className={edges.length === 3 ? "ecosystem star" : "ecosystem"}>
        <p className="node">
          <bdi>{centre}</bdi>
        </p>
        <ul>
          {edges.map(({ id, node, name, reading, value, provisional, agreement, beside }) => (
            <li key={id} className={value === null || provisional ? "open" : undefined}>
              <p className="node">{node}</p>
              <p className="edge">
                <b>{name}</b>
                <span>
                  {reading}
                  <small>
                    {agreement} {beside}
                  </small>
                </span>
              </p>
            </li>
          ))}
        </ul>
      </div>
      <details className="more">
        <summary>
          <span>{t("common:figure.showNumbers")}</span>
        </summary>
        <div className="body">
          <ChartTable table={table} />
        </div>
      </details>
    </figure>
  );
}
