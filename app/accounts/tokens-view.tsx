import { dateText } from "#app/i18n/date-text.ts";
import { momentText } from "#app/i18n/moment-text.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Field } from "#app/ui/field.tsx";
import { Page } from "#app/ui/page.tsx";
import { PlaceHead } from "./place-head.tsx";
import type { TokenReading } from "./read-tokens.server.ts";
import { actsIn, type PostedToken, tokenDays } from "./service-token.ts";

export type TokensViewProps = {
  readonly institution: { readonly id: string; readonly name: string };
  readonly formKey: string;
  readonly tokens: readonly TokenReading[];
  /** Made just now; null when none was. */
  readonly made: { readonly token: string; readonly example: string } | null;
  readonly posted: PostedToken;
  readonly faults: Readonly<Partial<Record<"name" | "act" | "days", string>>>;
  readonly note: string | null;
};

/** Programs that may read something of an institution. */
export function TokensView(props: TokensViewProps) {
  const { t } = useTranslator();
  const { institution, tokens, made, note } = props;
  return (
    <Page>
      <div className="wrap narrow-page">
        <PlaceHead
          institution={institution}
          up="people"
          title={t("accounts:tokens.title")}
          lead={t("accounts:tokens.lead")}
        />
        {note === null ? null : (
          <p className="note warn mb5" role="alert">
            {note}
          </p>
        )}
        {made === null ? null : <MadeToken made={made} />}
        {tokens.length === 0 ? <p className="muted">{t("accounts:tokens.none")}</p> : <TokenRows tokens={tokens} />}
        <section className="section" aria-labelledby="new">
          <h2 id="new">{t("accounts:tokens.new")}</h2>
          <TokenForm {...props} />
        </section>
      </div>
    </Page>
  );
}

function MadeToken({ made }: { made: NonNullable<TokensViewProps["made"]> }) {
  const { t } = useTranslator();
  return (
    <section className="panel mb5" aria-labelledby="made">
      <h2 id="made">{t("accounts:tokens.made")}</h2>
      <p>{t("accounts:tokens.once")}</p>
      <div className="secret">
        <code id="token" dir="ltr">
          {made.token}
        </code>
        <button
          className="button quiet small"
          type="button"
          hidden
          data-enhance="copy"
          data-copy="token"
          data-status="token-status"
          data-done={t("accounts:link.copied")}
        >
          {t("accounts:tokens.copy")}
        </button>
        <span className="status" role="status" id="token-status" />
      </div>
      <p className="hint">{t("accounts:tokens.example")}</p>
      <pre className="scroll" dir="ltr">
        {made.example}
      </pre>
    </section>
  );
}

function TokenRows({ tokens }: Pick<TokensViewProps, "tokens">) {
  const translator = useTranslator();
  const { t } = translator;
  return (
    <ul className="rows">
      {tokens.map(({ id, name, act, expiresAt, usedAt, maker, standing }) => (
        <li key={id}>
          <div>
            <p>
              <b>
                <bdi>{name}</bdi>
              </b>{" "}
              {standing === "live" ? null : (
                <span className="tag warn">{t(`accounts:tokens.standing.${standing}`)}</span>
              )}
            </p>
            <p className="meta">
              {t(`accounts:tokens.does.${act}`)} · {t("accounts:tokens.by", { maker })} ·{" "}
              {t("accounts:tokens.until", { date: dateText(expiresAt, translator) })} ·{" "}
              {usedAt === null
                ? t("accounts:tokens.unused")
                : t("accounts:tokens.used", { time: momentText(usedAt, translator) })}
            </p>
          </div>
          <form method="post">
            <input type="hidden" name="intent" value="end" />
            <input type="hidden" name="token" value={id} />
            <button
              className="button quiet small nowrap"
              type="submit"
              aria-label={t("accounts:tokens.endNamed", { name })}
            >
              {t("accounts:tokens.end")}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function TokenForm({ formKey, posted, faults }: TokensViewProps) {
  const { t } = useTranslator();
  return (
    <form method="post" className="stack form">
      <input type="hidden" name="key" value={formKey} />
      <Field id="name" label={t("accounts:tokens.name")} hint={t("accounts:tokens.nameHint")} fault={faults.name}>
        {(control) => (
          <input {...control} className="input" name="name" defaultValue={posted.name} maxLength={100} dir="auto" />
        )}
      </Field>
      <Field id="act" label={t("accounts:tokens.may")} fault={faults.act}>
        {(control) => (
          <select {...control} className="input" name="act" defaultValue={posted.act}>
            {actsIn.institution.map((act) => (
              <option key={act} value={act}>
                {t(`accounts:tokens.act.${act}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field id="days" label={t("accounts:tokens.lasts")} fault={faults.days}>
        {(control) => (
          <select {...control} className="input" name="days" defaultValue={posted.days}>
            {tokenDays.map((days) => (
              <option key={days} value={days}>
                {t("accounts:tokens.days", { count: days })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p className="actions">
        <button className="button" type="submit">
          {t("accounts:tokens.submit")}
        </button>
      </p>
    </form>
  );
}
