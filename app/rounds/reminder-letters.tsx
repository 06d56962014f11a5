import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ReminderReach } from "./reminder.ts";

/** The reminder as letters: whom they reach, and the button that puts them in line. */
export function ReminderLetters({ due, recent, unknown, reminded }: ReminderReach & { readonly reminded: boolean }) {
  const { t } = useTranslator();
  return (
    <section className="section stack-s" aria-labelledby="letters">
      <h2 id="letters">{t("letters:remind.title")}</h2>
      {reminded ? (
        <p className="note" role="status">
          {t("letters:remind.done")}
        </p>
      ) : null}
      <p className="hint">{t("letters:remind.hint")}</p>
      <ul>
        <li>{due === 0 ? t("letters:remind.nobody") : t("letters:remind.due", { count: due })}</li>
        {recent === 0 ? null : <li>{t("letters:remind.recent", { count: recent })}</li>}
        {unknown === 0 ? null : <li>{t("letters:remind.unknown", { count: unknown })}</li>}
      </ul>
      {due === 0 ? null : (
        <form method="post">
          <input type="hidden" name="intent" value="remind" />
          <p className="actions">
            <button className="button" type="submit">
              {t("letters:remind.button")}
            </button>
          </p>
        </form>
      )}
    </section>
  );
}
