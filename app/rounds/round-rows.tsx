import type { RoundState } from "#app/accounts/subject.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";

export type RoundRow = {
  readonly id: string;
  readonly name: string;
  /** Where this visitor may go; null where there is nothing for them yet. */
  readonly href: string | null;
  readonly text: string;
  readonly state: RoundState;
};

/** Rounds as a list: the name as the way in, what it is about, and where it stands. */
export function RoundRows({ rows }: { rows: readonly RoundRow[] }) {
  const { t } = useTranslator();
  return (
    <ul className="tasks">
      {rows.map(({ id, name, href, text, state }) => (
        <li key={id}>
          <h3>
            {href === null ? (
              <bdi>{name}</bdi>
            ) : (
              <a href={href}>
                <bdi>{name}</bdi>
              </a>
            )}
          </h3>
          <p>{text}</p>
          <div className="state">
            <span className={state === "open" || state === "consensus" ? "tag now" : "tag"}>
              {t(`rounds:state.${state}`)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
