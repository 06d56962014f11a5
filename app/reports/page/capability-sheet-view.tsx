import type { Translator } from "#app/i18n/translator.ts";
import { Steps } from "#app/ui/steps.tsx";
import type { CapabilitySheet } from "../document.ts";
import { FactList } from "./fact-list.tsx";

type CapabilitySheetViewProps = { readonly sheet: CapabilitySheet; readonly translator: Translator };

/** One capability: where it stands, what the next level asks, what would show it. */
export function CapabilitySheetView({ sheet, translator: { t } }: CapabilitySheetViewProps) {
  return (
    <article className="stack-s mt5" id={`capability-${sheet.id}`}>
      <h4>
        {sheet.name}{" "}
        {sheet.marks.map((mark) => (
          <span key={mark} className="tag core">
            {mark}
          </span>
        ))}
      </h4>
      <p className="meta">{sheet.purpose}</p>
      <div className="nownext">
        <div>
          <span className="lvl">
            {sheet.level === null ? null : <Steps level={sheet.level} />} <b>{sheet.reading}</b>
          </span>
          <p>{sheet.now}</p>
        </div>
        {sheet.next === null || sheet.level === null ? null : (
          <div>
            <span className="lvl">
              <Steps level={sheet.level + 1} /> <b>{t("reports:sheets.nextLevel", { level: sheet.level + 1 })}</b>
            </span>
            <p>{sheet.next}</p>
          </div>
        )}
      </div>
      <FactList rows={sheet.facts} />
      {sheet.note === null ? null : (
        <p className="note" dir="auto">
          {sheet.note}
        </p>
      )}
    </article>
  );
}
