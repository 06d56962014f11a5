import { useTranslator } from "#app/i18n/translator-context.tsx";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import type { CarriedForm } from "./carried-form.ts";
import { CarriedFields } from "./sign-in-page.tsx";

/** After signing in: sends what was typed before. Script does it at once; without script it takes one press. */
export function CarriedPage({ kept, to }: { kept: CarriedForm | null; to: string }) {
  const { t } = useTranslator();
  if (kept === null) {
    return (
      <NarrowPage title={t("accounts:ended.signedIn")} lead={t("accounts:ended.notYours")}>
        <p className="actions">
          <a className="button" href={to}>
            {t("accounts:ended.back")}
          </a>
        </p>
      </NarrowPage>
    );
  }
  return (
    <NarrowPage title={t("accounts:ended.signedIn")} lead={t("accounts:ended.now")}>
      <form method="post" action={kept.to} data-enhance="send-at-once">
        <CarriedFields form={kept} />
        <p className="actions">
          <button className="button" type="submit">
            {t("accounts:ended.save")}
          </button>
        </p>
      </form>
    </NarrowPage>
  );
}
