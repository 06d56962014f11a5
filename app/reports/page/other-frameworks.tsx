import { useTranslator } from "#app/i18n/translator-context.tsx";

type OtherFrameworksProps = {
  readonly href: string;
  /** The page that shows the institution among those it serves; null where no framework does. */
  readonly among: string | null;
};

/** The way from a result to what outside frameworks would see in it. */
export function OtherFrameworks({ href, among }: OtherFrameworksProps) {
  const { t } = useTranslator();
  return (
    <section className="section stack-s" aria-labelledby="frameworks">
      <h2 id="frameworks">{t("lenses:list.heading")}</h2>
      <p>{t("lenses:list.invitation")}</p>
      <p>
        <a href={href}>{t("lenses:list.link")}</a>
      </p>
      {among === null ? null : (
        <p>
          <a href={among}>{t("lenses:ecosystem.title")}</a>
        </p>
      )}
    </section>
  );
}
