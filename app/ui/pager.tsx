import { useTranslator } from "#app/i18n/translator-context.tsx";

/** The way through a list that is too long for one page; nothing where one page holds it. */
export function Pager({ page, pages, hrefOf }: { page: number; pages: number; hrefOf: (page: number) => string }) {
  const { t } = useTranslator();
  if (pages < 2) return null;
  return (
    <nav className="pager actions mt4" aria-label={t("common:pager.label")}>
      {page > 1 ? <a href={hrefOf(page - 1)}>{t("common:pager.previous")}</a> : null}
      <span className="meta">{t("common:pager.place", { page, pages })}</span>
      {page < pages ? <a href={hrefOf(page + 1)}>{t("common:pager.next")}</a> : null}
    </nav>
  );
}
