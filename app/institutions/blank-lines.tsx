import { useTranslator } from "#app/i18n/translator-context.tsx";

/** The profile of an institution as lines to write on, and who wrote when. */
export function BlankLines() {
  const { t } = useTranslator();
  const labels = [
    t("institutions:name"),
    t("institutions:country"),
    t("institutions:type"),
    t("institutions:size"),
    t("questions:paper.filledBy"),
    t("questions:paper.date"),
  ];
  return (
    <dl className="lines two-lines">
      {labels.map((label) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
}
