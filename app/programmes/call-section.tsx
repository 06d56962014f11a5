import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { Secret } from "#app/ui/secret.tsx";
import type { ProgrammePage } from "./programme-page.ts";

type CallSectionProps = {
  readonly page: Pick<ProgrammePage, "calls" | "closed">;
  /** A call that was just made, shown this once. */
  readonly call: {
    readonly label: string;
    readonly link: string;
    readonly code: string;
    readonly address: string;
  } | null;
  readonly fault: string | undefined;
};

/** Calling institutions, the calls that wait, and closing. */
export function CallSection({ page, call, fault }: CallSectionProps) {
  const { t } = useTranslator();
  return (
    <section className="section stack-s" aria-labelledby="call">
      <h2 id="call">{t("programmes:home.call")}</h2>
      {call === null ? null : <MadeCall call={call} />}
      {page.closed ? null : (
        <>
          <p className="muted">{t("programmes:home.callText")}</p>
          <form method="post" className="stack form measure">
            <Field id="label" label={t("programmes:home.label")} hint={t("programmes:home.labelHint")} fault={fault}>
              {(control) => <input {...control} className="input" name="label" maxLength={200} required />}
            </Field>
            <p className="actions">
              <button className="button" type="submit" name="intent" value="call">
                {t("programmes:home.makeCall")}
              </button>
            </p>
          </form>
        </>
      )}
      {page.calls.length === 0 ? null : (
        <>
          <h3 className="mt6">{t("programmes:home.openCalls")}</h3>
          <ul className="rows measure">
            {page.calls.map(({ id, label, text }) => (
              <li key={id}>
                <bdi>{text}</bdi>
                <form method="post">
                  <input type="hidden" name="id" value={id} />
                  <button
                    className="link"
                    type="submit"
                    name="intent"
                    value="revoke"
                    aria-label={t("programmes:home.revokeNamed", { label })}
                  >
                    {t("programmes:home.revoke")}
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt6">{t("programmes:home.closeTitle")}</h3>
      <p className="muted">{t("programmes:home.closeText")}</p>
      <form method="post">
        <button className="button quiet" type="submit" name="intent" value={page.closed ? "reopen" : "close"}>
          {t(page.closed ? "programmes:home.reopen" : "programmes:home.close")}
        </button>
      </form>
    </section>
  );
}

function MadeCall({ call }: { call: NonNullable<CallSectionProps["call"]> }) {
  const { t } = useTranslator();
  return (
    <div className="stack note" role="status">
      <h3>{t("programmes:home.madeFor", { label: call.label })}</h3>
      <Secret
        id="call-link"
        label={t("programmes:home.link")}
        hint={t("programmes:home.linkHint")}
        text={call.link}
        copy={t("programmes:home.copyLink")}
        copied={t("programmes:home.copied")}
      />
      <Secret
        id="call-code"
        label={t("programmes:home.code")}
        hint={t("programmes:home.codeHint", { address: call.address })}
        text={call.code}
        copy={t("programmes:home.copyCode")}
        copied={t("programmes:home.copied")}
      />
      <p className="meta">{t("programmes:home.once")}</p>
    </div>
  );
}
