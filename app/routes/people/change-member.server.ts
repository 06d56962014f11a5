import { endPart } from "#app/accounts/end-part.server.ts";
import { changeRole, endRole, extendEngagement } from "#app/accounts/end-role.server.ts";
import { endOfDay, isEngagementEnd } from "#app/accounts/invite-form.ts";
import type { MadeInvitation } from "#app/accounts/make-invitations.server.ts";
import { makeWayBack, type WayBack } from "#app/accounts/make-way-back.server.ts";
import type { OpenInstitution } from "../places.server.ts";

export type Changed =
  | { readonly ok: true; readonly personId: string; readonly invitation?: MadeInvitation }
  | { readonly ok: false; readonly reason: "gone" | "lastLead" | "until" | Extract<WayBack, { ok: false }>["reason"] };

/** Does what one of the small forms beside a person asks for. */
export async function changeMember(opened: OpenInstitution, form: URLSearchParams): Promise<Changed> {
  const { services, who, institution } = opened;
  const { database } = services;
  const now = services.now();
  const read = (field: string) => (form.get(field) ?? "").slice(0, 100);
  const place = { institutionId: institution.id, byId: who.personId };
  const change = { ...place, grantId: read("grant") };
  switch (read("intent")) {
    case "change":
      return changeRole(database, change, read("role") === "lead" ? "lead" : "viewer", now);
    case "extend": {
      const until = read("until");
      if (!isEngagementEnd(until, now.toISOString().slice(0, 10))) return { ok: false, reason: "until" };
      return extendEngagement(database, change, endOfDay(until), now);
    }
    case "end": {
      if (read("grant") !== "") return endRole(database, change, now);
      const part = { ...place, roundId: read("round"), personId: read("person") };
      return (await endPart(database, part, now)) ? { ok: true, personId: "" } : { ok: false, reason: "gone" };
    }
    case "back": {
      const made = await makeWayBack(database, { ...place, personId: read("person") }, now);
      return made.ok ? { ok: true, personId: "", invitation: made.invitation } : made;
    }
    default:
      return { ok: false, reason: "gone" };
  }
}
