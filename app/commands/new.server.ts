import { join, resolve } from "node:path";
import { EnvironmentError, readEnvironment } from "#app/platform/env.server.ts";
import { installedRoots } from "#app/surveys/installed-instruments.server.ts";
import { startsInEnglish } from "#app/surveys/starter/starter-files.ts";
import { writeStarter } from "#app/surveys/starter/write-starter.server.ts";
import { type Command, type Output, success, wrongInput, wrongUsage } from "./command.ts";
import { nearPath } from "./near-path.server.ts";
import { readOptions } from "./options.ts";

export const newCommand: Command = {
  summary: "Writes a small questionnaire that is in order as it stands, for you to change into your own.",
  usage: "new survey ID [--title TEXT] [--language TAG] [--format 1|2] [--into FOLDER]",
  async run([what, ...typed], output) {
    const options = readOptions(typed, { values: ["title", "language", "format", "into"], flags: [] });
    if ("problem" in options) return explain(options.problem, output);
    const [id, ...more] = options.words;
    if (what !== "survey") return explain(what === undefined ? null : `There is nothing new called "${what}".`, output);
    if (id === undefined) return explain("Give your questionnaire an id.", output);
    if (more.length > 0)
      return explain(`"${more.join(" ")}" is one word too many. A title with spaces stands in quotes.`, output);
    const { title = titleFrom(id), language = "en", format = "1", into } = options.values;
    if (format !== "1" && format !== "2") return explain(`There is no format ${format}. Write 1 or 2.`, output);
    const roots = ownRoots();
    if (!roots.ok) return refuse(roots.problem, output);
    const root = into ?? roots.roots.at(-1) ?? "";
    const written = await writeStarter(root, { id, title, language, format: format === "1" ? 1 : 2 }, roots.roots);
    if (!written.ok) return refuse(written.problem, output);
    tellWritten(
      id,
      written.paths.map((path) => nearPath(path)),
      output,
    );
    if (startsInEnglish(language)) tellTranslate(nearPath(join(root, id, "locales", `${language}.json`)), output);
    tellNext(id, nearPath(join(root, id)), into, output);
    return success;
  },
};

function explain(problem: string | null, { err }: Output): number {
  if (problem !== null) err(`${problem}\n`);
  err(
    [
      "A new questionnaire needs an id: small letters, digits and hyphens.",
      "",
      "  npm run new -- survey hand-hygiene",
      '  npm run new -- survey hand-hygiene --title "Hand hygiene on the ward" --language en --format 2',
      "",
      "  --title      what people read; left out, it is made from the id",
      "  --language   the language you write in, as a tag: en, es, de, pt-BR; left out: en",
      "  --format     1: questions with levels, a roadmap, rounds, peers (left out); 2: questions of every kind",
      "  --into       another folder than surveys/, or than the one WAYMARK_SURVEYS names",
    ].join("\n"),
  );
  return wrongUsage;
}

function refuse(problem: string, { err }: Output): number {
  err(problem);
  return wrongInput;
}

function ownRoots():
  | { readonly ok: true; readonly roots: readonly string[] }
  | { readonly ok: false; readonly problem: string } {
  try {
    return { ok: true, roots: installedRoots(readEnvironment().surveysFolder) };
  } catch (error) {
    if (error instanceof EnvironmentError) return { ok: false, problem: error.problems.join("\n") };
    throw error;
  }
}

function tellWritten(id: string, paths: readonly string[], { out }: Output): void {
  out(`Your questionnaire ${id} is written, and it is in order:`);
  for (const path of paths) out(`  ${path}`);
}

function tellTranslate(file: string, { out }: Output): void {
  out(`\nIts words are English so far. Translate the values in ${file}, and leave the keys.`);
}

function tellNext(id: string, folder: string, into: string | undefined, { out }: Output): void {
  // npm works in the folder of the product, wherever this was typed.
  const develop = into === undefined ? "npm run dev" : `WAYMARK_SURVEYS=${resolve(into)} npm run dev`;
  out("\nWhat to do next:");
  out(`  1. Change a word and check:  npx waymark instrument check ${folder}`);
  out(`  2. See it while you write:   ${develop}, then open /preview/${id} at the address it prints`);
  out("  3. Read what each key does:  surveys/README.md");
}

function titleFrom(id: string): string {
  const words = id.replaceAll("-", " ").trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
