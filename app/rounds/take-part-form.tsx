import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";

type Choice = { readonly id: string; readonly name: string };
type Props = { readonly roles: readonly Choice[]; readonly sections: readonly Choice[]; readonly fault: string | null };

/** Whoever leads a round may answer in it as well. */
export function TakePartForm({ roles, sections, fault }: Props) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="join">
      <h2 id="join">{t("rounds:people.join.title")}</h2>
      <p className="muted">{t("rounds:people.join.text")}</p>
      <form method="post" className="stack form narrow-page">
        <Field id="role" label={t("rounds:people.join.role")} fault={fault ?? undefined}>
          {(control) => (
            <select {...control} className="input" name="role" defaultValue="" required>
              <option value="">{t("rounds:people.join.choose")}</option>
              {roles.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <fieldset className="plain">
          <legend className="legend">{t("rounds:people.join.sections")}</legend>
          <p className="hint">{t("rounds:people.join.sectionsHint")}</p>
          {sections.map(({ id, name }) => (
            <label className="choice" key={id}>
              <input type="checkbox" name="section" value={id} />
              {name}
            </label>
          ))}
        </fieldset>
        <p className="actions">
          <button className="button" type="submit">
            {t("rounds:people.join.button")}
          </button>
        </p>
      </form>
    </section>
  );
}
