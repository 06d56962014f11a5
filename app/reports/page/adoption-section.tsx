import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { AdoptionPicture, AdoptionRow } from "../adoption.ts";

/** The stages of adoption in order: what each asks for, which are reached, and what is open before the next. */
export function AdoptionSection({ picture }: { readonly picture: AdoptionPicture }) {
  const { t } = useTranslator();
  return (
    <section className="section stack-s" aria-labelledby="adoption">
      <h2 id="adoption">{t("results:adoption.title", { stage: picture.stage })}</h2>
      <p>{picture.sentences.join(" ")}</p>
      {picture.own === null ? null : <p dir="auto">{picture.own}</p>}
      <table className="table cards mt4">
        <caption>{t("results:adoption.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("results:adoption.stage")}</th>
            <th scope="col">{t("results:adoption.means")}</th>
            <th scope="col">{t("results:adoption.standing")}</th>
            <th scope="col">{t("results:adoption.asks")}</th>
          </tr>
        </thead>
        <tbody>
          {picture.stages.map((row) => (
            <Stage key={row.id} row={row} />
          ))}
        </tbody>
      </table>
      {picture.notes.map((note) => (
        <p key={note} className="meta">
          {note}
        </p>
      ))}
    </section>
  );
}

const tags = { reached: "tag done", here: "tag now", next: "tag", later: "tag done" } as const;

function Stage({ row }: { readonly row: AdoptionRow }) {
  const { t } = useTranslator();
  return (
    <tr>
      <th scope="row">
        <b>{row.name}</b>
      </th>
      <td data-label={t("results:adoption.means")}>{row.meaning}</td>
      <td data-label={t("results:adoption.standing")}>
        <span className={tags[row.state]}>{row.stateText}</span>
      </td>
      <td data-label={t("results:adoption.asks")}>
        {row.conditions.length === 0 ? (
          t("results:adoption.nothing")
        ) : (
          <ul className="plain rule-check">
            {row.conditions.map(({ holds, answer, text }) => (
              <li key={text} className={holds ? undefined : "no"}>
                <b>{answer}</b>
                <span>{text}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
    </tr>
  );
}
