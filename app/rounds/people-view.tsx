import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { Paging } from "#app/platform/paging.ts";
import { Pager } from "#app/ui/pager.tsx";
import type { PeopleFilter } from "./people-filter.ts";
import { PeopleFilterForm } from "./people-filter-form.tsx";
import { PeopleTable, type PersonRow } from "./people-table.tsx";
import { TakePartForm } from "./take-part-form.tsx";

type Choice = { readonly id: string; readonly name: string };

type PeopleViewProps = {
  readonly back: { readonly href: string; readonly label: string };
  readonly filter: PeopleFilter;
  readonly paging: Paging;
  readonly search: string;
  readonly rows: readonly PersonRow[];
  readonly roles: readonly Choice[];
  readonly sections: readonly Choice[];
  /** Whether the visitor may answer in this round as well. */
  readonly mayJoin: boolean;
  readonly fault: string | null;
};

export function PeopleView(props: PeopleViewProps) {
  const { t } = useTranslator();
  const { back, filter, paging, search, rows, roles } = props;
  const narrowed = filter.role !== null || filter.standing !== null;
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">
          <a href={back.href}>
            <bdi>{back.label}</bdi>
          </a>
        </p>
        <h1>{t("rounds:people.title")}</h1>
        <p className="lead">{t(narrowed ? "rounds:people.found" : "rounds:people.lead", { count: paging.total })}</p>
      </header>
      <PeopleFilterForm filter={filter} roles={roles} />
      <div className="mt4">{rows.length === 0 ? null : <PeopleTable rows={rows} />}</div>
      <Pager paging={paging} search={search} />
      {props.mayJoin ? <TakePartForm roles={roles} sections={props.sections} fault={props.fault} /> : null}
    </div>
  );
}
