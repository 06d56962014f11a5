import { useTranslator } from "#app/i18n/translator-context.tsx";

/** The way from a result to what outside frameworks would see in it. */
export function OtherFrameworks({ href }: { readonly href: string }) {
  const { t } = useTranslator();
  return (
    <section className="section stack-s" aria-labelledby="frameworks">
      <h2 id="frameworks">{t("lenses:list.heading")}</h2>
      <p>{t("lenses:list.invitation")}</p>
      <p>
        <a href={href}>{t("lenses:list.link")}</a>
      </p>
    </section>
  );
}
