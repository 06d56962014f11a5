import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { VisibilityPage } from "./visibility-page.ts";

type VisibilityViewProps = VisibilityPage & { readonly changes: boolean };

/** Who outside could see what, and the choices about it. */
export function VisibilityView({ rounds, consultants, programmes, changes }: VisibilityViewProps) {
  const { t } = useTranslator();
  return (
    <>
      <section className="section stack" aria-labelledby="rounds">
        <h2 id="rounds">{t("programmes:visibility.rounds")}</h2>
        {rounds.length === 0 ? <p className="muted">{t("programmes:visibility.noRounds")}</p> : null}
        {rounds.map((round) => (
          <RoundChoices key={round.id} round={round} changes={changes} />
        ))}
      </section>
      <section className="section stack-s" aria-labelledby="consultants">
        <h2 id="consultants">{t("programmes:visibility.consultants")}</h2>
        {consultants.length === 0 ? <p className="muted">{t("programmes:visibility.noConsultants")}</p> : null}
        <ul className="rows">
          {consultants.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </section>
      <section className="section stack-s" aria-labelledby="programmes">
        <h2 id="programmes">{t("programmes:visibility.programmes")}</h2>
        {programmes.length === 0 ? <p className="muted">{t("programmes:visibility.noProgrammes")}</p> : null}
        <ul className="rows">
          {programmes.map(({ id, name, text }) => (
            <li key={id}>
              {text}
              {changes ? (
                <form method="post">
                  <input type="hidden" name="programme" value={id} />
                  <button
                    className="link"
                    type="submit"
                    name="intent"
                    value="leave"
                    aria-label={t("programmes:visibility.leaveNamed", { name })}
                  >
                    {t("programmes:visibility.leave")}
                  </button>
                </form>
              ) : null}
            </li>
          ))}
        </ul>
        <p className="meta">{t("programmes:visibility.operators")}</p>
      </section>
    </>
  );
}

function RoundChoices({ round, changes }: { round: VisibilityPage["rounds"][number]; changes: boolean }) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack-s form">
      <input type="hidden" name="round" value={round.id} />
      <fieldset className="plain" disabled={!changes}>
        <legend className="legend">
          <bdi>{round.name}</bdi>
        </legend>
        {round.choices.map(({ audience, granted, label, hint, decided }) => (
          <div key={audience}>
            <label className="choice">
              <input
                type="checkbox"
                name="audience"
                value={audience}
                defaultChecked={granted}
                aria-describedby={`${round.id}-${audience}`}
              />
              {label}
            </label>
            <p className="hint" id={`${round.id}-${audience}`}>
              {hint} <b className="block">{decided}</b>
            </p>
          </div>
        ))}
      </fieldset>
      {changes ? (
        <p className="actions">
          <button
            className="button quiet"
            type="submit"
            aria-label={t("programmes:visibility.saveNamed", { round: round.name })}
          >
            {t("programmes:visibility.save")}
          </button>
        </p>
      ) : null}
    </form>
  );
}
