import { findLanguage, sourceLanguage } from "#app/i18n/languages.ts";
import { type Translator, translatorFor } from "#app/i18n/translator.ts";
import type { Condition } from "#app/questions/conditions/condition.ts";
import { conditionText } from "#app/questions/conditions/condition-text.ts";
import type { ItemCardProps } from "#app/questions/item-card.tsx";
import type { QuestionCardProps } from "#app/questions/question-card.tsx";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import type { InstrumentWords } from "#app/surveys/instrument-words.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import { sectionsOf } from "#app/surveys/tree/sections.ts";
import { nodesBelow } from "#app/surveys/tree/tree-instrument.ts";
import type { TreeWords } from "#app/surveys/tree/tree-words.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { originLine } from "#app/surveys/words-note.ts";
import { itemSectionPage } from "../item-section-page.ts";
import { sectionPage } from "../section-page.ts";

/** One section with everything that can be asked in it, also what only some answers lead to. */
export type PreviewSection = {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** When the section as a whole is asked, as it is written; null for always. */
  readonly when: string | null;
  readonly parts: readonly PreviewPart[];
};

/** A heading or a question; `when` is the condition as it is written, null for what is always asked. */
export type PreviewPart = { readonly id: string; readonly when: string | null } & (
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly name: string; readonly description: string }
  | { readonly kind: "ladder"; readonly card: QuestionCardProps }
  | { readonly kind: "item"; readonly card: ItemCardProps }
);

export type PreviewedQuestionnaire = {
  readonly title: string;
  readonly description: string;
  /** Its version, state and panel, as the foot of every page says it. */
  readonly origin: string;
  /** Whose words are shown, and all there are. */
  readonly language: string;
  readonly languages: readonly { readonly tag: string; readonly name: string }[];
  /** The language the product itself speaks beside these words. */
  readonly spoken: string;
  readonly sections: readonly PreviewSection[];
};

/** A questionnaire with nothing answered and nothing hidden, in the language asked for or the nearest it has. */
export function previewOf(loaded: LoadedInstrument | LoadedTree, asked: string): PreviewedQuestionnaire {
  const words = wordsFor<InstrumentWords | TreeWords>(loaded.words, asked);
  const { title, description, language } = words;
  const translator = translatorFor(spokenBeside(language));
  return {
    title,
    description,
    origin: originLine("tree" in loaded ? loaded.tree : loaded.instrument, words, translator, new Set()),
    language,
    languages: Object.keys(loaded.words).map((tag) => ({ tag, name: nameOf(tag) })),
    spoken: translator.language,
    sections:
      "tree" in loaded ? treeSections(loaded, language, translator) : ladderSections(loaded, language, translator),
  };
}

function spokenBeside(language: string): string {
  const plain = language.split("-")[0] ?? language;
  return [language, plain].find((tag) => findLanguage(tag) !== undefined) ?? sourceLanguage;
}

/** The language's name in itself. */
function nameOf(tag: string): string {
  return new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
}

function ladderSections({ instrument, words }: LoadedInstrument, language: string, translator: Translator) {
  return instrument.dimensions.map((dimension): PreviewSection => {
    const { name, description, questions } = sectionPage({
      ...{ instrument, dimension, translator, words: wordsFor(words, language) },
      ...{ entries: {}, closed: false, posted: null },
    });
    const parts = questions.map((card) => ({ kind: "ladder", id: card.id, when: null, card }) as const);
    return { id: dimension.id, name, description, when: null, parts };
  });
}

function treeSections({ tree, words: all }: LoadedTree, language: string, translator: Translator) {
  const words = wordsFor(all, language);
  const conditions = new Map(nodesBelow(tree.whole).map(({ id, when }) => [id, when]));
  return sectionsOf(tree, words).map((section): PreviewSection => {
    const page = itemSectionPage({
      ...{ tree, section, words, translator, hidden: new Set<string>() },
      ...{ entries: {}, closed: false, posted: null },
    });
    const when = (id: string) => written(conditions.get(id) ?? null);
    const parts = page.parts.map((part): PreviewPart => {
      if ("part" in part) return { kind: "item", id: part.id, when: when(part.id), card: part };
      const { id, level, name, description } = part;
      return { kind: "heading", id, level, name, description, when: when(id) };
    });
    const { name, description } = page;
    return { id: section.id, name, description, when: when(section.id), parts };
  });
}

function written(condition: Condition | null): string | null {
  return condition === null ? null : conditionText(condition);
}
