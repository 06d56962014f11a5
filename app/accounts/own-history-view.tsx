import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Page } from "#app/ui/page.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { HistoryTable } from "./history-table.tsx";
import type { HistoryReading } from "./read-history.server.ts";

/** What somebody did and what was done to them, wherever that was. */
export function OwnHistoryView({ history, search }: { history: HistoryReading; search: string }) {
  const { t } = useTranslator();
  return (
    <Page>
      <div className="wrap">
        <header className="head">
          <p className="crumb">
            <a href={paths.account}>{t("accounts:account.title")}</a>
          </p>
          <h1>{t("history:own.title")}</h1>
          <p className="lead">{t("history:own.lead")}</p>
        </header>
        {history.rows.length === 0 ? (
          <p className="muted">{t("history:own.none")}</p>
        ) : (
          <HistoryTable rows={history.rows} everywhere />
        )}
        <Pager paging={history.paging} search={search} />
      </div>
    </Page>
  );
}
