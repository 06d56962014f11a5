import { useTranslator } from "#app/i18n/translator-context.tsx";
import { StatusIcons } from "#app/ui/status-icons.tsx";

/** Status first, the one button last. The words without script promise only what the button does. */
export function SaveBar({ form }: { form: string }) {
  const { t } = useTranslator();
  return (
    <section className="savebar" aria-label={t("assessments:section.region")}>
      <div className="wrap">
        <p className="status" role="status" id="save-status">
          {t("assessments:saving.plain")}
        </p>
        <StatusIcons />
        <button className="button" type="submit" form={form} aria-describedby="save-status">
          {t("assessments:section.save")}
        </button>
      </div>
    </section>
  );
}
