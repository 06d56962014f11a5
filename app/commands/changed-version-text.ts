import type { Change } from "#app/surveys/versions/compare-instruments.ts";
import type { ChangedVersion } from "#app/surveys/versions/take-into-use.server.ts";
import { changeText } from "./change-text.ts";

/** What became of a version that people have answered: whether it still means the same, what is found, and what to do. */
export type ChangedVersionText = { readonly harmless: boolean; readonly found: string; readonly cure: string };

/** In sentences, with the files that differ; `folder` is where the version is installed. */
export function changedVersionText(changed: ChangedVersion, folder: string): ChangedVersionText {
  const name = `${changed.id} ${changed.version}`;
  if (changed.kind === "missing")
    return {
      harmless: false,
      found: `${name} is not installed, and ${counted(changed.assessments, "assessment")} cannot be opened without it.`,
      cure: "Put its folder back into surveys. A newer version may stand beside it, in a folder of its own.",
    };
  const { meaning, wording, since, shape } = changed;
  const day = since.slice(0, 10);
  if (meaning.length === 0)
    return {
      harmless: true,
      found: `${name}: ${counted(wording.length, "text")} changed since it was first used on ${day}, in ${filesOf(wording, folder, shape)}.`,
      cure: "Scores are as they were. Raise the patch version when you change words.",
    };
  const said = meaning.slice(0, mostNamed).map((change) => changeText(change).replace(/ {2,}/g, " "));
  const more = meaning.length > mostNamed ? `; and ${meaning.length - mostNamed} more` : "";
  return {
    harmless: false,
    found: `${name} was changed after it was first used on ${day}, in ${filesOf(meaning, folder, shape)}: ${said.join("; ")}${more}. Nobody can begin with it; ${counted(changed.assessments, "assessment")} in it can be read, and may show other scores than before.`,
    cure: `Put ${folder} back as it was, and keep the change in a copy of the folder with a higher version.`,
  };
}

const mostNamed = 3;

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

type Shape = Extract<ChangedVersion, { readonly kind: "changed" }>["shape"];

function filesOf(changes: readonly Change[], folder: string, shape: Shape): string {
  return [...new Set(changes.map((change) => fileOf(change, shape)))].map((file) => `${folder}/${file}`).join(" and ");
}

/** Actions and circumstances stand apart from the questions of a ladder, and words in a file per language. */
function fileOf({ about, what }: Change, shape: Shape): string {
  const language = /^words \((.+)\)$/.exec(what)?.[1];
  if (language !== undefined) return `locales/${language}.json`;
  if (what === "panel") return "panel.yaml";
  if (shape === "ladder" && (about === "circumstances" || inContext.has(what))) return "context.yaml";
  return inActions.has(what) ? "actions.yaml" : "survey.yaml";
}

const inActions: ReadonlySet<string> = new Set(["action", "phase", "effort", "order of actions", "order of phases"]);

/** What is said of questions about circumstances, which a ladder says of nothing else. */
const inContext: ReadonlySet<string> = new Set([
  ...["questions about circumstances", "group", "item", "kind", "answers", "form", "when and how it is asked"],
  ...["group around it", "questions it concerns", "option of circumstances", "rows to open with", "enabler"],
  ...["note on circumstances", "order of notes on circumstances", "order of enablers", "order of terms", "term"],
  ...["own judgement of the stage", "gate"],
]);
