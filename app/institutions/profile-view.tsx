import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { CountryOption } from "./country-options.ts";
import { ProfileForm } from "./profile-form.tsx";
import type { PostedProfile, ProfileField } from "./read-profile-form.ts";

type ProfileViewProps = {
  readonly posted: Partial<PostedProfile>;
  readonly faults: Readonly<Partial<Record<ProfileField, string>>>;
  readonly countries: readonly CountryOption[];
  /** Where the visitor came from. */
  readonly home: string;
};

/** Correcting what is said about an institution. */
export function ProfileView({ posted, faults, countries, home }: ProfileViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap narrow-page">
      <header className="head">
        <h1>{t("institutions:profile.title")}</h1>
        <p className="lead">{t("institutions:profile.lead")}</p>
      </header>
      <ErrorSummary
        title={t("common:missingThings", { count: Object.keys(faults).length })}
        faults={Object.entries(faults).map(([field, text]) => ({ href: `#${field}`, text }))}
      />
      <form method="post" className="stack form">
        <ProfileForm posted={posted} faults={faults} countries={countries} />
        <p className="actions">
          <button className="button" type="submit">
            {t("institutions:profile.save")}
          </button>
          <a className="button quiet" href={home}>
            {t("institutions:profile.back")}
          </a>
        </p>
      </form>
    </div>
  );
}
