import { useTranslator } from "#app/i18n/translator-context.tsx";
import { FoldedTable } from "./folded-table.tsx";
import type { StandardReading } from "./tree-standards.ts";

/** Each standard in a sentence or two, its clauses behind a line. */
export function StandardsSection({ readings }: { readonly readings: readonly StandardReading[] }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="standards">
      <h2 id="standards">{t("reports:tree.standard.title")}</h2>
      <p className="muted">{t("reports:tree.standard.intro")}</p>
      {readings.map(({ id, title, text, table }) => (
        <div className="mt5" key={id}>
          <h3 id={id}>{title}</h3>
          <p className="mt2">{text}</p>
          <FoldedTable table={table} />
        </div>
      ))}
    </section>
  );
}
