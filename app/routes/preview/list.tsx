import { useLoaderData } from "@remix-run/react";
import { previewFolders, readPreview } from "#app/assessments/preview/read-preview.server.ts";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { wordsFor } from "#app/surveys/words-for.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { translatorOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { previewRoots } from "./preview-roots.ts";

export const meta = titleOf;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const roots = previewRoots(context);
  const { t, language } = translatorOf(request);
  const found = await Promise.all((await previewFolders(roots)).map(({ name }) => readPreview(roots, name)));
  const questionnaires = found.flatMap((preview) => {
    if (preview === null) return [];
    const { folder, loaded, mistakes } = preview;
    const title = loaded === null ? folder : wordsFor<{ title: string }>(loaded.words, language).title;
    return [{ folder, title, mistakes: mistakes.length }];
  });
  return json({ title: t("common:pageTitle", { page: t("assessments:preview.title") }), questionnaires });
}

export default function Previews() {
  const { t } = useTranslator();
  const { questionnaires } = useLoaderData<typeof loader>();
  return (
    <NarrowPage title={t("assessments:preview.title")} lead={t("assessments:preview.lead")}>
      <ul className="rows">
        {questionnaires.map(({ folder, title, mistakes }) => (
          <li key={folder}>
            <a href={paths.preview(folder)} dir="auto">
              {title}
            </a>
            {mistakes === 0 ? null : (
              <span className="tag">{t("assessments:preview.mistakesIn", { count: mistakes })}</span>
            )}
          </li>
        ))}
      </ul>
      <p className="note mt5">{t("assessments:preview.begin", { command: "npm run new -- survey" })}</p>
    </NarrowPage>
  );
}
