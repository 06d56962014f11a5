import { join } from "node:path";
import { previewFolders } from "#app/assessments/preview/read-preview.server.ts";
import { json, type LoaderFunctionArgs } from "#app/platform/remix.ts";
import { folderRevision } from "#app/surveys/folder-revision.server.ts";
import { notFound } from "../access.server.ts";
import { previewRoot } from "./preview-root.ts";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const root = previewRoot(context);
  const { folder = "" } = params;
  if (!(await previewFolders(root)).includes(folder)) throw notFound();
  return json({ revision: await folderRevision(join(root, folder)) });
}
