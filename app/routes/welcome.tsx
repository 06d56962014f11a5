import { useLoaderData } from "@remix-run/react";
import { readDemonstrationRelease } from "#app/benchmarks/read-release.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { newestInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { originLine } from "#app/surveys/words-note.ts";
import { Page } from "#app/ui/page.tsx";
import { Steps } from "#app/ui/steps.tsx";
import { translatorOf } from "./access.server.ts";
import { defaultInstrument } from "./default-instrument.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

/** The question the first page shows as a specimen. */
const specimenId = "REC-3";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const translator = translatorOf(request);
  const { t, language } = translator;
  const found = newestInstrument(context.services.library, defaultInstrument);
  const words = wordsFor(found.words, language);
  const specimen = words.capabilities[specimenId] ?? Object.values(words.capabilities)[0];
  const release = await readDemonstrationRelease(context.services.database, found.instrument);
  return json({
    title: t("common:pageTitle", { page: t("common:promise") }),
    policy: release === null ? null : paths.policy(release.id),
    origin: originLine(found.instrument, words, translator, context.services.changedVersions),
    specimen: {
      name: specimen?.name ?? "",
      levels: (specimen?.levels ?? []).map((text, index) => ({
        level: index + 1,
        name: words.levels[String(index + 1)]?.name ?? "",
        text,
      })),
    },
  });
}

export default function Welcome() {
  const { t } = useTranslator();
  const { specimen, origin, policy } = useLoaderData<typeof loader>();
  const four = ["where", "why", "others", "first"] as const;
  return (
    <Page origin={origin}>
      <div className="wrap">
        <header className="hero">
          <h1>{t("assessments:welcome.title")}</h1>
          <p className="lead">{t("assessments:welcome.lead")}</p>
          <div className="actions">
            <form method="post" action={paths.demonstration}>
              <button className="button" type="submit">
                {t("benchmarks:demonstration.explore")}
              </button>
            </form>
            <a className="button quiet" href={paths.start}>
              {t("assessments:welcome.start")}
            </a>
            <a className="button quiet" href={paths.return}>
              {t("assessments:welcome.return")}
            </a>
          </div>
          <p className="meta">{t("assessments:welcome.note")}</p>
          {policy === null ? null : (
            <p className="meta">
              <a href={policy}>{t("benchmarks:demonstration.policy")}</a>
            </p>
          )}
        </header>
        <section className="section" aria-labelledby="four">
          <h2 id="four">{t("assessments:welcome.four")}</h2>
          <div className="cols four">
            {four.map((key) => (
              <div className="stack-s" key={key}>
                <h3>{t(`assessments:welcome.${key}`)}</h3>
                <p className="muted">{t(`assessments:welcome.${key}Text`)}</p>
              </div>
            ))}
          </div>
        </section>
        <section className="section split wide-aside" aria-labelledby="ask">
          <div>
            <h2 id="ask">{t("assessments:welcome.ask")}</h2>
            <p className="mt4">{t("assessments:welcome.askText", { name: specimen.name })}</p>
            <ol className="ladder">
              {specimen.levels.map(({ level, name, text }) => (
                <li key={level}>
                  <span className="lvl">
                    <Steps level={level} />
                    <b>
                      {level} {name}
                    </b>
                  </span>
                  <span>{text}</span>
                </li>
              ))}
            </ol>
          </div>
          <div className="stack">
            <h3>{t("assessments:welcome.time")}</h3>
            <p>{t("assessments:welcome.timeText")}</p>
            <p>
              <a href={paths.questionnaire}>{t("questions:paper.link")}</a>
            </p>
            <h3>{t("assessments:welcome.honest")}</h3>
            <p>{t("assessments:welcome.honestText")}</p>
          </div>
        </section>
        <section className="section" aria-labelledby="not">
          <h2 id="not">{t("assessments:welcome.not")}</h2>
          <ul className="rows">
            <li>{t("assessments:welcome.notTable")}</li>
            <li>{t("assessments:welcome.notZero")}</li>
            <li>{t("assessments:welcome.notOpen")}</li>
            <li>{t("assessments:welcome.notValid")}</li>
          </ul>
        </section>
      </div>
    </Page>
  );
}
