import { momentText } from "#app/i18n/moment-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import type { OpenSession } from "./account-sessions.server.ts";

/** Where somebody is signed in. Any of it can be ended, except what this page itself is. */
export function SessionList({ sessions }: { sessions: readonly OpenSession[] }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <section className="section stack-s" aria-labelledby="sessions">
      <h2 id="sessions">{t("accounts:sessions.title")}</h2>
      <ul className="rows">
        {sessions.map(({ id, agent, seenAt, current }) => {
          const name = agent === "" ? t("accounts:sessions.unknown") : agent;
          const seen = momentText(seenAt, translator);
          return (
            <li key={id}>
              <div>
                <p>{name}</p>
                <p className="meta">
                  {current ? t("accounts:sessions.current") : t("accounts:sessions.seen", { time: seen })}
                </p>
              </div>
              {current ? null : (
                <form method="post" action={paths.sessions}>
                  <input type="hidden" name="id" value={id} />
                  <button
                    className="button quiet small nowrap"
                    type="submit"
                    aria-label={t("accounts:sessions.endNamed", { name, time: seen })}
                  >
                    {t("accounts:sessions.end")}
                  </button>
                </form>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length < 2 ? null : (
        <form method="post" action={paths.sessions}>
          <button className="button quiet" type="submit">
            {t("accounts:sessions.endOthers")}
          </button>
        </form>
      )}
    </section>
  );
}
