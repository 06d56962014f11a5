import { useTranslator } from "#app/i18n/translator-context.tsx";

/** A letter that somebody sends on in their own way: to copy by a button, or by hand. */
export function ReminderText({ text }: { text: string }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="reminder-title" id="reminder">
      <h2 id="reminder-title">{t("rounds:reminder.title")}</h2>
      <p className="hint" id="reminder-hint">
        {t("rounds:reminder.hint")}
      </p>
      <textarea
        className="input letter mt2"
        id="reminder-text"
        aria-labelledby="reminder-title"
        aria-describedby="reminder-hint"
        readOnly
        rows={text.split("\n").length + 2}
        defaultValue={text}
        dir="auto"
      />
      <p className="actions mt2">
        <button
          className="button quiet"
          type="button"
          hidden
          data-enhance="copy"
          data-copy="reminder-text"
          data-status="reminder-status"
          data-done={t("rounds:reminder.copied")}
        >
          {t("rounds:reminder.copy")}
        </button>
        <span className="status" role="status" id="reminder-status" />
      </p>
    </section>
  );
}
