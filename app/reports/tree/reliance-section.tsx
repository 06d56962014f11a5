import { useTranslator } from "#app/i18n/translator-context.tsx";
import { FoldedTable } from "./folded-table.tsx";
import type { RelianceReading } from "./tree-reliance.ts";

/** How far to rely on a result, its parts behind a line. */
export function RelianceSection({ reading }: { readonly reading: RelianceReading }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="reliance">
      <h2 id="reliance">{t("reports:tree.reliance.title")}</h2>
      {reading.sentences.map((sentence) => (
        <p className="muted" key={sentence}>
          {sentence}
        </p>
      ))}
      <FoldedTable table={reading.table} />
    </section>
  );
}
