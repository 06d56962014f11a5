import { useTranslator } from "#app/i18n/translator-context.tsx";
import { RuleChecks } from "../page/rule-checks.tsx";
import type { TreeExplanation } from "./tree-explanation.ts";

type TreeExplanationViewProps = {
  readonly explanation: TreeExplanation;
  readonly open: boolean;
  /** Where the answer behind a row can be read; null where there is none. */
  readonly hrefOf: (rowId: string) => string | null;
};

/** One number of a tree opened down to its parts: their answers, weights and scales, and what each adds. */
export function TreeExplanationView({ explanation, open, hrefOf }: TreeExplanationViewProps) {
  const { t } = useTranslator();
  const { title, rule, columns, rows, sentences, check } = explanation;
  const [first, ...others] = columns;
  return (
    <details className="why" open={open}>
      <summary>{title}</summary>
      <div className="body stack-s">
        <p className="meta">{rule}</p>
        <table className="table cards">
          <caption className="vh">{t("reports:tree.why.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{first?.label}</th>
              {others.map(({ label, numeric }) => (
                <th key={label} scope="col" className={numeric ? "num" : undefined}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, cells: [name, ...cells] }) => (
              <tr key={id}>
                <th scope="row">
                  <Name name={name ?? id} href={hrefOf(id)} />
                </th>
                {others.map(({ label, numeric }, place) => (
                  <td key={label} data-label={label} className={numeric ? "num" : undefined}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {sentences.map((sentence) => (
          <p className="meta nums" key={sentence}>
            {sentence}
          </p>
        ))}
        {check === null ? null : <RuleChecks rule={check} />}
      </div>
    </details>
  );
}

function Name({ name, href }: { name: string; href: string | null }) {
  return href === null ? name : <a href={href}>{name}</a>;
}
