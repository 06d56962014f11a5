import { useTranslator } from "#app/i18n/translator-context.tsx";
import { settleName, settleValue } from "./question-fields.ts";

export type ConflictChoiceProps = {
  readonly id: string;
  readonly name: string;
  readonly differences: readonly { readonly label: string; readonly yours: string; readonly theirs: string }[];
  /** When the other version was saved, in words; null when nobody knows. */
  readonly savedAt: string | null;
};

/** Two versions of one question side by side, where they differ, and the two ways out. Neither has been overwritten. */
export function ConflictChoice({ id, name, differences, savedAt }: ConflictChoiceProps) {
  const { t } = useTranslator();
  const title = t("questions:conflict.title", { name });
  return (
    <section className="conflict" aria-label={title} tabIndex={-1}>
      <p>
        <b data-slot="title">{title}</b>
      </p>
      <p className="hint">{t("questions:conflict.hint")}</p>
      <div className="two">
        <div>
          <p className="muted">{t("questions:conflict.yours")}</p>
          <dl data-side="yours">
            {differences.map(({ label, yours }) => (
              <Part key={label} label={label} text={yours} />
            ))}
          </dl>
        </div>
        <div>
          <p className="muted" data-slot="savedAt">
            {savedAt === null ? t("questions:conflict.theirs") : t("questions:conflict.theirsAt", { time: savedAt })}
          </p>
          <dl data-side="theirs">
            {differences.map(({ label, theirs }) => (
              <Part key={label} label={label} text={theirs} />
            ))}
          </dl>
        </div>
      </div>
      <div className="actions">
        <button className="button small" type="submit" name={settleName} value={settleValue("mine", id)}>
          {t("questions:conflict.keepMine")}
        </button>
        <button className="button quiet small" type="submit" name={settleName} value={settleValue("theirs", id)}>
          {t("questions:conflict.takeTheirs")}
        </button>
      </div>
    </section>
  );
}

function Part({ label, text }: { label: string; text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd dir="auto">{text}</dd>
    </>
  );
}
