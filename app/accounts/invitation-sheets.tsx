import { dateText } from "#app/i18n/date-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { Page } from "#app/ui/page.tsx";
import { PlaceHead } from "./place-head.tsx";
import { type InvitationSheet, sheetLines } from "./sheet.ts";

export type InvitationSheetsProps = {
  readonly institution: { readonly id: string; readonly name: string };
  /** What they are all invited to, in a sentence. */
  readonly asks: string;
  /** Where a code is typed. */
  readonly address: string;
  readonly sheets: readonly InvitationSheet[];
  /** Whether letters were asked for. */
  readonly lettered: boolean;
};

/** The secrets of new invitations, shown this once: to copy, to print and cut, one for each person. */
export function InvitationSheets({ institution, asks, address, sheets, lettered }: InvitationSheetsProps) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <Page>
      <div className="wrap">
        <PlaceHead
          institution={institution}
          up="people"
          title={t("accounts:sheets.title", { count: sheets.length })}
          lead={t("accounts:sheets.lead")}
        />
        {lettered ? <LettersNote sheets={sheets} /> : null}
        <p className="actions mb5">
          <button
            className="button"
            type="button"
            hidden
            data-enhance="copy"
            data-copy="invitations"
            data-status="invitations-status"
            data-done={t("accounts:link.copied")}
          >
            {t("accounts:sheets.copy")}
          </button>
          <button className="button quiet" type="button" hidden data-enhance="print">
            {t("accounts:sheets.print")}
          </button>
          <a href={paths.people(institution.id)}>{t("accounts:sheets.done")}</a>
          <span className="status" role="status" id="invitations-status" />
        </p>
        <details className="more mb5">
          <summary>
            <span>{t("accounts:sheets.asText")}</span>
          </summary>
          <pre className="body scroll" id="invitations" dir="ltr">
            {sheetLines(sheets)}
          </pre>
        </details>
        <ul className="slips plain">
          {sheets.map((sheet) => (
            <li key={sheet.id}>
              <h2>
                <bdi>{sheet.label}</bdi>
              </h2>
              <p>{asks}</p>
              <p className="hint">{t("accounts:sheets.open")}</p>
              <p>
                <code dir="ltr">{sheet.link}</code>
              </p>
              <p className="hint">{t("accounts:sheets.orType", { address })}</p>
              <p>
                <code className="code" dir="ltr">
                  {sheet.code}
                </code>
              </p>
              {sheet.letter ? <p className="meta">{t("letters:sheets.to", { email: sheet.email })}</p> : null}
              <p className="meta">{t("accounts:sheets.until", { date: dateText(sheet.expiresAt, translator) })}</p>
            </li>
          ))}
        </ul>
      </div>
    </Page>
  );
}

/** How many get a letter besides, and whether some address gets none. */
function LettersNote({ sheets }: Pick<InvitationSheetsProps, "sheets">) {
  const { t } = useTranslator();
  const count = sheets.filter(({ letter }) => letter).length;
  const isLess = sheets.some(({ email, letter }) => email !== null && !letter);
  return (
    <div className="note stack-s mb5" role="status">
      <p>{t("letters:sheets.count", { count })}</p>
      {isLess ? <p>{t("letters:sheets.less")}</p> : null}
    </div>
  );
}
