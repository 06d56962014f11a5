import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths, signInTo } from "#app/paths.ts";
import { Field } from "./field.tsx";
import { Page } from "./page.tsx";
import { useResponseMarks } from "./response-marks.tsx";

type FaultPageProps = { readonly status: number; readonly soonOver?: boolean; readonly typed?: string };

/**
 * The page for an address that leads nowhere, or for a fault of ours: what happened and what to do. Status 503 means that
 * the storage refuses for now; `soonOver` when seconds will help. `typed` is what somebody had written and cannot save here.
 */
export function FaultPage({ status, soonOver = false, typed = "" }: FaultPageProps) {
  const { t } = useTranslator();
  const { path, visitor } = useResponseMarks();
  const kind = kindOf(status, soonOver);
  return (
    <Page>
      <div className="wrap stack">
        <h1>{t(`errors:${kind}.title`)}</h1>
        <p className="lead">{t(`errors:${kind}.meaning`)}</p>
        <p>{t(`errors:${kind}.cure`)}</p>
        {status === 404 && visitor !== null ? <p>{t("errors:ended")}</p> : null}
        {typed === "" ? null : <Typed text={typed} />}
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

function Typed({ text }: { text: string }) {
  const { t } = useTranslator();
  return (
    <Field id="typed" label={t("errors:typed")} hint={t("errors:typedHint")}>
      {(control) => <textarea {...control} className="input" readOnly rows={8} defaultValue={text} dir="auto" />}
    </Field>
  );
}
