import { useActionData, useLoaderData } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { importRound } from "#app/rounds/hand-over/import-round.server.ts";
import { type ImportRefusal, ImportView } from "#app/rounds/hand-over/import-view.tsx";
import { readHandOver } from "#app/rounds/hand-over/read-hand-over.server.ts";
import { takeIntoUse } from "#app/surveys/versions/take-into-use.server.ts";
import { openInstitution } from "../places.server.ts";
import { readUpload } from "../read-upload.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { institution, translator } = await openInstitution(args, "round.create");
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("handover:title") }),
    institution: { id: institution.id, name: institution.name },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, institution, translator } = await openInstitution(args, "round.create");
  const refuse = (refusal: Partial<ImportRefusal>, status: number) =>
    json({ missing: false, problems: [], here: null, ...refusal }, { status });
  const text = await readUpload(args.request, "file");
  if (text === null) return refuse({ missing: true }, 400);
  const read = text.ok ? readHandOver(text.text, services.library) : text;
  if (!read.ok) return refuse({ problems: read.problems }, 400);
  const { file, checksum } = read;
  if (!(await takeIntoUse(services.database, services.library, file.instrument, services.now())).ok) {
    const message = translator.t("common:changedQuestionnaire.begin");
    return refuse({ problems: [{ line: 1, column: 1, message }] }, 409);
  }
  const order = { file, checksum, institutionId: institution.id };
  const imported = await importRound(services.database, order, who, services.now());
  if (!imported.ok) return refuse({ here: imported.roundId }, 409);
  return redirect(paths.assessment(imported.roundId), 303);
}

export default function ImportRound() {
  const { institution } = useLoaderData<typeof loader>();
  return <ImportView institution={institution} refused={useActionData<typeof action>()} />;
}
