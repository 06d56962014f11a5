/** Every address of the product as a function or a constant; nobody writes one by hand. */
export const paths = {
  welcome: "/",
  start: "/start",
  institutions: "/institutions",
  return: "/return",
  demonstration: "/demonstration",
  policy: (releaseId: string) => `/policy/${releaseId}`,
  policyCsv: (releaseId: string) => `/policy/${releaseId}/figures.csv`,
  policyPackage: (releaseId: string) => `/policy/${releaseId}/datapackage.json`,
  signIn: "/sign-in",
  recovery: "/sign-in/recovery",
  signInLink: "/sign-in/link",
  signOut: "/sign-out",
  setUp: "/setup",
  account: "/account",
  password: "/account/password",
  recoveryCodes: "/account/recovery-codes",
  sessions: "/account/sessions",
  eraseAccount: "/account/delete",
  language: "/language",
  questionnaire: "/questionnaire",
  method: "/method",
  privacy: "/privacy",
  accessibility: "/accessibility",
  assessment: (id: string) => `/assessments/${id}`,
  profile: (id: string) => `/assessments/${id}/profile`,
  link: (id: string) => `/assessments/${id}/link`,
  keep: (id: string) => `/assessments/${id}/keep`,
  questions: (id: string, dimension: string) => `/assessments/${id}/questions/${dimension}`,
  question: (id: string, dimension: string, capability: string) =>
    `/assessments/${id}/questions/${dimension}#${capability}`,
  answers: (id: string) => `/assessments/${id}/answers`,
  check: (id: string) => `/assessments/${id}/check`,
  result: (id: string) => `/assessments/${id}/result`,
  resultCsv: (id: string) => `/assessments/${id}/result.csv`,
  roadmap: (id: string) => `/assessments/${id}/roadmap`,
  report: (id: string) => `/assessments/${id}/report`,
  reportFiles: (id: string) => `/assessments/${id}/report/files`,
  reportFile: (id: string, job: string) => `/assessments/${id}/report/files/${job}`,
  reportFileDownload: (id: string, job: string) => `/assessments/${id}/report/files/${job}/download`,
  reportPdf: (id: string) => `/assessments/${id}/report.pdf`,
  download: (id: string) => `/assessments/${id}/assessment.json`,
  delete: (id: string) => `/assessments/${id}/delete`,
  institution: (id: string) => `/institutions/${id}`,
  institutionProfile: (id: string) => `/institutions/${id}/profile`,
  newRound: (id: string) => `/institutions/${id}/rounds/new`,
  round: (id: string) => `/rounds/${id}`,
  roundPeople: (id: string) => `/rounds/${id}/people`,
  consensus: (id: string) => `/rounds/${id}/consensus`,
  respond: (id: string) => `/rounds/${id}/respond`,
  respondSection: (id: string, dimension: string) => `/rounds/${id}/respond/${dimension}`,
  ownQuestion: (id: string, dimension: string, capability: string) =>
    `/rounds/${id}/respond/${dimension}#${capability}`,
  perceptions: (id: string) => `/rounds/${id}/answers`,
} as const;

/** The personal link: the token stands in the fragment, so no server log and no referrer ever holds it. */
export function personalLink(origin: string, token: string): string {
  return `${origin}${paths.return}#${token}`;
}

/** Signing in, to come back to a page of ours afterwards. */
export function signInTo(path: string): string {
  return `${paths.signIn}?to=${path}`;
}

/** A one-time link of the operator: to the first administrator's set-up, or to signing in. */
export function oneTimeLink(
  origin: string,
  place: typeof paths.setUp | typeof paths.signInLink,
  token: string,
): string {
  return `${origin}${place}#${token}`;
}
