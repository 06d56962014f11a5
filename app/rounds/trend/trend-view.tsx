import { useTranslator } from "#app/i18n/translator-context.tsx";
import { TrendMark } from "./trend-mark.tsx";
import type { TrendPage } from "./trend-page.ts";

/** Scores over time: each part with its line, where lines break and why, and every result in numbers. */
export function TrendView(page: TrendPage) {
  const { t } = useTranslator();
  const { institution, questionnaire, back, choices, lead, results, breaks } = page;
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">
          {back === null ? (
            <bdi>{institution}</bdi>
          ) : (
            <a href={back.href}>
              <bdi>{back.label}</bdi>
            </a>
          )}
        </p>
        <h1>{t("rounds:trend.title")}</h1>
        <p className="lead">{lead}</p>
        {questionnaire === "" ? null : <p className="meta mt2">{t("rounds:trend.measure", { questionnaire })}</p>}
      </header>
      {results.length < 2 ? null : (
        <>
          <p className="note mb5">{t("rounds:compare.shift")}</p>
          <Parts {...page} />
        </>
      )}
      {breaks.length === 0 ? null : (
        <section className="section stack-s" aria-labelledby="breaks">
          <h2 id="breaks">{t("rounds:trend.breaks")}</h2>
          {breaks.map(({ sentence, reasons }) => (
            <div key={sentence}>
              <p>{sentence}</p>
              <ul>
                {reasons.map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
      {results.length === 0 ? null : <Results {...page} />}
      {choices.length < 2 ? null : (
        <nav className="section" aria-labelledby="choices">
          <h2 id="choices">{t("rounds:trend.choices")}</h2>
          <ul className="rows">
            {choices.map(({ href, name, current }) => (
              <li key={href}>
                <a href={href} aria-current={current ? "page" : undefined}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </div>
  );
}

function Parts({ groups }: TrendPage) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="parts">
      <h2 id="parts">{t("rounds:trend.parts")}</h2>
      <p className="hint">{t("rounds:trend.hint")}</p>
      <table className="table cards trend mt2">
        <caption className="vh">{t("rounds:trend.parts")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rounds:trend.part")}</th>
            <th scope="col">{t("rounds:trend.line")}</th>
          </tr>
        </thead>
        <tbody>
          {groups.map(({ id, name, line, reading }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td data-label={t("rounds:trend.line")}>
                <span className="trend-line">
                  <TrendMark line={line} />
                  <span>{reading}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Results({ groups, results }: TrendPage) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="results">
      <h2 id="results">{t("rounds:trend.results")}</h2>
      <p className="hint">{t("rounds:trend.resultsHint")}</p>
      <table className="table cards mt2">
        <caption className="vh">{t("rounds:trend.results")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rounds:trend.result")}</th>
            <th scope="col">{t("rounds:trend.version")}</th>
            {groups.map(({ id, name }) => (
              <th scope="col" className="num" key={id}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map(({ id, name, date, version, href, values }) => (
            <tr key={id}>
              <th scope="row">
                <a href={href}>
                  <bdi>{name}</bdi>
                </a>
                {name === date ? null : <span className="meta block">{date}</span>}
              </th>
              <td data-label={t("rounds:trend.version")}>{version}</td>
              {groups.map((group, place) => (
                <td className="num" data-label={group.name} key={group.id}>
                  {values[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
