import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ComparePage } from "./compare-page.ts";
import { MovementMark } from "./movement-mark.tsx";

/** Two rounds side by side, each dimension and each question, with what was left out and how to read a fall. */
export function CompareView(page: ComparePage) {
  const { t } = useTranslator();
  const { back, institution, lead, notes, before, now, dimensions, leftOut, others } = page;
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
        <h1>{t("rounds:compare.title")}</h1>
        <p className="lead">{lead}</p>
        <dl className="compared meta mt2">
          <div>
            <dt>{t("rounds:compare.before")}</dt>
            <dd>{before}</dd>
          </div>
          <div>
            <dt>{t("rounds:compare.now")}</dt>
            <dd>{now}</dd>
          </div>
        </dl>
      </header>
      {notes.map((note) => (
        <p className="note warn mb5" key={note}>
          {note}
        </p>
      ))}
      {dimensions.length === 0 ? null : (
        <>
          <p className="note mb5">{t("rounds:compare.shift")}</p>
          <Dimensions {...page} />
          {dimensions.map((dimension) => (
            <Capabilities key={dimension.id} dimension={dimension} levels={page.levels} />
          ))}
        </>
      )}
      {leftOut === null ? null : (
        <section className="section stack-s" aria-labelledby="left-out">
          <h2 id="left-out">{t("rounds:compare.leftOut.title")}</h2>
          <p>{leftOut.lead}</p>
          <ul>
            {leftOut.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </section>
      )}
      {others.length === 0 ? null : (
        <section className="section" aria-labelledby="others">
          <h2 id="others">{t("rounds:compare.others")}</h2>
          <ul className="rows">
            {others.map(({ href, name }) => (
              <li key={href}>
                <a href={href}>
                  <bdi>{name}</bdi>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Dimensions({ dimensions, levels }: ComparePage) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="dimensions">
      <h2 id="dimensions">{t("rounds:compare.dimensions")}</h2>
      <p className="hint">{t("rounds:compare.meanHint")}</p>
      <table className="table cards moved mt2">
        <caption className="vh">{t("rounds:compare.dimensions")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rounds:compare.dimension")}</th>
            <th scope="col" className="num">
              {t("rounds:compare.questions")}
            </th>
            <th scope="col" className="num">
              {t("rounds:compare.before")}
            </th>
            <th scope="col" className="num">
              {t("rounds:compare.now")}
            </th>
            <th scope="col">{t("rounds:compare.movement")}</th>
          </tr>
        </thead>
        <tbody>
          {dimensions.map(({ id, name, count, before, now, movement }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td className="num" data-label={t("rounds:compare.questions")}>
                {count}
              </td>
              <td className="num" data-label={t("rounds:compare.before")}>
                {before.text}
              </td>
              <td className="num" data-label={t("rounds:compare.now")}>
                {now.text}
              </td>
              <td data-label={t("rounds:compare.movement")}>
                <MovementMark before={before.value} now={now.value} levels={levels} />
                {movement}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Capabilities({ dimension, levels }: { dimension: ComparePage["dimensions"][number]; levels: number }) {
  const { t } = useTranslator();
  const { id, name, capabilities } = dimension;
  return (
    <section className="section" aria-labelledby={`dimension-${id}`}>
      <h2 id={`dimension-${id}`}>{name}</h2>
      <table className="table cards moved">
        <caption className="vh">{t("rounds:compare.questionsOf", { dimension: name })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("rounds:compare.question")}</th>
            <th scope="col">{t("rounds:compare.before")}</th>
            <th scope="col">{t("rounds:compare.now")}</th>
            <th scope="col">{t("rounds:compare.movement")}</th>
          </tr>
        </thead>
        <tbody>
          {capabilities.map((capability) => (
            <tr key={capability.id}>
              <th scope="row">{capability.name}</th>
              <td data-label={t("rounds:compare.before")}>{capability.before.text}</td>
              <td data-label={t("rounds:compare.now")}>{capability.now.text}</td>
              <td data-label={t("rounds:compare.movement")}>
                <MovementMark before={capability.before.value} now={capability.now.value} levels={levels} />
                {capability.movement}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
