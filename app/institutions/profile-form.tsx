import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Field } from "#app/ui/field.tsx";
import type { CountryOption } from "./country-options.ts";
import { chosenSentence } from "./found-institution.ts";
import { institutionSizes, institutionTypes } from "./institution.ts";
import type { PostedProfile, ProfileField } from "./read-profile-form.ts";
import { rorIdIn } from "./ror-id.ts";

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
      <NameField posted={posted} fault={faults.name ?? faults.ror} />
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

/**
 * The name as plain text, beside what a script needs to offer institutions of the registry while somebody types. The
 * address of a chosen one is posted hidden, and shown in words.
 */
function NameField({ posted, fault }: { readonly posted: Partial<PostedProfile>; readonly fault: string | undefined }) {
  const translator = useTranslator();
  const { t } = translator;
  const ror = posted.ror ?? "";
  const words = { undone: t("institutions:picker.undone"), edited: t("institutions:picker.edited") };
  return (
    <div
      className="picker"
      data-enhance="institution"
      data-address={paths.institutions}
      data-words={JSON.stringify(words)}
    >
      <Field id="name" label={t("institutions:name")} fault={fault}>
        {(control) => (
          <div className="picker-box">
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
            <div
              id="name-options"
              className="options"
              role="listbox"
              aria-label={t("institutions:picker.list")}
              tabIndex={-1}
              hidden
            />
          </div>
        )}
      </Field>
      <input type="hidden" name="ror" value={ror} />
      <p className="vh" role="status" data-slot="status" />
      <p className="chosen" data-slot="chosen" hidden={rorIdIn(ror) === null}>
        <span data-slot="sentence">
          {rorIdIn(ror) === null
            ? ""
            : chosenSentence({ name: posted.name ?? "", country: posted.country || null, ror }, translator)}
        </span>{" "}
        <button type="button" className="link" data-slot="undo" hidden>
          {t("institutions:picker.undo")}
        </button>
      </p>
    </div>
  );
}
