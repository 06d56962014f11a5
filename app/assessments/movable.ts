import type { Translator } from "#app/i18n/translator.ts";
import type { Answer } from "#app/questions/answer.ts";
import { checkAnswersFile } from "#app/questions/answers-file.ts";
import type { ItemAnswer } from "#app/questions/kinds/item-answer.ts";
import { answerable } from "#app/surveys/answerable-instrument.ts";
import { questionWords } from "#app/surveys/context/context-words.ts";
import { capabilitiesOf } from "#app/surveys/instrument.ts";
import type { LoadedInstrument } from "#app/surveys/instrument-library.ts";
import { checkTreeAnswers } from "#app/surveys/tree/check-tree-answers.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import { itemWords } from "#app/surveys/tree/option-words.ts";
import { itemsBelow, wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { type InstalledVersion, versionOf } from "#app/surveys/versions/installed-version.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { entryReading } from "./entry-reading.ts";
import { itemReading } from "./item-reading.ts";

/** A version answers can be moved from or to, whichever format it is written in. */
export type Movable = InstalledVersion & {
  /** Ids of its questions in their order; on a ladder those about circumstances come last. */
  readonly questions: readonly string[];
  /** Whether the answer can be given to the question here. */
  readonly takes: (question: string, answer: ItemAnswer) => boolean;
  readonly nameOf: (question: string) => string;
  /** The name of a group; null for the whole. */
  readonly groupNameOf: (group: string) => string | null;
  readonly readingOf: (question: string, answer: ItemAnswer | null) => string;
};

/** The version as the translator's reader meets it. */
export function movableOf(loaded: LoadedInstrument | LoadedTree, translator: Translator): Movable {
  return "tree" in loaded ? movableTree(loaded, translator) : movableLadder(loaded, translator);
}

function movableLadder(loaded: LoadedInstrument, translator: Translator): Movable {
  const { instrument } = loaded;
  const words = wordsFor(loaded.words, translator.language);
  const rules = answerable(instrument);
  const told = new Map(
    instrument.context === null ? [] : itemsBelow(instrument.context.questions.whole).map(({ id, item }) => [id, item]),
  );
  const toldWords = words.context === undefined ? null : questionWords(words.context, words);
  return {
    ...versionOf(loaded),
    questions: [...capabilitiesOf(instrument).map(({ id }) => id), ...told.keys()],
    takes: (id, answer) => checkAnswersFile({ instrument: instrument.id, answers: { [id]: answer } }, rules).ok,
    nameOf: (id) => words.capabilities[id]?.name ?? words.context?.items[id]?.name ?? id,
    groupNameOf: (id) => (id === wholeId ? null : (words.dimensions[id]?.name ?? id)),
    readingOf: (id, answer) => {
      const item = told.get(id);
      return item === undefined || toldWords === null
        ? entryReading({ answer: onLadder(answer) }, words, translator)
        : itemReading(item, answer, toldWords, translator);
    },
  };
}

/** Every answer on a ladder is of one of three kinds. */
function onLadder(answer: ItemAnswer | null): Answer | null {
  if (answer === null) return null;
  return "level" in answer || "notApplicable" in answer || "dontKnow" in answer ? answer : null;
}

function movableTree(loaded: LoadedTree, translator: Translator): Movable {
  const { tree } = loaded;
  const words = wordsFor(loaded.words, translator.language);
  const items = new Map(itemsBelow(tree.whole).map(({ id, item }) => [id, item]));
  return {
    ...versionOf(loaded),
    questions: [...items.keys()],
    takes: (id, answer) => checkTreeAnswers({ instrument: tree.id, answers: { [id]: answer } }, tree).ok,
    nameOf: (id) => itemWords(words, id).name,
    groupNameOf: (id) => (id === wholeId ? null : (words.groups[id]?.name ?? id)),
    readingOf: (id, answer) => {
      const item = items.get(id);
      return item === undefined ? "" : itemReading(item, answer, words, translator);
    },
  };
}
