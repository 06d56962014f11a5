import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { type PeopleFilter, type Standing, standings } from "./people-filter.ts";

type Props = {
  readonly filter: PeopleFilter;
  readonly roles: readonly { readonly id: string; readonly name: string }[];
};

/** Narrows the list of people to a role and to how far they are. */
export function PeopleFilterForm({ filter, roles }: Props) {
  const { t } = useTranslator();
  return (
    <form method="get" className="actions filter">
      <Field id="filter-role" label={t("rounds:people.role")}>
        {(control) => (
          <select {...control} className="input small" name="role" defaultValue={filter.role ?? ""}>
            <option value="">{t("rounds:people.allRoles")}</option>
            {roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="filter-standing" label={t("rounds:people.state")}>
        {(control) => (
          <select {...control} className="input small" name="standing" defaultValue={filter.standing ?? ""}>
            <option value="">{t("rounds:people.allStandings")}</option>
            {(Object.keys(standings) as Standing[]).map((standing) => (
              <option key={standing} value={standing}>
                {t(`rounds:people.standing.${standing}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <button className="button quiet small" type="submit">
        {t("rounds:people.filter")}
      </button>
    </form>
  );
}
