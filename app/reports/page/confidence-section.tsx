import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ConfidencePicture } from "../confidence-picture.ts";

/** How sure each level is; every word opens down to the three parts it is made of. */
export function ConfidenceSection({ picture }: { readonly picture: ConfidencePicture }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="confidence">
      <h2 id="confidence">{t("results:confidence.title")}</h2>
      <p className="muted">
        {picture.lead} {t("results:confidence.rule")}
      </p>
      <div className="mt4">
        {picture.readings.map(({ id, name, label, value, parts }) => (
          <details className="why" key={id}>
            <summary>{t("results:confidence.summary", { name, label, value })}</summary>
            <div className="body">
              <table className="table cards">
                <caption className="vh">{t("results:confidence.caption")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("results:confidence.part")}</th>
                    <th scope="col">{t("results:confidence.found")}</th>
                    <th scope="col" className="num">
                      {t("results:confidence.adds")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {parts.map((part) => (
                    <tr key={part.name}>
                      <th scope="row">{part.name}</th>
                      <td data-label={t("results:confidence.found")}>{part.found}</td>
                      <td data-label={t("results:confidence.adds")} className="num">
                        {part.sum}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        ))}
      </div>
    </section>
  );
}
