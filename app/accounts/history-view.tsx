import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { auditKinds } from "./audit-kind.ts";
import type { HistoryCheck } from "./check-history.server.ts";
import { HistoryCheckView } from "./history-check-view.tsx";
import { HistoryTable } from "./history-table.tsx";
import type { HistoryReading } from "./read-history.server.ts";

type HistoryViewProps = {
  readonly institution: { readonly name: string; readonly href: string };
  readonly history: HistoryReading;
  readonly check: HistoryCheck;
  readonly search: string;
};

/** What was done in an institution, and whether the account of it is whole. */
export function HistoryView({ institution, history, check, search }: HistoryViewProps) {
  const { t } = useTranslator();
  const kind = new URLSearchParams(search).get("kind") ?? "";
  return (
    <Page>
      <div className="wrap">
        <header className="head">
          <p className="crumb">
            <a href={institution.href}>
              <bdi>{institution.name}</bdi>
            </a>
          </p>
          <h1>{t("history:title")}</h1>
          <p className="lead">{t("history:lead")}</p>
        </header>
        <form method="get" className="filter mb5">
          <label htmlFor="kind">{t("history:filter.label")}</label>
          <select id="kind" name="kind" className="input small" defaultValue={kind}>
            <option value="">{t("history:filter.all")}</option>
            {auditKinds.map((one) => (
              <option key={one} value={one}>
                {t(`history:kind.${one}`)}
              </option>
            ))}
          </select>
          <button className="button quiet small" type="submit">
            {t("history:filter.show")}
          </button>
        </form>
        {history.rows.length === 0 ? (
          <p className="muted">{t(kind === "" ? "history:none" : "history:noneOfKind")}</p>
        ) : (
          <HistoryTable rows={history.rows} />
        )}
        <Pager paging={history.paging} search={search} />
        <HistoryCheckView check={check} search={search} />
      </div>
    </Page>
  );
}
