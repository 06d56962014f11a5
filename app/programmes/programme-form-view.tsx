import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import type { PostedProgramme, ProgrammeFaults } from "./programme-form.ts";

type ProgrammeFormProps = { readonly posted: PostedProgramme | undefined; readonly faults: ProgrammeFaults };

export function ProgrammeForm({ posted, faults }: ProgrammeFormProps) {
  const { t } = useTranslator();
  const fault = (field: keyof PostedProgramme) => {
    const problem = faults[field];
    return problem === undefined ? undefined : t(`programmes:fault.${problem}`);
  };
  const links = (Object.keys(faults) as (keyof PostedProgramme)[]).map((field) => ({
    href: `#${field}`,
    text: fault(field) ?? "",
  }));
  return (
    <>
      <ErrorSummary title={t("common:missingThings", { count: links.length })} faults={links} />
      <form method="post" className="stack form">
        <Field id="name" label={t("programmes:new.name")} fault={fault("name")}>
          {(control) => (
            <input {...control} className="input" name="name" defaultValue={posted?.name} maxLength={200} required />
          )}
        </Field>
        <Field
          id="description"
          label={t("programmes:new.description")}
          hint={t("programmes:new.descriptionHint")}
          optional={t("common:optional")}
          fault={fault("description")}
        >
          {(control) => (
            <textarea {...control} className="input" name="description" rows={4} defaultValue={posted?.description} />
          )}
        </Field>
        <Field
          id="deadline"
          label={t("programmes:new.deadline")}
          hint={t("programmes:new.deadlineHint")}
          optional={t("common:optional")}
          fault={fault("deadline")}
        >
          {(control) => (
            <input {...control} className="input day" type="date" name="deadline" defaultValue={posted?.deadline} />
          )}
        </Field>
        <p className="actions">
          <button className="button" type="submit">
            {t("programmes:new.submit")}
          </button>
        </p>
      </form>
    </>
  );
}
