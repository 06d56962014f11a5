import { Steps } from "#app/ui/steps.tsx";
import type { WeakestCoreCard } from "../weakest-core-card.ts";

/** Today beside next, and what this alone would change. */
export function WeakestCore({ card }: { card: WeakestCoreCard }) {
  return (
    <section className="section" aria-labelledby="weakest">
      <h2 id="weakest">{card.title}</h2>
      <p>{card.why}</p>
      <div className="nownext">
        {[card.now, card.next].map(({ level, title, text }) => (
          <div key={level}>
            <span className="lvl">
              <Steps level={level} /> <b>{title}</b>
            </span>
            <p>{text}</p>
          </div>
        ))}
      </div>
      <p className="mt4">
        {card.outcome} {card.others}
      </p>
    </section>
  );
}
