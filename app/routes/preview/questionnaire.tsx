import { useLoaderData } from "@remix-run/react";
import { PreviewPage } from "#app/assessments/preview/preview-page.tsx";
import { previewOf } from "#app/assessments/preview/previewed-questionnaire.ts";
import { readPreview } from "#app/assessments/preview/read-preview.server.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { Page } from "#app/ui/page.tsx";
import { notFound, translatorOf } from "../access.server.ts";
import { titleOf } from "../title.ts";
import { previewRoots } from "./preview-roots.ts";

export const meta = titleOf;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const preview = await readPreview(previewRoots(context), params.folder ?? "");
  if (preview === null) throw notFound();
  const translator = translatorOf(request);
  const { loaded, ...files } = preview;
  const asked = new URL(request.url).searchParams.get("words") ?? translator.language;
  const questionnaire = loaded === null ? null : previewOf(loaded, asked);
  const page = questionnaire?.title ?? files.folder;
  return json({ title: translator.t("common:pageTitle", { page }), ...files, questionnaire });
}

export default function Preview() {
  const { title: _, ...preview } = useLoaderData<typeof loader>();
  return (
    <Page>
      <PreviewPage {...preview} />
    </Page>
  );
}
