import { useTranslator } from "#app/i18n/translator-context.tsx";
import { RoleProgressList } from "./role-progress-list.tsx";
import type { RoundHome } from "./round-home.ts";
import { StageLine } from "./stage-line.tsx";
import { StepPanel } from "./step-panel.tsx";

export function RoundHomeView(page: RoundHome & { readonly faults: readonly string[] }) {
  const { t } = useTranslator();
  const { institution } = page;
  const [next, ...others] = page.steps;
  return (
    <div className="wrap split wide-aside">
      <div>
        <header className="head">
          <p className="crumb">
            {institution.href === null ? (
              <bdi>{institution.name}</bdi>
            ) : (
              <a href={institution.href}>
                <bdi>{institution.name}</bdi>
              </a>
            )}
          </p>
          <h1>
            <bdi>{page.name}</bdi>
          </h1>
          <p className="lead">{page.lead}</p>
          <p className="meta mt2">
            {page.instrument} {page.deadline === null ? null : <span>{page.deadline}</span>}
          </p>
        </header>
        {page.faults.length === 0 ? null : (
          <div className="note error mb5" role="alert">
            {page.faults.map((fault) => (
              <p key={fault}>{fault}</p>
            ))}
          </div>
        )}
        <StageLine state={page.state} />
        {next === undefined ? null : (
          <section className="section" aria-labelledby="next">
            <h2 id="next">{t("rounds:home.next")}</h2>
            <StepPanel steps={[next, ...others]} revision={page.revision} />
          </section>
        )}
        <section className="section" aria-labelledby="ways">
          <h2 id="ways">{t("rounds:home.ways")}</h2>
          <ul className="tasks">
            {page.links.map(({ href, label, text }) => (
              <li key={href}>
                <h3>
                  <a href={href}>{label}</a>
                </h3>
                <p>{text}</p>
              </li>
            ))}
          </ul>
        </section>
        {page.files.length === 0 ? null : (
          <section className="section" aria-labelledby="files">
            <h2 id="files">{t("rounds:files.title")}</h2>
            <ul className="tasks">
              {page.files.map(({ href, label, text }) => (
                <li key={href}>
                  <h3>
                    <a href={href} download>
                      {label}
                    </a>
                  </h3>
                  <p>{text}</p>
                </li>
              ))}
            </ul>
          </section>
        )}
      </div>
      <aside className="side" aria-label={t("rounds:progress.title")}>
        <section>
          <h2>{t("rounds:progress.title")}</h2>
          <RoleProgressList roles={page.roles} />
          {page.reviewed === null ? null : <p className="meta mt2">{page.reviewed}</p>}
        </section>
      </aside>
    </div>
  );
}
