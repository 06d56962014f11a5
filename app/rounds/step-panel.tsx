import type { StepOffer } from "./step-words.ts";

/** The way on as the one button of the page, the way back as a quiet one, each with what it brings and what to know before. */
export function StepPanel({ steps, revision }: { steps: readonly StepOffer[]; revision: number }) {
  return (
    <>
      {steps.map(({ step, back, button, text, notices, obstacles }) => (
        <form method="post" className="step stack-s" key={step}>
          <input type="hidden" name="step" value={step} />
          <input type="hidden" name="revision" value={revision} />
          {obstacles.length > 0 ? <h3>{button}</h3> : null}
          <p className={back ? "muted" : undefined}>{text}</p>
          {[...obstacles, ...notices].map((sentence) => (
            <p className="note warn" key={sentence}>
              {sentence}
            </p>
          ))}
          {obstacles.length > 0 ? null : (
            <p className="actions">
              <button className={back ? "button quiet small" : "button"} type="submit">
                {button}
              </button>
            </p>
          )}
        </form>
      ))}
    </>
  );
}
