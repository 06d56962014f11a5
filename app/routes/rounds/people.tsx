import { useActionData, useLoaderData } from "@remix-run/react";
import { may } from "#app/accounts/may.ts";
import { paths } from "#app/paths.ts";
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "#app/platform/remix.ts";
import { askedRoles } from "#app/rounds/asked-sections.ts";
import { readPartForm } from "#app/rounds/part-form.ts";
import { partText } from "#app/rounds/part-text.ts";
import { readPeopleFilter, standings } from "#app/rounds/people-filter.ts";
import { PeopleView } from "#app/rounds/people-view.tsx";
import { readPeople } from "#app/rounds/read-people.server.ts";
import { partIn } from "#app/rounds/role-sections.ts";
import { takePart } from "#app/rounds/take-part.server.ts";
import { openRound } from "../places.server.ts";
import { titleOf } from "../title.ts";
import { roundFrame } from "./frame.ts";
import { RoundPage } from "./round-page.tsx";

export const meta = titleOf;

export async function loader(args: LoaderFunctionArgs) {
  const opened = await openRound(args, "round.read");
  const { services, who, round, instrument, words, translator } = opened;
  const { t } = translator;
  const { assessmentId, institutionId, state } = round;
  const { search, searchParams } = new URL(args.request.url);
  const filter = readPeopleFilter(searchParams, askedRoles(instrument));
  const narrowed = {
    roleGroup: filter.role,
    states: filter.standing === null ? null : standings[filter.standing],
  };
  const { people, paging } = await readPeople(
    ...([services.database, round, narrowed, searchParams, instrument] as const),
  );
  return json({
    title: t("common:pageTitle", { page: t("rounds:people.title") }),
    frame: roundFrame(opened, "round"),
    page: {
      back: { href: paths.round(assessmentId), label: round.name },
      ...{ filter, paging, search },
      rows: people.map(({ personId, name, answered, of, state: standing, ...part }) => ({
        ...{ id: personId, name: name === "" ? t("rounds:people.erased") : name, answered, of, state: standing },
        part: partText(partIn(round.roleSections, part), words, translator),
      })),
      roles: askedRoles(instrument).map((id) => ({ id, name: words.roles[id] ?? id })),
      sections: instrument.dimensions.map(({ id }) => ({ id, name: words.dimensions[id]?.name ?? id })),
      mayJoin:
        (state === "draft" || state === "open") &&
        may(who, "round.change", { assessmentId, institutionId, round: state }),
    },
  });
}

export async function action(args: ActionFunctionArgs) {
  const { services, who, round, instrument, translator } = await openRound(args, "round.change");
  const part = readPartForm(new URLSearchParams(await args.request.text()), instrument);
  if (part === null) return json({ fault: translator.t("rounds:people.join.fault") }, { status: 400 });
  if (round.state !== "draft" && round.state !== "open") {
    return json({ fault: translator.t("rounds:answering.roundClosed") }, { status: 409 });
  }
  await takePart(services.database, round, part, who, services.now());
  return redirect(paths.respond(round.assessmentId), 303);
}

export default function RoundPeople() {
  const { frame, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <RoundPage frame={frame}>
      <PeopleView {...page} fault={refused?.fault ?? null} />
    </RoundPage>
  );
}
