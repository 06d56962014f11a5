import { useTranslator } from "#app/i18n/translator-context.tsx";

export type ListedPhase = {
  readonly name: string;
  readonly period: string;
  readonly exit: string;
  readonly load: string;
  readonly empty: string;
  readonly actions: readonly ListedAction[];
};

export type ListedAction = {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly facts: readonly string[];
  /** Whether its box is ticked; null where there is no box. */
  readonly ticked: boolean | null;
  readonly priority: {
    readonly factors: readonly { readonly label: string; readonly text: string }[];
    readonly priority: string;
    readonly note: string | null;
  };
  /** Where the studies the share comes from can be read; null where nothing is known of them. */
  readonly studies: string | null;
};

/** Every action of the plan, phase by phase, each with a box for "what if" and the arithmetic of its place. */
export function ActionList({ phases }: { phases: readonly ListedPhase[] }) {
  return phases.map((phase) => (
    <section key={phase.name} aria-label={phase.name}>
      <div className="phase">
        <h3>{phase.name}</h3>
        <p>
          {phase.period}. {phase.load}.
        </p>
      </div>
      <p className="meta mt2">{phase.exit}</p>
      {phase.actions.length === 0 ? <p className="muted mt4">{phase.empty}</p> : null}
      <ul className="plain">
        {phase.actions.map((action) => (
          <ActionItem key={action.id} action={action} />
        ))}
      </ul>
    </section>
  ));
}

function ActionItem({ action }: { action: ListedAction }) {
  const { t } = useTranslator();
  const box = `if-${action.id}`;
  return (
    <li className={action.ticked === null ? "action plainly" : "action"} id={action.id}>
      {action.ticked === null ? null : (
        <input type="checkbox" id={box} name="if" value={action.id} defaultChecked={action.ticked} />
      )}
      <div className="stack-s">
        <h4>{action.ticked === null ? action.title : <label htmlFor={box}>{action.title}</label>}</h4>
        <p>{action.why}</p>
        <ul className="plain bits">
          {action.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <details className="more">
          <summary>
            <span>
              {t("assessments:roadmap.why")}
              <span className="vh">: {action.title}</span>
            </span>
          </summary>
          <div className="body">
            <table className="table">
              <caption className="vh">{t("assessments:roadmap.factors.caption")}</caption>
              <tbody>
                {action.priority.factors.map(({ label, text }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td className="num">{text}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr>
                  <th scope="row">{t("assessments:roadmap.factors.priority")}</th>
                  <td className="num">{action.priority.priority}</td>
                </tr>
              </tfoot>
            </table>
            {action.priority.note === null ? null : <p className="meta mt2">{action.priority.note}</p>}
            {action.studies === null ? null : (
              <p className="meta mt2">
                <a href={action.studies}>
                  {t("evidence:roadmap")}
                  <span className="vh">: {action.title}</span>
                </a>
              </p>
            )}
          </div>
        </details>
      </div>
    </li>
  );
}
