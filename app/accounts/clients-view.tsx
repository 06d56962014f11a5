import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Page } from "#app/ui/page.tsx";
import type { ClientReading } from "./read-clients.server.ts";

/** A consultant's clients beside each other: what each is for, until when, and where its rounds stand. */
export function ClientsView({ clients }: { clients: readonly ClientReading[] }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <Page>
      <div className="wrap">
        <header className="head">
          <p className="crumb">
            <a href={paths.account}>{t("accounts:account.title")}</a>
          </p>
          <h1>{t("accounts:clients.title")}</h1>
          <p className="lead">
            {clients.length === 0 ? t("accounts:clients.none") : t("accounts:clients.lead", { count: clients.length })}
          </p>
        </header>
        {clients.length === 0 ? null : (
          <table className="table cards">
            <caption className="vh">{t("accounts:clients.title")}</caption>
            <thead>
              <tr>
                <th scope="col">{t("accounts:clients.client")}</th>
                <th scope="col">{t("accounts:invitation.purpose")}</th>
                <th scope="col">{t("accounts:invitation.engagementEnds")}</th>
                <th scope="col">{t("accounts:clients.rounds")}</th>
              </tr>
            </thead>
            <tbody>
              {clients.map(({ institutionId, institution, purpose, endsAt, rounds }) => (
                <tr key={institutionId}>
                  <th scope="row">
                    <a href={paths.institution(institutionId)}>
                      <bdi>{institution}</bdi>
                    </a>
                  </th>
                  <td data-label={t("accounts:invitation.purpose")}>
                    <bdi>{purpose}</bdi>
                  </td>
                  <td data-label={t("accounts:invitation.engagementEnds")}>
                    {endsAt === null ? null : dateText(endsAt, translator)}
                  </td>
                  <td data-label={t("accounts:clients.rounds")}>
                    {rounds.length === 0 ? (
                      <span className="muted">{t("accounts:clients.noRounds")}</span>
                    ) : (
                      <ul className="plain">
                        {rounds.map(({ id, name, state }) => (
                          <li key={id}>
                            <a href={paths.round(id)}>
                              <bdi>{name}</bdi>
                            </a>{" "}
                            <span className="tag">{t(`rounds:state.${state}`)}</span>
                          </li>
                        ))}
                      </ul>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Page>
  );
}
