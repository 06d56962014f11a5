import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { longestRoundName } from "./round-form.ts";

type AdoptViewProps = {
  readonly institution: string;
  /** Invented assessments stay where they are. */
  readonly demonstration: boolean;
  readonly led: readonly { readonly id: string; readonly name: string }[];
  readonly name: string;
  readonly home: string;
  readonly fault: string | null;
};

/** Making a round of an assessment: where it goes, and what changes for whoever holds its link. */
export function AdoptView({ institution, demonstration, led, name, home, fault }: AdoptViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap narrow-page">
      <header className="head">
        <h1>{t("rounds:adopt.title")}</h1>
        <p className="lead">{t(demonstration ? "rounds:adopt.demonstration" : "rounds:adopt.lead")}</p>
      </header>
      {demonstration ? null : (
        <form method="post" className="stack form">
          <p className="note warn">{t("rounds:adopt.consequence")}</p>
          {fault === null ? null : (
            <p className="fault" role="alert">
              {fault}
            </p>
          )}
          {led.length === 0 ? null : (
            <Field id="into" label={t("rounds:adopt.into")}>
              {(control) => (
                <select {...control} className="input" name="into" defaultValue={led[0]?.id}>
                  {led.map(({ id, name: known }) => (
                    <option key={id} value={id}>
                      {known}
                    </option>
                  ))}
                  <option value="">{t("rounds:adopt.new", { institution })}</option>
                </select>
              )}
            </Field>
          )}
          <Field id="name" label={t("rounds:form.name")} hint={t("rounds:form.nameHint")}>
            {(control) => (
              <input
                {...control}
                className="input"
                name="name"
                required
                maxLength={longestRoundName}
                defaultValue={name}
                dir="auto"
              />
            )}
          </Field>
          <p className="actions">
            <button className="button" type="submit">
              {t("rounds:adopt.button")}
            </button>
            <a className="button quiet" href={home}>
              {t("rounds:adopt.back")}
            </a>
          </p>
        </form>
      )}
    </div>
  );
}
