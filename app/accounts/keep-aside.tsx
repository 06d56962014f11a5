import { useTranslator } from "#app/i18n/translator-context.tsx";

/** Offers to keep the assessment in an account, or says that it is kept in one. */
export function KeepAside({ keep, kept }: { keep: string; kept: boolean }) {
  const { t } = useTranslator();
  return (
    <section>
      <h2>{t("accounts:keep.aside")}</h2>
      <p className="meta mt2">{t(kept ? "accounts:keep.asideKept" : "accounts:keep.asideText")}</p>
      <p className="mt2">
        {kept ? (
          <a href={keep}>{t("accounts:keep.asideLink")}</a>
        ) : (
          <a className="button quiet small" href={keep}>
            {t("accounts:keep.title")}
          </a>
        )}
      </p>
    </section>
  );
}
