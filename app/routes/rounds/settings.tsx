import { useActionData, useLoaderData } from "@remix-run/react";
import { readReach, remindPeople } from "#app/letters/remind-people.server.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { askedRoles } from "#app/rounds/asked-sections.ts";
import { changeRound } from "#app/rounds/change-round.server.ts";
import { readRevision } from "#app/rounds/read-step-form.ts";
import { readWaiting } from "#app/rounds/read-waiting.server.ts";
import { reminder } from "#app/rounds/reminder.ts";
import { readRoleSections } from "#app/rounds/role-sections.ts";
import { checkRoundForm, readRoundForm } from "#app/rounds/round-form.ts";
import { divisionOf, settingsPage } from "#app/rounds/settings-page.ts";
import { SettingsView } from "#app/rounds/settings-view.tsx";
import { notFound } from "../access.server.ts";
import { type OpenRound, openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { previousRounds, roundFaults } from "./round-choices.server.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "round.change");
  const { services, round, institution, translator } = opened;
  const { database, now } = services;
  const address = `${args.context.ownOrigin}${paths.respond(round.assessmentId)}`;
  const waiting = await readWaiting(database, round.assessmentId);
  return json({
    title: translator.t("common:pageTitle", { page: translator.t("rounds:settings.title") }),
    frame: roundFrame(opened, "round"),
    page: settingsPage({ ...opened, previous: await previousRounds(database, round) }),
    saved: new URL(args.request.url).searchParams.has("saved"),
    reminder: reminder(round, institution, waiting, address, now(), translator),
    reach:
      services.sendsLetters && round.state === "open" && waiting.count > 0
        ? await readReach(database, { roundId: round.assessmentId, institutionId: institution.id }, now())
        : null,
    reminded: new URL(args.request.url).searchParams.has("reminded"),
  });
}

export async function action(args: ActionFunctionArgs) {
  const opened = await openRound(args, "round.change");
  const form = new URLSearchParams(await args.request.text());
  return form.get("intent") === "remind" ? remind(opened) : change(opened, form);
}

/** Puts reminders in line for everybody who is due one. */
async function remind({ services, who, round, translator }: OpenRound) {
  if (!services.sendsLetters) throw notFound();
  const { assessmentId: roundId, institutionId } = round;
  const reminded = await remindPeople(services.database, { roundId, institutionId }, who.personId, services.now());
  if (!reminded.ok) {
    const refused = translator.t(`letters:remind.${reminded.reason}`);
    return json({ posted: null, division: null, faults: {}, refused }, { status: 409 });
  }
  services.wakeWorker();
  return redirect(`${paths.roundSettings(roundId)}?reminded#letters`, 303);
}

async function change({ services, who, round, instrument, words, translator }: OpenRound, form: URLSearchParams) {
  const { t } = translator;
  const posted = { ...readRoundForm(form), instrument: instrument.id };
  const sections = instrument.dimensions.map(({ id }) => id);
  const roleSections = readRoleSections(form, askedRoles(instrument), sections);
  const typed = { posted, division: divisionOf(instrument, words, roleSections) };
  const previous = (await previousRounds(services.database, round)).map(({ id }) => id);
  const checked = checkRoundForm(posted, { instruments: [instrument.id], previous });
  const revision = readRevision(form);
  if (!checked.ok) {
    const faults = roundFaults(checked.faults, translator);
    return json({ ...typed, faults, refused: null }, { status: 400 });
  }
  if (revision === null) return json({ ...typed, faults: {}, refused: t("rounds:refused.unknown") }, { status: 400 });
  const settings = { ...checked.round, roleSections };
  const order = { revision, settings };
  const changed = await changeRound(services.database, round.assessmentId, order, who, services.now());
  if (changed.ok) return redirect(`${paths.roundSettings(round.assessmentId)}?saved`, 303);
  return json({ ...typed, faults: {}, refused: t(`rounds:settings.refused.${changed.reason}`) }, { status: 409 });
}

export default function RoundSettings() {
  const { frame, page, saved, reminder: letter, reach, reminded } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RoundPage frame={frame}>
      <SettingsView
        {...page}
        posted={refused?.posted ?? page.posted}
        division={page.division === null ? null : (refused?.division ?? page.division)}
        faults={refused?.faults ?? {}}
        refused={refused?.refused ?? null}
        saved={saved && refused === undefined}
        reminder={letter}
        reach={reach}
        reminded={reminded && refused === undefined}
      />
    </RoundPage>
  );
}
