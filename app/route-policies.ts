import type { Act } from "./accounts/may.ts";

/**
 * What a method of a route asks for: an act on what its address names; "open", for everybody; "self", the visitor's own
 * account; "secret", a link or code in the form; or null, where the method answers nobody.
 */
export type MethodPolicy = Act | "open" | "self" | "secret" | null;

export type RoutePolicy = { readonly get: MethodPolicy; readonly post: MethodPolicy };

const open: RoutePolicy = { get: "open", post: null };
const self: RoutePolicy = { get: "self", post: "self" };
const secret: RoutePolicy = { get: "open", post: "secret" };
const read = (act: Act): RoutePolicy => ({ get: act, post: null });
const both = (act: Act): RoutePolicy => ({ get: act, post: act });

/**
 * Who may come to each address, by its path in `routes.ts`. A route without a row here fails the build, and a row that
 * its page does not keep is found by the authorization proof.
 */
export const routePolicies: Readonly<Record<string, RoutePolicy>> = {
  "": open,
  start: { get: "open", post: "open" },
  institutions: open,
  return: secret,
  demonstration: { get: "open", post: "open" },
  "sign-in": secret,
  "sign-in/recovery": secret,
  "sign-in/link": secret,
  "sign-out": { get: null, post: "open" },
  setup: secret,
  "institutions/:institutionId/people": both("people.change"),
  "institutions/:institutionId/invitations": read("people.change"),
  "institutions/:institutionId/invitations/new": both("people.change"),
  "institutions/:institutionId/invitations/:invitationId": both("people.change"),
  "institutions/:institutionId/tokens": both("people.change"),
  clients: { get: "self", post: null },
  join: secret,
  "join/welcome": { get: "self", post: null },
  account: self,
  "account/password": self,
  "account/recovery-codes": self,
  "account/sessions": { get: null, post: "self" },
  "account/history": { get: "self", post: null },
  "account/data.json": { get: "self", post: null },
  "account/delete": self,
  language: { get: null, post: "open" },
  questionnaire: open,
  preview: open,
  "preview/:folder": open,
  "preview/:folder/revision": open,
  method: open,
  evidence: open,
  "evidence.csv": open,
  "evidence.json": open,
  "evidence/coding/:paperId": open,
  "evidence/coding/:paperId/studies.csv": open,
  "evidence/coding/:paperId/studies.json": open,
  privacy: open,
  accessibility: open,
  "assessments/:assessmentId": read("assessment.read"),
  "assessments/:assessmentId/profile": both("assessment.answer"),
  "assessments/:assessmentId/link": both("assessment.link"),
  "assessments/:assessmentId/keep": both("assessment.keep"),
  "assessments/:assessmentId/adopt": both("assessment.adopt"),
  "assessments/:assessmentId/questions/:dimensionId": { get: "assessment.read", post: "assessment.record" },
  "assessments/:assessmentId/answers": { get: null, post: "assessment.record" },
  "assessments/:assessmentId/check": { get: "assessment.read", post: "assessment.submit" },
  "assessments/:assessmentId/result": read("assessment.result"),
  "assessments/:assessmentId/result.csv": read("assessment.result"),
  "assessments/:assessmentId/views": read("assessment.result"),
  "assessments/:assessmentId/views/:lensId": read("assessment.result"),
  "assessments/:assessmentId/roadmap": { get: "assessment.result", post: "assessment.plan" },
  "assessments/:assessmentId/report": read("assessment.result"),
  "assessments/:assessmentId/report/files": both("assessment.result"),
  "assessments/:assessmentId/report/files/:jobId": both("assessment.result"),
  "assessments/:assessmentId/report/files/:jobId/download": read("assessment.result"),
  "assessments/:assessmentId/report.pdf": read("assessment.result"),
  "assessments/:assessmentId/assessment.json": read("assessment.export"),
  "assessments/:assessmentId/delete": both("assessment.delete"),
  "surveys/:assessmentId": read("assessment.read"),
  "surveys/:assessmentId/questions/:sectionId": { get: "assessment.read", post: "assessment.record" },
  "surveys/:assessmentId/answers": { get: null, post: "assessment.record" },
  "surveys/:assessmentId/check": { get: "assessment.read", post: "assessment.submit" },
  "surveys/:assessmentId/result": read("assessment.result"),
  "surveys/:assessmentId/roadmap": { get: "assessment.result", post: "assessment.plan" },
  "surveys/:assessmentId/report": read("assessment.result"),
  "institutions/:institutionId/history": read("audit.read"),
  "institutions/:institutionId": read("institution.read"),
  "institutions/:institutionId/profile": both("institution.change"),
  "institutions/:institutionId/rounds/new": both("round.create"),
  "rounds/:roundId": { get: "round.read", post: "round.change" },
  "rounds/:roundId/settings": both("round.change"),
  "rounds/:roundId/people": { get: "round.read", post: "round.change" },
  "rounds/:roundId/consensus": { get: "assessment.read", post: "assessment.record" },
  "rounds/:roundId/compare/:otherId": read("assessment.result"),
  "rounds/:roundId/review": read("round.review"),
  "rounds/:roundId/review/people/:personId": both("round.review"),
  "rounds/:roundId/review/sections/:dimensionId": both("round.review"),
  // Whether answers are taken now is said by the page, so that nobody loses what they typed while a round was closed.
  "rounds/:roundId/respond": both("round.respond"),
  "rounds/:roundId/respond/:dimensionId": both("round.respond"),
  "rounds/:roundId/withdraw": both("round.respond"),
  "rounds/:roundId/answers": { get: null, post: "round.respond" },
  "institutions/:institutionId/rounds/import": both("round.create"),
  "rounds/:roundId/round.json": read("assessment.export"),
  "rounds/:roundId/progress.json": read("round.read"),
  "policy/:releaseId": read("release.read"),
  "policy/:releaseId/figures.csv": read("release.read"),
  "policy/:releaseId/datapackage.json": read("release.read"),
  "programmes/new": both("programme.create"),
  "programmes/join": secret,
  "programmes/:programmeId": { get: "programme.releases", post: "programme.change" },
  "institutions/:institutionId/visibility": { get: "consent.read", post: "consent.change" },
  administration: read("platform.administer"),
  "administration/health": read("platform.administer"),
  "administration/:part": both("platform.administer"),
  "*": open,
};
