import { useTranslator } from "#app/i18n/translator-context.tsx";

type VersionPlace = { readonly version: string; readonly href: string };

type VersionsAsideProps = {
  /** The newer version answers can be moved to. */
  readonly newer: VersionPlace | null;
  /** The assessment the answers came from. */
  readonly origin: VersionPlace | null;
  /** Where results of both stand in one line. */
  readonly trend: string;
};

/** What there is to know about versions beside an assessment; nothing where there is only one. */
export function VersionsAside({ newer, origin, trend }: VersionsAsideProps) {
  const { t } = useTranslator();
  return (
    <>
      {newer === null ? null : (
        <section>
          <h2>{t("assessments:move.offer")}</h2>
          <p className="meta mt2">{t("assessments:move.offerText", { version: newer.version })}</p>
          <p className="mt2">
            <a href={newer.href}>{t("assessments:move.offerLink", { version: newer.version })}</a>
          </p>
        </section>
      )}
      {origin === null ? null : (
        <section>
          <h2>{t("assessments:move.origin")}</h2>
          <p className="meta mt2">{t("assessments:move.originText", { version: origin.version })}</p>
          <p className="mt2">
            <a href={origin.href}>{t("assessments:move.originLink", { version: origin.version })}</a>
          </p>
          <p className="mt2">
            <a href={trend}>{t("rounds:trend.link")}</a>
          </p>
        </section>
      )}
    </>
  );
}
