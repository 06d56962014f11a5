import type { PhaseLane } from "../document.ts";

/** The phases of a roadmap with their actions, each with its reason and its facts. */
export function PhaseList({ phases }: { readonly phases: readonly PhaseLane[] }) {
  return (
    <div>
      {phases.map((phase) => (
        <section key={phase.name} aria-label={phase.name}>
          <div className="phase">
            <h3>{phase.name}</h3>
            <p>
              {phase.period} <span className="muted">{phase.load}</span>
            </p>
            <p>{phase.exit}</p>
          </div>
          {phase.actions.length === 0 ? (
            <p className="meta mt2">{phase.empty}</p>
          ) : (
            <ul className="plain">
              {phase.actions.map((action, place) => (
                <li key={action.id} className="action" id={`action-${action.id}`}>
                  <span className="muted nums" aria-hidden="true">
                    {place + 1}
                  </span>
                  <div className="stack-s">
                    <h4>{action.title}</h4>
                    <p>{action.why}</p>
                    <p className="bits">
                      {action.facts.map((fact) => (
                        <span key={fact}>{fact}</span>
                      ))}
                    </p>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </div>
  );
}
