import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { MedianTable, RegionPanel, ShareRow } from "./policy-tables.ts";

/** Shares as bars inside a table: the value first, the bar only helps. */
export function ShareTable({ rows }: { rows: readonly ShareRow[] }) {
  const { t, direction } = useTranslator();
  return (
    <table className="table shares cards">
      <thead>
        <tr>
          <th scope="col">{t("benchmarks:policy.shares.capability")}</th>
          <th scope="col" className="share">
            {t("benchmarks:policy.shares.share")}
          </th>
          <th scope="col">{t("benchmarks:policy.shares.dimension")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, name, share, text, dimension }) => (
          <tr key={id}>
            <th scope="row">{name}</th>
            <td className="share" data-label={t("benchmarks:policy.shares.share")}>
              <div>
                <span>{text}</span>
                <svg className="bar-mark" aria-hidden="true" focusable="false">
                  <rect
                    className="l4"
                    x={direction === "rtl" ? `${100 - share}%` : "0"}
                    width={`${share}%`}
                    height="12"
                  />
                </svg>
              </div>
            </td>
            <td data-label={t("benchmarks:policy.shares.dimension")}>{dimension}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Medians by group: a real table whose cells happen to be tinted; a hidden group keeps its place. */
export function MedianTableView({ table }: { table: MedianTable }) {
  const { t } = useTranslator();
  return (
    <div className="scroll">
      <table className="heat turn">
        <caption className="vh">{t("benchmarks:policy.groups.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("benchmarks:policy.groups.group")}</th>
            {table.columns.map((column) => (
              <th key={column} scope="col">
                <span>{column}</span>
              </th>
            ))}
          </tr>
        </thead>
        {table.sections.map((section) => (
          <tbody key={section.title ?? ""}>
            {section.title === null ? null : (
              <tr className="group">
                <th scope="rowgroup" colSpan={table.columns.length + 1}>
                  {section.title}
                </th>
              </tr>
            )}
            {section.rows.map(({ id, name, band, cells }) => (
              <tr key={id}>
                <th scope="row">
                  {name}
                  {band === "" ? null : <small>{band}</small>}
                </th>
                {table.columns.map((column, place) => {
                  const cell = cells?.[place] ?? null;
                  return cell === null ? (
                    <td key={column} className="hid">
                      <span>{t("benchmarks:policy.groups.hidden")}</span>
                    </td>
                  ) : (
                    <td key={column} className={`l${cell.level}`}>
                      {cell.text}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** Small multiples on one axis; a hidden region keeps its place. */
export function RegionPanels({ panels, levels }: { panels: readonly RegionPanel[]; levels: number }) {
  const { t } = useTranslator();
  return (
    <div className="panels">
      {panels.map((panel) => (
        <div key={panel.id}>
          <h3>
            {panel.name} {panel.band === null ? null : <small>{panel.band}</small>}
          </h3>
          {panel.band === null ? (
            <div className="hidden-cell">
              <span>{t("benchmarks:policy.regions.hidden")}</span>
            </div>
          ) : (
            <div role="img" aria-label={panel.description}>
              <div className="plot" aria-hidden="true">
                {panel.rows.flatMap(({ name, figure }) => [
                  <div className="lab" key={`${name} name`}>
                    {name}
                  </div>,
                  <div className="pic" key={`${name} strip`}>
                    <Strip figure={figure} levels={levels} />
                  </div>,
                ])}
                <div className="axis">
                  <Axis levels={levels} />
                </div>
              </div>
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

function Strip({ figure, levels }: { figure: RegionPanel["rows"][number]["figure"]; levels: number }) {
  const { at, start } = usePlaces();
  return (
    <svg height="24" focusable="false" aria-hidden="true">
      {ticks(levels).map(({ level, index }) => (
        <line key={level} className="c-grid" x1={at(index)} x2={at(index)} y1="0" y2="24" />
      ))}
      <line className="c-grid" x1="0" x2="100%" y1="12" y2="12" />
      {figure === null ? null : (
        <>
          <rect
            className="c-strip"
            x={start(figure.q1, figure.q3)}
            y="6"
            width={`${figure.q3 - figure.q1}%`}
            height="12"
            rx="2"
          />
          <line className="c-median" x1={at(figure.median)} x2={at(figure.median)} y1="2" y2="22" />
        </>
      )}
    </svg>
  );
}

function Axis({ levels }: { levels: number }) {
  const { at } = usePlaces();
  return (
    <svg height="26" focusable="false" aria-hidden="true">
      {ticks(levels).map(({ level, index }) => (
        <g key={level}>
          <line className="c-base" x1={at(index)} x2={at(index)} y1="0" y2="5" />
          <text className="c-tick-strong" x={at(index)} y="20" textAnchor="middle">
            {level}
          </text>
        </g>
      ))}
      <line className="c-base" x1="0" x2="100%" y1=".5" y2=".5" />
    </svg>
  );
}

/** Places on the index as shares of the width, from the side the language reads from. */
function usePlaces() {
  const { direction } = useTranslator();
  const mirrored = direction === "rtl";
  return {
    at: (index: number) => `${mirrored ? 100 - index : index}%`,
    start: (low: number, high: number) => `${mirrored ? 100 - high : low}%`,
  };
}

function ticks(levels: number) {
  return Array.from({ length: levels }, (_, step) => ({ level: step + 1, index: (100 * step) / (levels - 1) }));
}
