import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { CurrentPasswordField } from "./account-fields.tsx";
import type { LeftAlone } from "./erase-account.server.ts";

type EraseViewProps = {
  readonly fresh: boolean;
  readonly administrator: boolean;
  readonly kept: number;
  readonly alone: readonly LeftAlone[];
  readonly fault: string | undefined;
};

/** Deleting one's account: what goes, what stays, and what must be handed over before. */
export function EraseView({ fresh, administrator, kept, alone, fault }: EraseViewProps) {
  const { t } = useTranslator();
  return (
    <NarrowPage title={t("accounts:erase.title")} lead={t("accounts:erase.lead")}>
      <p className="mb5">{t("accounts:erase.rounds")}</p>
      <p className="mb5">
        <a href={paths.ownData} download>
          {t("accounts:ownData.link")}
        </a>
      </p>
      {kept === 0 ? null : <p className="note warn mb5">{t("accounts:erase.kept", { count: kept })}</p>}
      {administrator ? <p className="note warn mb5">{t("accounts:erase.administrator")}</p> : null}
      {alone.length === 0 ? null : <HandOverFirst institutions={alone} />}
      <form method="post" className="stack form">
        {fresh || alone.length > 0 ? null : (
          <CurrentPasswordField fault={fault} hint={t("accounts:erase.currentHint")} />
        )}
        <p className="actions">
          {alone.length > 0 ? null : (
            <button className="button" type="submit">
              {t("accounts:erase.submit")}
            </button>
          )}
          <a className="button quiet" href={paths.account}>
            {t("accounts:toAccount")}
          </a>
        </p>
      </form>
    </NarrowPage>
  );
}

/** Nobody else leads these institutions, and their rounds would be left without anybody who may open them. */
function HandOverFirst({ institutions }: { institutions: readonly LeftAlone[] }) {
  const { t } = useTranslator();
  return (
    <section className="note error stack-s mb5" aria-labelledby="alone">
      <h2 id="alone" className="label">
        {t("accounts:erase.alone", { count: institutions.length })}
      </h2>
      <ul>
        {institutions.map(({ id, name }) => (
          <li key={id}>
            <a href={paths.people(id)}>
              <bdi>{name}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <p>{t("accounts:erase.handOver")}</p>
    </section>
  );
}
