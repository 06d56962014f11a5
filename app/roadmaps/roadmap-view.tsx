import type { ReactNode } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ActionList, type ListedPhase } from "./action-list.tsx";
import { FirstQuestions } from "./first-questions.tsx";
import { IdeaList, type ListedIdea } from "./idea-list.tsx";
import { PlanForm } from "./plan-form.tsx";
import { TagFilter, type TagFilterProps } from "./tag-filter.tsx";

export type RoadmapPage = {
  readonly origin: string;
  readonly lead: string;
  /** What to answer before there is a roadmap; null once there may be one. */
  readonly baseline: readonly { readonly href: string; readonly name: string; readonly open: string }[] | null;
  readonly target: string;
  readonly settings: {
    readonly target: string;
    readonly capacity: string;
    readonly usual: string;
    readonly targets: readonly { readonly id: string; readonly title: string; readonly description: string }[];
  };
  readonly warning: string | null;
  readonly phases: readonly ListedPhase[];
  readonly filter: TagFilterProps;
  /** What the levels named beside measures mean; null where none is named. */
  readonly ladder: string | null;
  readonly ideas: { readonly fitting: readonly ListedIdea[]; readonly others: readonly ListedIdea[] };
  readonly leftOut: readonly string[];
  /** What the ticked actions would change; null where actions have no boxes. */
  readonly whatIf: {
    readonly title: string;
    readonly rows: readonly { readonly name: string; readonly text: string; readonly changed: boolean }[];
  } | null;
};

type RoadmapViewProps = {
  readonly page: RoadmapPage;
  /** What came back when the settings were refused. */
  readonly refused: { readonly fault: string; readonly capacity: string } | undefined;
  /** What the roadmap brings, above its actions. */
  readonly children?: ReactNode;
};

/** The way to the target: what it aims at, what it brings, every action in its phase, and ideas beside it. */
export function RoadmapView({ page, refused, children }: RoadmapViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap">
      <header className="head">
        <p className="crumb">{page.origin}</p>
        <h1>{t("assessments:roadmap.title")}</h1>
        <p className="lead">{page.lead}</p>
      </header>
      {page.baseline === null ? null : <FirstQuestions sections={page.baseline} />}
      <details className="more" open={refused !== undefined}>
        <summary>
          <span>{t("assessments:roadmap.settings")}</span> <span className="muted">{page.target}</span>
        </summary>
        <div className="body">
          <PlanForm {...page.settings} capacity={refused?.capacity ?? page.settings.capacity} fault={refused?.fault} />
        </div>
      </details>
      {page.warning === null ? null : <p className="note warn mt4">{page.warning}</p>}
      {children}
      {page.phases.length === 0 ? null : (
        <section className="section" aria-labelledby="actions">
          {page.whatIf === null ? <Actions page={page} /> : <ActionsWithOutcome page={page} whatIf={page.whatIf} />}
        </section>
      )}
      {page.leftOut.map((sentence) => (
        <p className="note mt5" key={sentence}>
          {sentence}
        </p>
      ))}
      <IdeaList {...page.ideas} />
    </div>
  );
}

function Actions({ page }: { readonly page: RoadmapPage }) {
  const { t } = useTranslator();
  return (
    <form method="get">
      <h2 id="actions">{t("roadmaps:actions")}</h2>
      {page.ladder === null ? null : <p className="mt2 meta">{page.ladder}</p>}
      <TagFilter {...page.filter} />
      <ActionList phases={page.phases} />
    </form>
  );
}

function ActionsWithOutcome({
  page,
  whatIf,
}: {
  readonly page: RoadmapPage;
  readonly whatIf: NonNullable<RoadmapPage["whatIf"]>;
}) {
  const { t } = useTranslator();
  return (
    <div className="split">
      <form method="get" data-enhance="what-if">
        <h2 id="actions">{t("assessments:roadmap.actions")}</h2>
        <p className="mt2 muted">{t("assessments:roadmap.actionsLead")}</p>
        {page.ladder === null ? null : <p className="mt2 meta">{page.ladder}</p>}
        <TagFilter {...page.filter} />
        <ActionList phases={page.phases} />
        <p className="actions mt5" data-without-script="">
          <button className="button quiet" type="submit">
            {t("assessments:roadmap.compute")}
          </button>
        </p>
      </form>
      <aside aria-label={t("assessments:roadmap.whatIf.title")}>
        <div className="stick" id="what-if" aria-live="polite">
          <div className="standing">
            <h3>{whatIf.title}</h3>
            <ul className="rows mt2">
              {whatIf.rows.map(({ name, text, changed }) => (
                <li key={name}>
                  <span>{name}</span>
                  {changed ? <b className="nowrap">{text}</b> : <span className="muted">{text}</span>}
                </li>
              ))}
            </ul>
          </div>
        </div>
      </aside>
    </div>
  );
}
