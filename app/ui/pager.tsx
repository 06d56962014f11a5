import { useTranslator } from "#app/i18n/translator-context.tsx";
import { type Paging, searchFor } from "#app/platform/paging.ts";

/** Where in a long list this page is, and the way to the pages beside it. Nothing when one page shows all. */
export function Pager({ paging, search }: { paging: Paging; search: string }) {
  const { t, formats } = useTranslator();
  const { number, total, offset, size } = paging;
  if (total <= size) return null;
  const written = (count: number) => new Intl.NumberFormat(formats).format(count);
  const asked = new URLSearchParams(search);
  return (
    <nav className="pager" aria-label={t("common:pager.pages")}>
      {number > 1 ? (
        <a href={searchFor(asked, number - 1)} rel="prev">
          {t("common:pager.previous")}
        </a>
      ) : null}
      <span className="meta">
        {t("common:pager.shown", {
          first: written(offset + 1),
          last: written(Math.min(offset + size, total)),
          total: written(total),
        })}
      </span>
      {offset + size < total ? (
        <a href={searchFor(asked, number + 1)} rel="next">
          {t("common:pager.next")}
        </a>
      ) : null}
    </nav>
  );
}
