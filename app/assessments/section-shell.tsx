import type { ReactNode } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ConflictChoice } from "#app/questions/conflict-choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { SectionHead } from "./section-page.ts";
import type { UnsentNoteProps } from "./unsent-note.tsx";

/** What every page of a section is given, whatever its questions look like. */
export type SectionPlace = {
  /** Where the sections are listed. */
  readonly back: { readonly href: string; readonly label: string };
  /** Why answers are no longer taken, for when they are not. */
  readonly closed: string;
  readonly unsent: UnsentNoteProps;
};

type SectionShellProps = SectionPlace & {
  readonly page: SectionHead;
  /** How to answer here. */
  readonly rule: string;
  /** The questions, to find one's way; `hidden` only where a script may show and hide them. */
  readonly list: readonly {
    readonly id: string;
    readonly shortName: string;
    readonly mark: string;
    readonly hidden?: boolean;
  }[];
  /** What a script finds on the page as a whole. */
  readonly enhancing?: Readonly<Record<`data-${string}`, string>>;
  /** What is read out when a script changes the page. */
  readonly said?: ReactNode;
  readonly children: ReactNode;
};

/** One form around the questions of a section, everything that is said about it, and the list beside it. */
export function SectionShell({ page, back, closed, unsent, rule, list, enhancing, said, children }: SectionShellProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap split" {...enhancing}>
      <div>
        <header className="head">
          <p className="crumb">
            <a href={back.href}>{back.label}</a>
          </p>
          <h1>{page.name}</h1>
          {page.description === "" ? null : <p className="lead">{page.description}</p>}
          {page.term === undefined || page.term === null ? null : <p className="muted mt2">{page.term}</p>}
          <p className="note mt5">{rule}</p>
        </header>
        {page.closed ? (
          <p className="note warn" role="status">
            {closed}
          </p>
        ) : null}
        {page.stale.length > 0 ? (
          <div className="note warn mb5" role="alert">
            <p>{t("assessments:section.stale", { count: page.stale.length })}</p>
            <ul className="plain">
              {page.stale.map(({ href, name }) => (
                <li key={href}>
                  <a href={href}>{name}</a>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
        <ErrorSummary title={t("common:missingThings", { count: page.faults.length })} faults={page.faults} />
        {said}
        <form
          id="section-form"
          method="post"
          // Coming back by the history, a browser would put older choices beside newer revisions and overwrite others.
          autoComplete="off"
          data-enhance={page.closed ? undefined : "autosave"}
          data-box={unsent.box}
          data-address={unsent.address}
          data-status="save-status"
          data-words={unsent.words}
        >
          {/* What Enter in a field presses: otherwise the first button of the first question. */}
          <input type="submit" hidden />
          <fieldset disabled={page.closed && !page.unsaved} className="plain">
            {children}
          </fieldset>
        </form>
        <template id="conflict">
          <ConflictChoice id="" name="" differences={[]} savedAt={null} />
        </template>
      </div>
      <aside className="side" aria-label={t("assessments:section.inThis")}>
        <div className="stick">
          <section>
            <h2>{t("assessments:section.inThis")}</h2>
            <ul className="rows">
              {list.map(({ id, shortName, mark, hidden }) => (
                <li key={id} data-shown={hidden === undefined ? undefined : id} hidden={hidden}>
                  <a href={`#${id}`}>{shortName}</a>
                  <span className={mark === "" ? "tag" : "n"} data-mark={id}>
                    {mark === "" ? t("assessments:section.open") : mark}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </div>
      </aside>
    </div>
  );
}
