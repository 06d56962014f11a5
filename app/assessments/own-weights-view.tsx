import { useTranslator } from "#app/i18n/translator-context.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { longestBy, longestReason } from "./own-weights-form.ts";
import type { OwnWeightsPage, WeightsTable } from "./own-weights-page.ts";

/** Weights of one's own, by points among parts that belong together, with who set them and why. */
export function OwnWeightsView({ page }: { readonly page: OwnWeightsPage }) {
  const { t } = useTranslator();
  return (
    <div className="wrap narrow-page">
      <header className="head">
        <p className="crumb">
          <a href={page.back.href}>{page.back.label}</a>
        </p>
        <h1>{t("results:ownWeights.title")}</h1>
        <p className="lead">{t("results:ownWeights.lead")}</p>
      </header>
      <ErrorSummary title={t("common:missingThings", { count: page.faults.length })} faults={page.faults} />
      <form method="post" className="stack form">
        <p className="hint">{t("results:ownWeights.points")}</p>
        {page.families.map((table, place) =>
          place === 0 ? (
            <PointsTable key={table.id} table={table} titled />
          ) : (
            <details key={table.id} className="more" open={table.open}>
              <summary>{table.title}</summary>
              <PointsTable table={table} />
            </details>
          ),
        )}
        <Field
          id="by"
          label={t("results:ownWeights.by")}
          hint={t("results:ownWeights.byHint")}
          fault={page.by.fault ?? undefined}
        >
          {(control) => (
            <input {...control} className="input" name="by" maxLength={longestBy} defaultValue={page.by.value} />
          )}
        </Field>
        <Field
          id="reason"
          label={t("results:ownWeights.reason")}
          hint={t("results:ownWeights.reasonHint")}
          fault={page.reason.fault ?? undefined}
        >
          {(control) => (
            <textarea
              {...control}
              className="input"
              name="reason"
              rows={4}
              maxLength={longestReason}
              defaultValue={page.reason.value}
            />
          )}
        </Field>
        <p className="actions">
          <button className="button" type="submit" name="intent" value="set">
            {t("results:ownWeights.set")}
          </button>
          {page.kept ? (
            <button className="button quiet" type="submit" name="intent" value="remove" formNoValidate>
              {t("results:ownWeights.remove")}
            </button>
          ) : null}
        </p>
      </form>
    </div>
  );
}

/** Inside a fold the title stands on the fold already. */
function PointsTable({ table, titled = false }: { readonly table: WeightsTable; readonly titled?: boolean }) {
  const { t } = useTranslator();
  const { id, title, fault, rows } = table;
  const kept = rows.some(({ own }) => own !== "");
  return (
    <div className={fault === null ? undefined : "field wrong"} id={`weights-${id}`}>
      {fault === null ? null : (
        <p className="fault" id={`weights-${id}-fault`}>
          {fault}
        </p>
      )}
      <table className="table slim">
        <caption className={titled ? undefined : "vh"}>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("results:ownWeights.part")}</th>
            <th scope="col" className="num">
              {t("results:ownWeights.share")}
            </th>
            {kept ? (
              <th scope="col" className="num">
                {t("results:ownWeights.ownShare")}
              </th>
            ) : null}
            <th scope="col" className="num">
              {t("results:ownWeights.ownPoints")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, field, value, share, own }) => (
            <tr key={field}>
              <th scope="row">
                <label htmlFor={field}>{name}</label>
              </th>
              <td className="num">{share}</td>
              {kept ? <td className="num">{own}</td> : null}
              <td className="num">
                <input
                  id={field}
                  name={field}
                  className="input points"
                  inputMode="decimal"
                  autoComplete="off"
                  defaultValue={value}
                  {...(fault === null
                    ? {}
                    : { "aria-invalid": true as const, "aria-describedby": `weights-${id}-fault` })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
