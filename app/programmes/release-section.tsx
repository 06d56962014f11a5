import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { ReleaseRow } from "./programme-page.ts";

/** The releases of a programme, and building and publishing them for whoever looks after it. */
export function ReleaseSection({ releases, changes }: { releases: readonly ReleaseRow[]; changes: boolean }) {
  const { t } = useTranslator();
  return (
    <section className="section stack-s" aria-labelledby="releases">
      <h2 id="releases">{t("programmes:releases.title")}</h2>
      <p className="muted">{t("programmes:releases.lead")}</p>
      {releases.length === 0 ? <p>{t("programmes:releases.none")}</p> : null}
      <ul className="rows measure">
        {releases.map(({ id, number, href, title, state, isPublic }) => (
          <li key={id}>
            <div>
              <a href={href}>{title}</a>
              <p className="meta">{state}</p>
            </div>
            {changes && !isPublic ? (
              <form method="post">
                <input type="hidden" name="id" value={id} />
                <button
                  className="link"
                  type="submit"
                  name="intent"
                  value="publish"
                  aria-label={t("programmes:releases.publishNamed", { number })}
                >
                  {t("programmes:releases.publish")}
                </button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
      {changes ? (
        <form method="post" className="stack-s">
          {releases.some(({ isPublic }) => !isPublic) ? (
            <p className="meta">{t("programmes:releases.publishText")}</p>
          ) : null}
          <p className="meta">{t("programmes:releases.buildText")}</p>
          <p className="actions">
            <button className="button quiet" type="submit" name="intent" value="build">
              {t("programmes:releases.build")}
            </button>
          </p>
        </form>
      ) : null}
    </section>
  );
}
