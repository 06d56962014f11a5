import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";

type PlanFormProps = {
  readonly target: string;
  readonly capacity: string;
  readonly targets: readonly { readonly id: string; readonly title: string; readonly description: string }[];
  /** What is aimed at where no target is chosen. */
  readonly usual: string;
  readonly fault: string | undefined;
};

/** What the roadmap aims at, and how much one half-year can hold. */
export function PlanForm({ target, capacity, targets, usual, fault }: PlanFormProps) {
  const { t } = useTranslator();
  const choices = [{ id: "", title: usual, description: "" }, ...targets];
  return (
    <form method="post" className="stack">
      <fieldset>
        <legend className="legend">{t("assessments:roadmap.target")}</legend>
        {choices.map(({ id, title, description }) => (
          <label className="choice" key={id}>
            <input type="radio" name="target" value={id} defaultChecked={id === target} />
            <span>
              {title}
              {description === "" ? null : <span className="hint block">{description}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <Field
        id="capacity"
        label={t("assessments:roadmap.capacity")}
        hint={t("assessments:roadmap.capacityHint")}
        fault={fault}
      >
        {(control) => (
          <input {...control} className="input short" name="capacity" inputMode="numeric" defaultValue={capacity} />
        )}
      </Field>
      <p className="actions">
        <button className="button quiet" type="submit">
          {t("assessments:roadmap.change")}
        </button>
      </p>
    </form>
  );
}
