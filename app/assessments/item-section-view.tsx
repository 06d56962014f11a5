import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ConflictChoice } from "#app/questions/conflict-choice.tsx";
import { ItemCard } from "#app/questions/item-card.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import type { ItemSectionPage, SectionPart } from "./item-section-page.ts";
import type { UnsentNoteProps } from "./unsent-note.tsx";

type ItemSectionViewProps = {
  readonly page: ItemSectionPage;
  readonly back: { readonly href: string; readonly label: string };
  readonly closed: string;
  readonly unsent: UnsentNoteProps;
};

/** The questions of one section in one form, whatever their kinds; a script shows and hides those that depend on others. */
export function ItemSectionView({ page, back, closed, unsent }: ItemSectionViewProps) {
  const { t } = useTranslator();
  return (
    <div
      className="wrap split"
      data-enhance="conditions"
      data-conditions={JSON.stringify(page.conditions)}
      data-changed={t("assessments:tree.changed")}
    >
      <div>
        <header className="head">
          <p className="crumb">
            <a href={back.href}>{back.label}</a>
          </p>
          <h1>{page.name}</h1>
          {page.description === "" ? null : <p className="lead">{page.description}</p>}
          <p className="note mt5">{t("assessments:tree.rule")}</p>
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
        <p className="vh" role="status" data-slot="conditions" />
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
            {page.parts.map((part) => (
              <Part key={part.id} {...part} />
            ))}
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
              {page.parts.map((part) =>
                "part" in part ? (
                  <li key={part.id} data-shown={part.id} hidden={part.hidden}>
                    <a href={`#${part.id}`}>{part.shortName}</a>
                    <span className={part.mark === "" ? "tag" : "n"} data-mark={part.id}>
                      {part.mark === "" ? t("assessments:section.open") : part.mark}
                    </span>
                  </li>
                ) : null,
              )}
            </ul>
          </section>
        </div>
      </aside>
    </div>
  );
}

function Part(part: SectionPart) {
  if ("part" in part) return <ItemCard {...part} />;
  const Heading = part.level === 2 ? "h2" : "h3";
  return (
    <div className="part-heading" data-shown={part.id} hidden={part.hidden}>
      <Heading>{part.name}</Heading>
      {part.description === "" ? null : <p>{part.description}</p>}
    </div>
  );
}
