import { useTranslator } from "#app/i18n/translator-context.tsx";

type WithdrawViewProps = {
  readonly back: { readonly href: string; readonly label: string };
  readonly round: string;
  /** How many questions are answered. */
  readonly answered: number;
  /** Whether there is still something to withdraw from. */
  readonly possible: boolean;
  readonly fault: string | null;
};

/** Withdrawing from a round: what becomes of the answers, said before it is done. */
export function WithdrawView({ back, round, answered, possible, fault }: WithdrawViewProps) {
  const { t } = useTranslator();
  return (
    <div className="wrap narrow-page">
      <header className="head">
        <p className="crumb">
          <a href={back.href}>{back.label}</a>
        </p>
        <h1>{t("rounds:withdraw.title")}</h1>
        <p className="lead">{possible ? t("rounds:withdraw.lead", { round }) : t("rounds:withdraw.impossible")}</p>
      </header>
      {fault === null ? null : (
        <p className="note error mb5" role="alert">
          {fault}
        </p>
      )}
      {possible ? (
        <>
          <div className="mb5">
            <ul>
              <li>{t("rounds:withdraw.answers", { count: answered })}</li>
              <li>{t("rounds:withdraw.record")}</li>
              <li>{t("rounds:withdraw.seen")}</li>
              <li>{t("rounds:withdraw.again")}</li>
            </ul>
          </div>
          <form method="post" className="form">
            <p className="actions">
              <button className="button" type="submit">
                {t("rounds:withdraw.button")}
              </button>
              <a className="button quiet" href={back.href}>
                {t("rounds:withdraw.stay")}
              </a>
            </p>
          </form>
        </>
      ) : null}
    </div>
  );
}
