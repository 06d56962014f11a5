import { useLoaderData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { BlankLines } from "#app/institutions/blank-lines.tsx";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { BlankQuestionSheet } from "#app/surveys/blank-question-sheet.tsx";
import { blankQuestionnaire } from "#app/surveys/blank-questionnaire.ts";
import { newestInstrument } from "#app/surveys/load-instrument.server.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { originLine } from "#app/surveys/words-note.ts";
import { Page } from "#app/ui/page.tsx";
import { translatorOf } from "./access.server.ts";
import { defaultInstrument } from "./default-instrument.ts";
import { titleOf } from "./title.ts";

export const meta = titleOf;

export function loader({ request, context }: LoaderFunctionArgs) {
  const translator = translatorOf(request);
  const { t } = translator;
  const found = newestInstrument(context.services.library, defaultInstrument);
  const words = wordsFor(found.words, translator.language);
  return json({
    title: t("common:pageTitle", { page: t("questions:paper.title") }),
    heading: words.title,
    origin: originLine(found.instrument, words, translator, context.services.changedVersions),
    lead: t("questions:paper.lead", { address: context.ownOrigin }),
    sections: blankQuestionnaire(found.instrument, words),
  });
}

export default function Questionnaire() {
  const { t } = useTranslator();
  const { heading, origin, lead, sections } = useLoaderData<typeof loader>();
  return (
    <Page origin={origin}>
      <div className="wrap paper">
        <header className="head">
          <p className="crumb">{heading}</p>
          <h1>{t("questions:paper.title")}</h1>
          <p className="lead">{lead}</p>
          <p className="actions mt5">
            <button className="button" type="button" hidden data-enhance="print">
              {t("questions:paper.print")}
            </button>
          </p>
        </header>
        <section aria-labelledby="who">
          <h2 id="who">{t("questions:paper.about")}</h2>
          <BlankLines />
        </section>
        <section className="section" aria-labelledby="how">
          <h2 id="how">{t("questions:paper.how")}</h2>
          <div className="stack-s">
            <p>{t("questions:rule")}</p>
            <p>{t("questions:paper.untold", { choice: t("questions:dontKnow") })}</p>
            <p>{t("questions:paper.core", { core: t("questions:core") })}</p>
          </div>
        </section>
        {sections.map(({ id, name, description, questions }) => (
          <section className="section" key={id} aria-labelledby={id}>
            <h2 id={id}>{name}</h2>
            <p className="muted">{description}</p>
            {questions.map((question) => (
              <BlankQuestionSheet key={question.id} {...question} />
            ))}
          </section>
        ))}
      </div>
    </Page>
  );
}
