import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { CurrentPasswordField } from "./account-fields.tsx";

type RecoveryCodesViewProps = {
  readonly fresh: boolean;
  readonly unusedCodes: number;
  /** Made just now; empty when the page only offers to make some. */
  readonly codes: readonly string[];
  readonly fault: string | undefined;
};

export function RecoveryCodesView({ fresh, unusedCodes, codes, fault }: RecoveryCodesViewProps) {
  const { t } = useTranslator();
  if (codes.length > 0) return <NewCodes codes={codes} />;
  return (
    <NarrowPage title={t("accounts:recoveryCodes.title")} lead={t("accounts:recoveryCodes.lead")}>
      <p className="mb5">{t("accounts:recoveryCodes.left", { count: unusedCodes })}</p>
      <form method="post" className="stack form">
        {fresh ? null : <CurrentPasswordField fault={fault} hint={t("accounts:recoveryCodes.currentHint")} />}
        <p className="actions">
          <button className="button" type="submit">
            {t("accounts:recoveryCodes.make")}
          </button>
          <a className="button quiet" href={paths.account}>
            {t(unusedCodes === 0 ? "accounts:recoveryCodes.later" : "accounts:toAccount")}
          </a>
        </p>
      </form>
    </NarrowPage>
  );
}

function NewCodes({ codes }: { codes: readonly string[] }) {
  const { t } = useTranslator();
  return (
    <NarrowPage title={t("accounts:recoveryCodes.title")} lead={t("accounts:recoveryCodes.once")}>
      <pre className="codes" id="recovery-codes" dir="ltr">
        {codes.join("\n")}
      </pre>
      <p className="actions mt5">
        <button
          className="button quiet"
          type="button"
          hidden
          data-enhance="copy"
          data-copy="recovery-codes"
          data-status="recovery-codes-status"
          data-done={t("accounts:link.copied")}
        >
          {t("accounts:recoveryCodes.copy")}
        </button>
        <a className="button" href={paths.account}>
          {t("accounts:recoveryCodes.on")}
        </a>
        <span className="status" role="status" id="recovery-codes-status" />
      </p>
    </NarrowPage>
  );
}
