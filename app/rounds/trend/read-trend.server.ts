import { answersOf } from "#app/assessments/entry.ts";
import { movableOf } from "#app/assessments/movable.ts";
import { questionnaireOf } from "#app/assessments/questionnaire-of.ts";
import { readAllEntries } from "#app/assessments/read-all-entries.server.ts";
import { dateText } from "#app/i18n/date-text.ts";
import type { Translator } from "#app/i18n/translator.ts";
import { paths } from "#app/paths.ts";
import type { Answers } from "#app/questions/answer.ts";
import type { ItemAnswers } from "#app/questions/kinds/item-answer.ts";
import { score } from "#app/scoring/score-record.ts";
import type { NodeScore } from "#app/scoring/scores.ts";
import { scoreTree } from "#app/scoring/tree/score-tree.ts";
import type { InstrumentLibrary, LoadedInstrument } from "#app/surveys/instrument-library.ts";
import type { LoadedTree } from "#app/surveys/tree/loaded-tree.ts";
import { wholeId } from "#app/surveys/tree/tree-instrument.ts";
import { versionOf } from "#app/surveys/versions/installed-version.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import type { Database } from "#db/database.server.ts";
import { type FinishedAssessment, listFinished } from "#db/queries/finished-assessments.server.ts";
import { type TrendPoint, trendOf } from "./trend.ts";
import type { TrendInputs, TrendResult } from "./trend-page.ts";

export type ReadTrend = Pick<
  TrendInputs,
  "questionnaire" | "results" | "trend" | "groups" | "nameOf" | "translator"
> & {
  /** Every questionnaire with a result, and its title. */
  readonly instruments: readonly { readonly id: string; readonly title: string }[];
  /** The one that is shown; null where there is no result at all. */
  readonly instrumentId: string | null;
};

/**
 * The finished results of an institution for one questionnaire, as far as whoever asks may see them: the wanted one where it has
 * any, else the one with the most. Results whose version is no longer installed are left out, as nobody could score them.
 */
export async function readTrend(
  database: Database,
  library: InstrumentLibrary,
  { institutionId, wanted }: { readonly institutionId: string; readonly wanted: string | null },
  allowed: (finished: FinishedAssessment) => boolean,
  translator: Translator,
): Promise<ReadTrend> {
  const finished = (await listFinished(database.read, institutionId)).flatMap((one) => {
    const loaded = questionnaireOf(library, one);
    return loaded === undefined || !allowed(one) ? [] : [{ ...one, loaded }];
  });
  const byInstrument = Map.groupBy(finished, ({ instrument }) => instrument.id);
  const most = [...byInstrument].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0] ?? null;
  const instrumentId = wanted !== null && byInstrument.has(wanted) ? wanted : most;
  const own = instrumentId === null ? [] : (byInstrument.get(instrumentId) ?? []);
  const points: TrendPoint[] = [];
  for (const one of own) points.push(await pointOf(database, one));
  const newest = own.at(-1)?.loaded;
  const groups = newest === undefined ? [] : groupsOf(newest);
  return {
    instruments: [...byInstrument].flatMap(([id, all]) => {
      const loaded = all.at(-1)?.loaded;
      return loaded === undefined ? [] : [{ id, title: titleOf(loaded, translator) }];
    }),
    instrumentId,
    questionnaire: newest === undefined ? "" : titleOf(newest, translator),
    results: own.map((one) => resultOf(one, translator)),
    trend: trendOf(points, groups),
    groups,
    nameOf: namesIn(
      own.map(({ loaded }) => loaded),
      translator,
    ),
    translator,
  };
}

type Read = FinishedAssessment & { readonly loaded: LoadedInstrument | LoadedTree };

async function pointOf(database: Database, { id, loaded }: Read): Promise<TrendPoint> {
  const answers = answersOf(await readAllEntries(database, id, loaded));
  const { overall, nodes } =
    "tree" in loaded ? scoreTree(loaded.tree, answers as ItemAnswers) : score(loaded.instrument, answers as Answers);
  const shown = ({ index, publishable }: NodeScore) => (publishable ? index : null);
  return {
    id,
    version: versionOf(loaded),
    index: {
      ...Object.fromEntries(Object.entries(nodes).map(([group, node]) => [group, shown(node)])),
      [wholeId]: shown(overall),
    },
  };
}

/** Dimensions, or the groups at the top that have a score. */
function groupsOf(loaded: LoadedInstrument | LoadedTree): readonly string[] {
  if (!("tree" in loaded)) return loaded.instrument.dimensions.map(({ id }) => id);
  return loaded.tree.whole.children.flatMap((node) => (node.type === "group" && node.scale !== null ? [node.id] : []));
}

function titleOf(loaded: LoadedInstrument | LoadedTree, { language }: Translator): string {
  return "tree" in loaded ? wordsFor(loaded.words, language).title : wordsFor(loaded.words, language).title;
}

function resultOf({ id, instrument, name, finishedAt, loaded }: Read, translator: Translator): TrendResult {
  const date = dateText(finishedAt, translator);
  const href = "tree" in loaded ? paths.treeResult(id) : paths.result(id);
  return { id, name: name ?? date, date, version: instrument.version, href };
}

/** A question or group by the name the newest version gives it. */
function namesIn(versions: readonly (LoadedInstrument | LoadedTree)[], translator: Translator): (id: string) => string {
  const newestFirst = [...new Set(versions)].toReversed().map((loaded) => movableOf(loaded, translator));
  return (id) => {
    for (const movable of newestFirst) {
      const name = movable.questions.includes(id) ? movable.nameOf(id) : movable.groupNameOf(id);
      if (name === null) return translator.t("rounds:trend.whole");
      if (name !== id) return name;
    }
    return id;
  };
}
