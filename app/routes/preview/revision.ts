import { previewFolders } from "#app/assessments/preview/read-preview.server.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { folderRevision } from "#app/surveys/folder-revision.server.ts";
import { notFound } from "../access.server.ts";
import { previewRoots } from "./preview-roots.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const found = (await previewFolders(previewRoots(context))).find(({ name }) => name === params.folder);
  if (found === undefined) throw notFound();
  return json({ revision: await folderRevision(found.path) });
}
