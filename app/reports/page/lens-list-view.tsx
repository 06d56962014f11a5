import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ListedLens } from "../views/lens-list.ts";

type LensListProps = { readonly lenses: readonly ListedLens[]; readonly hrefOf: (lens: string) => string };

/** Every framework with its reach and what it shows; each leads to its page. */
export function LensListView({ lenses, hrefOf }: LensListProps) {
  const { t } = useTranslator();
  return (
    <table className="table cards">
      <caption>{t("lenses:list.caption")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("lenses:list.framework")}</th>
          <th scope="col">{t("lenses:list.size")}</th>
          <th scope="col">{t("lenses:list.reach")}</th>
          <th scope="col">{t("lenses:list.finding")}</th>
        </tr>
      </thead>
      <tbody>
        {lenses.map(({ id, title, size, reach, finding }) => (
          <tr key={id}>
            <th scope="row">
              <a href={hrefOf(id)}>{title}</a>
            </th>
            <td data-label={t("lenses:list.size")}>{size}</td>
            <td data-label={t("lenses:list.reach")}>{reach}</td>
            <td data-label={t("lenses:list.finding")}>{finding}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
