import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { AgreeingQuestion } from "./consensus.ts";
import { RoleCountsTable } from "./role-counts-table.tsx";

/** One question of the record: what it says, whether anybody has agreed on that, and who said what. */
export function AgreeingQuestionView({ question, mayAgree }: { question: AgreeingQuestion; mayAgree: boolean }) {
  const { t } = useTranslator();
  const { id, name, href, reading, note, standing, shown, last, suggested, roles, hidden, silent } = question;
  return (
    <li id={id}>
      <h3>
        <a href={href}>{name}</a>
      </h3>
      <p className="answer">
        <b>{reading}</b>
        {note === null ? null : (
          <span className="answer-note" dir="auto">
            {note}
          </span>
        )}
      </p>
      {last === null ? null : <p className="muted">{t("rounds:consensus.last", { reading: last })}</p>}
      {suggested === null ? null : <p>{t("rounds:consensus.suggested", { reading: suggested })}</p>}
      {silent.length === 0 ? null : <Silent names={silent} />}
      {hidden ? <p className="muted">{t("rounds:consensus.hidden")}</p> : null}
      {roles.length === 0 ? null : (
        <details className="more">
          <summary>
            <span>
              {t("rounds:consensus.said")} <span className="vh">{name}</span>
            </span>
          </summary>
          <div className="body">
            <RoleCountsTable name={name} roles={roles} />
          </div>
        </details>
      )}
      <div className="state">
        <span className={standing === "suggested" ? "tag warn" : "tag"}>{t(`rounds:standing.${standing}`)}</span>
        {mayAgree && standing === "suggested" ? (
          <form method="post" className="mt2">
            <input type="hidden" name="capability" value={id} />
            <input type="hidden" name="choice" value={shown.choice} />
            <input type="hidden" name="reason" value={shown.reason} />
            <button className="button quiet small" type="submit">
              {t("rounds:consensus.agree")}
              <span className="vh"> {name}</span>
            </button>
          </form>
        ) : null}
      </div>
    </li>
  );
}

function Silent({ names }: { names: readonly string[] }) {
  const { t, formats } = useTranslator();
  return <p>{t("rounds:consensus.silent", { roles: new Intl.ListFormat(formats).format(names) })}</p>;
}
