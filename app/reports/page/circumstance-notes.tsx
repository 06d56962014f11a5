import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { Block } from "../document.ts";
import { BlockView } from "./block-view.tsx";

type CircumstanceNotesProps = {
  readonly notes: readonly Block[];
  /** Where circumstances are told. */
  readonly href: string;
};

/** What circumstances say beside a result or a roadmap, and the way to change or to tell them. */
export function CircumstanceNotes({ notes, href }: CircumstanceNotesProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <div className="blocks mt4">
      {notes.map((block, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blocks have no identity beyond their place
        <BlockView key={place} block={block} translator={translator} />
      ))}
      <p className="meta">
        <a href={href}>{t(notes.length === 0 ? "assessments:context.tell" : "assessments:context.change")}</a>
      </p>
    </div>
  );
}
