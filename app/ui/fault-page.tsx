import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Page } from "./page.tsx";

/** The page for an address that leads nowhere, or for a fault of ours: what happened and what to do. */
export function FaultPage({ status }: { status: number }) {
  const { t } = useTranslator();
  const kind = status === 404 ? "missing" : status < 500 ? "refused" : "broken";
  return (
    <Page>
      <div className="wrap stack">
        <h1>{t(`errors:${kind}.title`)}</h1>
        <p className="lead">{t(`errors:${kind}.meaning`)}</p>
        <p>{t(`errors:${kind}.cure`)}</p>
        <p className="actions">
          <a className="button" href={paths.welcome}>
            {t("errors:toFirstPage")}
          </a>
          <a className="button quiet" href={paths.return}>
            {t("errors:toReturn")}
          </a>
        </p>
      </div>
    </Page>
  );
}
