import type { Translator } from "#app/i18n/translator.ts";
import { enumerationText } from "#app/reports/naming.ts";
import type { Change } from "#app/surveys/versions/compare-instruments.ts";

type Reason = "added" | "removed" | "levels" | "weights" | "answers" | "rules";

/**
 * Why scores of a group in two versions cannot be compared, a sentence for each kind of change that entered it; `group` null for
 * any. `nameOf` names a question or a group.
 */
export function breakReasons(
  changes: readonly Change[],
  group: string | null,
  nameOf: (id: string) => string,
  translator: Translator,
): readonly string[] {
  const blamed = changes.filter(({ affects }) => (group === null ? affects.length > 0 : affects.includes(group)));
  const byReason = Map.groupBy(blamed, reasonOf);
  return order.flatMap((reason) => {
    const found = byReason.get(reason) ?? [];
    if (found.length === 0) return [];
    const about = [...new Set(found.flatMap((change) => change.about ?? []))].map(nameOf);
    return [
      translator.t(`rounds:broken.${reason}`, { count: about.length, parts: enumerationText(about, translator) }),
    ];
  });
}

const order: readonly Reason[] = ["added", "removed", "levels", "answers", "weights", "rules"];

function reasonOf({ class: kind, change, about, what }: Change): Reason {
  if (what === "levels" && about === null) return "levels";
  if (things.has(what)) return change === "added" ? "added" : "removed";
  if (weights.has(what)) return "weights";
  return kind === "structure" && !places.has(what) ? "answers" : "rules";
}

const things: ReadonlySet<string> = new Set(["dimension", "capability", "group", "item"]);
const weights: ReadonlySet<string> = new Set(["weight", "literature share", "studies counted"]);
/** Where something stands and when it is asked, which leaves its answers as they are. */
const places: ReadonlySet<string> = new Set(["dimension of the capability", "group around it", "condition"]);
