import type { ReactNode } from "react";
import { translatorFor } from "#app/i18n/translator.ts";
import { TranslatorProvider, useTranslator } from "#app/i18n/translator-context.tsx";
import { ItemCard } from "#app/questions/item-card.tsx";
import { QuestionCard } from "#app/questions/question-card.tsx";
import type { PreviewedQuestionnaire, PreviewPart } from "./previewed-questionnaire.ts";

type PreviewViewProps = Pick<PreviewedQuestionnaire, "language" | "spoken" | "sections">;

/** The questions as respondents meet them, with the ids their author knows them by and the conditions they depend on. */
export function PreviewView({ language, spoken, sections }: PreviewViewProps) {
  const asked = useTranslator().t("assessments:preview.asked");
  return (
    <TranslatorProvider value={translatorFor(spoken)}>
      <div lang={language} dir="auto">
        {sections.map(({ id, name, description, when, parts }) => (
          <section className="section" key={id} aria-labelledby={`${id}-name`}>
            <h2 id={`${id}-name`}>{name}</h2>
            {description === "" ? null : <p className="lead">{description}</p>}
            <Asked id={id} when={when} words={asked} />
            {parts.map((part) => (
              <Part key={part.id} part={part}>
                <Asked id={part.id} when={part.when} words={asked} />
              </Part>
            ))}
          </section>
        ))}
      </div>
    </TranslatorProvider>
  );
}

function Part({ part, children }: { readonly part: PreviewPart; readonly children: ReactNode }) {
  if (part.kind === "heading") {
    const Heading = part.level === 2 ? "h3" : "h4";
    return (
      <div className="part-heading">
        <Heading>{part.name}</Heading>
        {part.description === "" ? null : <p>{part.description}</p>}
        {children}
      </div>
    );
  }
  return (
    <div className="previewed">
      {children}
      {part.kind === "ladder" ? <QuestionCard {...part.card} /> : <ItemCard {...part.card} />}
    </div>
  );
}

type AskedProps = { readonly id: string; readonly when: string | null; readonly words: string };

/** What stands in `survey.yaml`: the id, and the condition if there is one. */
function Asked({ id, when, words }: AskedProps) {
  return (
    <p className="meta asked">
      <code dir="ltr">{id}</code>
      {when === null ? null : (
        <>
          {" "}
          {words} <code dir="ltr">{when}</code>
        </>
      )}
    </p>
  );
}
