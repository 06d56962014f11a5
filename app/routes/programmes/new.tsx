import { useActionData } from "@remix-run/react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import { paths } from "#app/paths.ts";
import { log } from "#app/platform/log.server.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { makeProgramme } from "#app/programmes/make-programme.server.ts";
import { checkProgramme, readProgrammeForm } from "#app/programmes/programme-form.ts";
import { ProgrammeForm } from "#app/programmes/programme-form-view.tsx";
import { newestInstrument } from "#app/surveys/load-instrument.server.ts";
import { NarrowPage } from "#app/ui/narrow-page.tsx";
import { defaultInstrument } from "../default-instrument.ts";
import { openPlatform } from "../places.server.ts";
import { titleOf } from "../title.ts";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const { translator } = await openPlatform(args, "programme.create");
  return json({ title: translator.t("common:pageTitle", { page: translator.t("programmes:new.title") }) });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who } = await openPlatform(args, "programme.create");
  const posted = readProgrammeForm(new URLSearchParams(await args.request.text()));
  const checked = checkProgramme(posted);
  if (!checked.ok) return json({ posted, faults: checked.faults }, { status: 400 });
  const { id, version } = newestInstrument(services.library, defaultInstrument).instrument;
  const programme = { ...checked.programme, instrument: { id, version } };
  const made = await makeProgramme(services.database, programme, who.personId, services.now());
  log("programme.deed", { intent: "make", programme: made, id: null, by: who.personId });
  return redirect(paths.programme(made), 303);
}

export default function NewProgramme() {
  const { t } = useTranslator();
  const refused = useActionData<typeof action>();
  return (
    <NarrowPage
      title={t("programmes:new.title")}
      lead={t("programmes:new.lead")}
      up={{ href: paths.administration, name: t("administration:title") }}
    >
      <ProgrammeForm posted={refused?.posted} faults={refused?.faults ?? {}} />
    </NarrowPage>
  );
}
