import { momentText } from "#app/i18n/moment-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { HistoryRow } from "./history-row.ts";
import { historySentence, historyWords } from "./history-sentence.ts";

/** Entries of a history, the newest first; with the institution where they come from several. */
export function HistoryTable({ rows, everywhere = false }: { rows: readonly HistoryRow[]; everywhere?: boolean }) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <table className="table cards">
      <thead>
        <tr>
          <th scope="col">{t("history:column.number")}</th>
          <th scope="col">{t("history:column.at")}</th>
          {everywhere ? <th scope="col">{t("history:column.institution")}</th> : null}
          <th scope="col">{t("history:column.what")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.institution} ${row.number}`}>
            <td className="nums" data-label={t("history:column.number")}>
              {row.number}
            </td>
            <td className="whole" data-label={t("history:column.at")}>
              <time dateTime={row.at}>{momentText(row.at, translator)}</time>
            </td>
            {everywhere ? (
              <td className="answer" data-label={t("history:column.institution")}>
                <bdi>{row.institution}</bdi>
              </td>
            ) : null}
            <td className="answer">
              {historySentence(row, translator)}
              {historyWords(row, translator).map((line) => (
                <span key={line} className="answer-note">
                  {line}
                </span>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
