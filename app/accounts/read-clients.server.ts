import type { Database } from "#db/database.server.ts";
import { type Engagement, listEngagements } from "#db/queries/access-grants.server.ts";
import { listRounds } from "#db/queries/rounds.server.ts";
import { roleAllows } from "./role-acts.ts";
import type { RoundState } from "./subject.ts";

/** A client as its consultant sees it while the engagement lasts. */
export type ClientReading = Engagement & {
  readonly rounds: readonly { readonly id: string; readonly name: string; readonly state: RoundState }[];
};

/** Everybody a person advises now. Each client's rounds are read by themselves, and only those that may be seen. */
export async function readClients({ read }: Database, personId: string, now: Date): Promise<readonly ClientReading[]> {
  const clients: ClientReading[] = [];
  for (const engagement of await listEngagements(read, personId, now)) {
    const { institutionId } = engagement;
    const rounds = (await listRounds(read, institutionId)).map(({ assessmentId, name, state }) => {
      return { id: assessmentId, name, state };
    });
    const scope = { kind: "institution", id: institutionId } as const;
    const seen = rounds.filter(({ id, state }) => {
      const subject = { assessmentId: id, institutionId, round: state };
      return roleAllows("consultant", scope, "assessment.read", subject);
    });
    clients.push({ ...engagement, rounds: seen });
  }
  return clients;
}
