import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import type { CountryOption } from "./country-options.ts";
import { institutionSizes, institutionTypes } from "./institution.ts";
import type { PostedProfile, ProfileField } from "./read-profile-form.ts";

type ProfileFormProps = {
  readonly posted: Partial<PostedProfile>;
  readonly faults: Readonly<Partial<Record<ProfileField, string>>>;
  readonly countries: readonly CountryOption[];
};

/** Who is assessed: a name, and three things that help to read the result. */
export function ProfileForm({ posted, faults, countries }: ProfileFormProps) {
  const { t } = useTranslator();
  const optional = t("common:optional");
  return (
    <>
      <Field id="name" label={t("institutions:name")} fault={faults.name}>
        {(control) => (
          <input
            {...control}
            className="input"
            name="name"
            required
            maxLength={200}
            defaultValue={posted.name}
            dir="auto"
            autoComplete="organization"
          />
        )}
      </Field>
      <Field id="country" label={t("institutions:country")} optional={optional} fault={faults.country}>
        {(control) => (
          <select
            {...control}
            className="input"
            name="country"
            defaultValue={posted.country ?? ""}
            autoComplete="country"
          >
            <option value="">{t("institutions:noCountry")}</option>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="type" label={t("institutions:type")} optional={optional} fault={faults.type}>
        {(control) => (
          <select {...control} className="input" name="type" defaultValue={posted.type ?? ""}>
            <option value="">{t("institutions:types.none")}</option>
            {institutionTypes.map((type) => (
              <option key={type} value={type}>
                {t(`institutions:types.${type}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="size" label={t("institutions:size")} optional={optional} fault={faults.size}>
        {(control) => (
          <select {...control} className="input" name="size" defaultValue={posted.size ?? ""}>
            <option value="">{t("institutions:sizes.none")}</option>
            {institutionSizes.map((size) => (
              <option key={size} value={size}>
                {t(`institutions:sizes.${size}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
