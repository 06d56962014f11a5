import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths, signInTo } from "#app/paths.ts";
import { Page } from "./page.tsx";
import { useResponseMarks } from "./response-marks.tsx";

/**
 * The page for an address that leads nowhere, or for a fault of ours: what happened and what to do. Status 503 means that
 * the storage refuses for now; `soonOver` when seconds will help.
 */
export function FaultPage({ status, soonOver = false }: { status: number; soonOver?: boolean }) {
  const { t } = useTranslator();
  const { path, visitor } = useResponseMarks();
  const kind = kindOf(status, soonOver);
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
          {status === 404 && visitor === null ? (
            <a className="button quiet" href={signInTo(path)}>
              {t("errors:toSignIn")}
            </a>
          ) : null}
        </p>
      </div>
    </Page>
  );
}

function kindOf(status: number, soonOver: boolean): "missing" | "refused" | "busy" | "stuck" | "broken" {
  if (status === 404) return "missing";
  if (status < 500) return "refused";
  if (status !== 503) return "broken";
  return soonOver ? "busy" : "stuck";
}
