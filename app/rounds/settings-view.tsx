import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { DivisionTable } from "./division-table.tsx";
import type { ReminderReach } from "./reminder.ts";
import { ReminderLetters } from "./reminder-letters.tsx";
import { ReminderText } from "./reminder-text.tsx";
import { RoundFields } from "./round-fields.tsx";
import type { RoundField } from "./round-form.ts";
import type { SettingsPage } from "./settings-page.ts";

type SettingsViewProps = SettingsPage & {
  readonly faults: Readonly<Partial<Record<RoundField, string>>>;
  /** Why nothing was changed, where no field is to blame. */
  readonly refused: string | null;
  readonly saved: boolean;
  /** The letter to copy; null when there is nobody to remind. */
  readonly reminder: string | null;
  /** Whom a letter would reach; null where none can be sent. */
  readonly reach: ReminderReach | null;
  /** Letters were put in line just now. */
  readonly reminded: boolean;
};

/** What is settled about a round: its name, its deadline, who answers what; and a reminder to copy. */
export function SettingsView(page: SettingsViewProps) {
  const { t } = useTranslator();
  const { back, closed, refused, faults, division, reminder, reach } = page;
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">
          <a href={back.href}>
            <bdi>{back.label}</bdi>
          </a>
        </p>
        <h1>{t("rounds:settings.title")}</h1>
        <p className="lead">{closed ?? t("rounds:settings.lead")}</p>
      </header>
      {page.saved ? (
        <p className="note mb5" role="status">
          {t("rounds:settings.saved")}
        </p>
      ) : null}
      {refused === null ? null : (
        <p className="note error mb5" role="alert">
          {refused}
        </p>
      )}
      <ErrorSummary
        title={t("common:missingThings", { count: Object.keys(faults).length })}
        faults={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))}
      />
      {closed === null ? (
        <form method="post" className="stack form">
          <input type="hidden" name="revision" value={page.revision} />
          <div className="stack narrow-page">
            <RoundFields {...page.choices} posted={page.posted} faults={faults} />
          </div>
          {division === null ? null : <DivisionTable {...division} />}
          <p className="actions">
            <button className="button" type="submit">
              {t("rounds:settings.button")}
            </button>
          </p>
        </form>
      ) : null}
      {reminder === null ? null : <ReminderText text={reminder} />}
      {reach === null ? null : <ReminderLetters {...reach} reminded={page.reminded} />}
    </div>
  );
}
