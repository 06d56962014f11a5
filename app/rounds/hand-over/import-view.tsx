import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import type { TextProblem } from "#app/surveys/file-problem.ts";
import { Field } from "#app/ui/field.tsx";
import { NarrowPage } from "#app/ui/narrow-page.tsx";

/** Why nothing was imported: no file, what is wrong in it, or the round that is here already. */
export type ImportRefusal = {
  readonly missing: boolean;
  readonly problems: readonly TextProblem[];
  readonly here: string | null;
};

type ImportViewProps = {
  readonly institution: { readonly id: string; readonly name: string };
  readonly refused: ImportRefusal | undefined;
};

/** Takes in a whole round from a file. */
export function ImportView({ institution, refused }: ImportViewProps) {
  const { t } = useTranslator();
  return (
    <NarrowPage
      title={t("handover:title")}
      lead={t("handover:lead")}
      up={{ href: paths.institution(institution.id), name: institution.name }}
    >
      {refused === undefined ? null : <Refusal refused={refused} />}
      <form method="post" encType="multipart/form-data" className="stack form">
        <Field
          id="file"
          label={t("handover:file")}
          hint={t("handover:fileHint")}
          fault={refused?.missing ? t("handover:none") : undefined}
        >
          {(control) => (
            <input {...control} className="input" type="file" name="file" accept=".json,application/json" required />
          )}
        </Field>
        <ul className="stack-s">
          <li>{t("handover:checks")}</li>
          <li>{t("handover:people")}</li>
          <li>{t("handover:consents")}</li>
        </ul>
        <p className="actions">
          <button className="button" type="submit">
            {t("handover:submit")}
          </button>
        </p>
      </form>
    </NarrowPage>
  );
}

function Refusal({ refused: { problems, here } }: { refused: ImportRefusal }) {
  const { t } = useTranslator();
  if (here !== null) {
    return (
      <p className="note warn mb5" role="alert">
        {t("handover:here")} <a href={paths.assessment(here)}>{t("handover:open")}</a>
      </p>
    );
  }
  if (problems.length === 0) return null;
  return (
    <section className="note error stack-s mb5" role="alert">
      <h2 className="label">{t("handover:unreadable", { count: problems.length })}</h2>
      <ul className="stack-s">
        {problems.map(({ line, column, message }) => (
          <li key={`${line}:${column}:${message}`} className="answer">
            <span className="meta">{t("handover:place", { line, column })}</span>
            <br />
            {/* Messages about files are in one language for everybody. */}
            <span lang="en" dir="ltr">
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
