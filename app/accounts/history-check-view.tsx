import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import type { HistoryCheck } from "./check-history.server.ts";

/** Whether a history is whole, and the fingerprint to note down or to compare with. */
export function HistoryCheckView({ check, search }: { check: HistoryCheck; search: string }) {
  const { t } = useTranslator();
  const asked = new URLSearchParams(search);
  return (
    <section className="section stack-s" aria-labelledby="check">
      <h2 id="check">{t("history:check.title")}</h2>
      <Verdict check={check} />
      {check.head.number === 0 ? null : (
        <>
          <p className="meta">{t("history:check.fingerprint", { number: check.head.number })}</p>
          <p className="secret">
            <code id="fingerprint">{check.head.hash}</code>
          </p>
          <p className="hint">{t("history:check.hint")}</p>
        </>
      )}
      <details className="more" open={check.noted !== "none"}>
        <summary>
          <span>{t("history:check.compare")}</span>
        </summary>
        <form method="get" className="body stack">
          <Field id="entry" label={t("history:check.entry")}>
            {(control) => (
              <input
                {...control}
                className="input short"
                name="entry"
                inputMode="numeric"
                defaultValue={asked.get("entry") ?? ""}
              />
            )}
          </Field>
          <Field
            id="noted"
            label={t("history:check.noted")}
            fault={check.noted === "unreadable" ? t("history:check.unreadable") : undefined}
          >
            {(control) => (
              <input
                {...control}
                className="input"
                name="fingerprint"
                autoComplete="off"
                spellCheck={false}
                defaultValue={asked.get("fingerprint") ?? ""}
              />
            )}
          </Field>
          <button className="button quiet" type="submit">
            {t("history:check.submit")}
          </button>
        </form>
      </details>
    </section>
  );
}

function Verdict({ check: { fault, first, head, last, noted } }: { check: HistoryCheck }) {
  const { t } = useTranslator();
  if (fault !== null) {
    return (
      <div className="note error stack-s" id="verdict">
        <p>{t(`history:check.broken.${fault.kind}`, { number: fault.number, held: head.number })}</p>
        <p>{t("history:check.tell")}</p>
      </div>
    );
  }
  if (last === 0) return <p className="muted">{t("history:check.none")}</p>;
  return (
    <div id="verdict" className="stack-s">
      <p>
        {first === 1
          ? t("history:check.whole", { number: head.number })
          : t("history:check.part", { first, number: head.number })}
        {first === 1 ? null : (
          <>
            {" "}
            <a href="?all=1#check">{t("history:check.all")}</a>
          </>
        )}
      </p>
      {typeof noted === "string" ? null : <p>{t("history:check.same", { number: noted.number })}</p>}
    </div>
  );
}
