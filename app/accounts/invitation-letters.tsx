import { writtenLanguages } from "#app/i18n/languages.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";

export type InvitationLettersProps = {
  /** How the last letter stands; empty when there was none. */
  readonly sentences: readonly string[];
  readonly canSend: boolean;
  readonly language: string;
};

/** What became of a letter about an invitation, and the way to send one. Nothing where there is neither. */
export function InvitationLetters({ sentences, canSend, language }: InvitationLettersProps) {
  const { t } = useTranslator();
  if (sentences.length === 0 && !canSend) return null;
  return (
    <section className="section stack-s" aria-labelledby="letters">
      <h2 id="letters">{t("letters:page.title")}</h2>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {canSend ? (
        <form method="post" className="stack-s form">
          <input type="hidden" name="intent" value="letter" />
          <p className="hint">{t("letters:page.hint")}</p>
          <Field id="language" label={t("letters:page.language")}>
            {(control) => (
              <select {...control} className="input" name="language" defaultValue={language}>
                {writtenLanguages.map(({ tag, name }) => (
                  <option key={tag} value={tag}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
          <p className="actions">
            <button className="button quiet" type="submit">
              {t("letters:page.send")}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}
