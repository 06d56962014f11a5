import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { Explanation } from "../explain.ts";
import { RuleChecks } from "./rule-checks.tsx";

type ExplanationViewProps = {
  readonly explanation: Explanation;
  readonly open: boolean;
  /** Where the answer behind a row can be read; null where there is none. */
  readonly hrefOf: (rowId: string) => string | null;
};

/** One number opened down to its answers, weights, arithmetic and rule. */
export function ExplanationView({ explanation, open, hrefOf }: ExplanationViewProps) {
  const { t } = useTranslator();
  const { title, caption, rows, arithmetic, rule, levelNote } = explanation;
  return (
    <details className="why" open={open}>
      <summary>{title}</summary>
      <div className="body cols why-columns">
        <div>
          <table className="table">
            <caption>{caption}</caption>
            <thead>
              <tr>
                <th scope="col">{t("assessments:result.why.name")}</th>
                <th scope="col" className="num">
                  {t("assessments:result.why.level")}
                </th>
                <th scope="col" className="num">
                  {t("assessments:result.why.weight")}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <Name name={row.name} href={hrefOf(row.id)} />{" "}
                    {row.core ? <span className="tag core">{t("questions:core")}</span> : null}
                  </th>
                  <td className="num">{row.level}</td>
                  <td className="num">{row.weight}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {arithmetic.map((sentence) => (
            <p className="meta mt2 nums" key={sentence}>
              {sentence}
            </p>
          ))}
        </div>
        <div>
          {rule === null ? null : <RuleChecks rule={rule} />}
          {levelNote === null ? null : <p className="mt2">{levelNote}</p>}
        </div>
      </div>
    </details>
  );
}

function Name({ name, href }: { name: string; href: string | null }) {
  return href === null ? name : <a href={href}>{name}</a>;
}
