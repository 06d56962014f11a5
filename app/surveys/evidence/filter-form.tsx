import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ClaimFacet } from "./claim-filter.ts";

export type FilterField = {
  readonly facet: ClaimFacet;
  readonly chosen: string | null;
  readonly groups: readonly {
    readonly title: string | null;
    readonly options: readonly { readonly id: string; readonly name: string }[];
  }[];
};

type FilterFormProps = { readonly action: string; readonly fields: readonly FilterField[] };

/** Chooses findings: an ordinary form whose answer is an address that can be kept and shared. */
export function FilterForm({ action, fields }: FilterFormProps) {
  const { t } = useTranslator();
  return (
    <form method="get" action={action} aria-label={t("evidence:filter.title")} className="finder">
      {fields.map(({ facet, chosen, groups }) => (
        <div key={facet}>
          <label htmlFor={`filter-${facet}`}>{t(`evidence:filter.${facet}`)}</label>
          <select className="input" id={`filter-${facet}`} name={facet} defaultValue={chosen ?? ""}>
            <option value="">{t("evidence:filter.all")}</option>
            {groups.map(({ title, options }) =>
              title === null ? (
                options.map((option) => <Choice key={option.id} {...option} />)
              ) : (
                <optgroup key={title} label={title}>
                  {options.map((option) => (
                    <Choice key={option.id} {...option} />
                  ))}
                </optgroup>
              ),
            )}
          </select>
        </div>
      ))}
      <button className="button" type="submit">
        {t("evidence:filter.show")}
      </button>
    </form>
  );
}

function Choice({ id, name }: { readonly id: string; readonly name: string }) {
  return <option value={id}>{name}</option>;
}
