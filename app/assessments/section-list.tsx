import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { SectionState } from "./progress.ts";

export type SectionLink = {
  readonly id: string;
  readonly href: string;
  readonly name: string;
  readonly description: string;
  readonly answered: number;
  readonly of: number;
  readonly state: SectionState | "notAsked";
};

/** The sections as a task list: what each is about, how far it is, and the way in. */
export function SectionList({ sections }: { sections: readonly SectionLink[] }) {
  const { t } = useTranslator();
  return (
    <ul className="tasks">
      {sections.map(({ id, href, name, description, answered, of, state }) => (
        <li key={id}>
          <h3>
            <a href={href}>{name}</a>
          </h3>
          <p>{description}</p>
          <div className="count">
            {t("assessments:home.count", { answered, total: of })}
            <div className="pips" aria-hidden="true">
              {Array.from({ length: of }, (_, place) => `${id}-${place}`).map((key, place) => (
                <i key={key} className={place < answered ? "on" : undefined} />
              ))}
            </div>
          </div>
          <div className="state">
            <span className={state === "answered" ? "tag done" : state === "inProgress" ? "tag now" : "tag"}>
              {state === "answered" ? <Icon name="check" /> : null}
              {state === "notAsked" ? t("assessments:tree.notAsked") : t(`assessments:home.state.${state}`)}
            </span>
          </div>
        </li>
      ))}
    </ul>
  );
}
