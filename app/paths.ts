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
  people: (institutionId: string) => `/institutions/${institutionId}/people`,
  invitations: (institutionId: string) => `/institutions/${institutionId}/invitations`,
  invite: (institutionId: string) => `/institutions/${institutionId}/invitations/new`,
  invitation: (institutionId: string, id: string) => `/institutions/${institutionId}/invitations/${id}`,
  tokens: (institutionId: string) => `/institutions/${institutionId}/tokens`,
  clients: "/clients",
  join: "/join",
  joined: "/join/welcome",
  account: "/account",
  password: "/account/password",
  recoveryCodes: "/account/recovery-codes",
  sessions: "/account/sessions",
  ownHistory: "/account/history",
  ownData: "/account/data.json",
  eraseAccount: "/account/delete",
  language: "/language",
  questionnaire: "/questionnaire",
  previews: "/preview",
  preview: (folder: string) => `/preview/${folder}`,
  previewRevision: (folder: string) => `/preview/${folder}/revision`,
  method: "/method",
  evidence: "/evidence",
  evidenceCsv: "/evidence.csv",
  evidenceJson: "/evidence.json",
  coding: (paper: string) => `/evidence/coding/${paper}`,
  codingCsv: (paper: string) => `/evidence/coding/${paper}/studies.csv`,
  codingJson: (paper: string) => `/evidence/coding/${paper}/studies.json`,
  privacy: "/privacy",
  accessibility: "/accessibility",
  assessment: (id: string) => `/assessments/${id}`,
  profile: (id: string) => `/assessments/${id}/profile`,
  link: (id: string) => `/assessments/${id}/link`,
  keep: (id: string) => `/assessments/${id}/keep`,
  assessmentTrend: (id: string) => `/assessments/${id}/trend`,
  move: (id: string) => `/assessments/${id}/move`,
  adopt: (id: string) => `/assessments/${id}/adopt`,
  questions: (id: string, dimension: string) => `/assessments/${id}/questions/${dimension}`,
  question: (id: string, dimension: string, capability: string) =>
    `/assessments/${id}/questions/${dimension}#${capability}`,
  answers: (id: string) => `/assessments/${id}/answers`,
  check: (id: string) => `/assessments/${id}/check`,
  context: (id: string) => `/assessments/${id}/context`,
  contextQuestions: (id: string, section: string) => `/assessments/${id}/context/${section}`,
  contextQuestion: (id: string, section: string, item: string) => `/assessments/${id}/context/${section}#${item}`,
  treeAssessment: (id: string) => `/surveys/${id}`,
  treeQuestions: (id: string, section: string) => `/surveys/${id}/questions/${section}`,
  treeQuestion: (id: string, section: string, item: string) => `/surveys/${id}/questions/${section}#${item}`,
  treeAnswers: (id: string) => `/surveys/${id}/answers`,
  treeCheck: (id: string) => `/surveys/${id}/check`,
  treeResult: (id: string) => `/surveys/${id}/result`,
  treeRows: (id: string, item: string) => `/surveys/${id}/rows/${item}`,
  treeWeights: (id: string) => `/surveys/${id}/weights`,
  treeTrace: (id: string) => `/surveys/${id}/trace.json`,
  treeRoadmap: (id: string) => `/surveys/${id}/roadmap`,
  treeReport: (id: string) => `/surveys/${id}/report`,
  result: (id: string) => `/assessments/${id}/result`,
  weights: (id: string) => `/assessments/${id}/weights`,
  resultCsv: (id: string) => `/assessments/${id}/result.csv`,
  views: (id: string) => `/assessments/${id}/views`,
  view: (id: string, lens: string) => `/assessments/${id}/views/${lens}`,
  trace: (id: string) => `/assessments/${id}/trace.json`,
  roadmap: (id: string) => `/assessments/${id}/roadmap`,
  report: (id: string) => `/assessments/${id}/report`,
  reportFiles: (id: string) => `/assessments/${id}/report/files`,
  reportFile: (id: string, job: string) => `/assessments/${id}/report/files/${job}`,
  reportFileDownload: (id: string, job: string) => `/assessments/${id}/report/files/${job}/download`,
  reportPdf: (id: string) => `/assessments/${id}/report.pdf`,
  download: (id: string) => `/assessments/${id}/assessment.json`,
  history: (id: string) => `/institutions/${id}/history`,
  importRound: (id: string) => `/institutions/${id}/rounds/import`,
  handOver: (roundId: string) => `/rounds/${roundId}/round.json`,
  handOverWithNames: (roundId: string) => `/rounds/${roundId}/round.json?names=1`,
  delete: (id: string) => `/assessments/${id}/delete`,
  institution: (id: string) => `/institutions/${id}`,
  trend: (id: string) => `/institutions/${id}/trend`,
  trendOf: (id: string, instrument: string) => `/institutions/${id}/trend?instrument=${instrument}`,
  visibility: (id: string) => `/institutions/${id}/visibility`,
  programme: (id: string) => `/programmes/${id}`,
  administration: "/administration",
  administrationOf: (part: string) => `/administration/${part}`,
  newProgramme: "/programmes/new",
  joinProgramme: "/programmes/join",
  institutionProfile: (id: string) => `/institutions/${id}/profile`,
  newRound: (id: string) => `/institutions/${id}/rounds/new`,
  round: (id: string) => `/rounds/${id}`,
  roundSettings: (id: string) => `/rounds/${id}/settings`,
  roundPeople: (id: string) => `/rounds/${id}/people`,
  progress: (roundId: string) => `/rounds/${roundId}/progress.json`,
  consensus: (id: string) => `/rounds/${id}/consensus`,
  compareRounds: (id: string, other: string) => `/rounds/${id}/compare/${other}`,
  review: (id: string) => `/rounds/${id}/review`,
  reviewPart: (id: string, person: string) => `/rounds/${id}/review/people/${person}`,
  reviewSection: (id: string, dimension: string) => `/rounds/${id}/review/sections/${dimension}`,
  respond: (id: string) => `/rounds/${id}/respond`,
  respondSection: (id: string, dimension: string) => `/rounds/${id}/respond/${dimension}`,
  ownQuestion: (id: string, dimension: string, capability: string) =>
    `/rounds/${id}/respond/${dimension}#${capability}`,
  withdraw: (id: string) => `/rounds/${id}/withdraw`,
  perceptions: (id: string) => `/rounds/${id}/answers`,
} as const;

/** The studies behind one question. */
export function studiesBehind(capability: string): string {
  return `${paths.evidence}?capability=${capability}`;
}

/** What one review finds. */
export function findingsOf(paper: string): string {
  return `${paths.evidence}?paper=${paper}`;
}

/** The personal link: the token stands in the fragment, so no server log and no referrer ever holds it. */
export function personalLink(origin: string, token: string): string {
  return `${origin}${paths.return}#${token}`;
}

/** An invitation's link. */
export function invitationLink(origin: string, token: string): string {
  return `${origin}${paths.join}#${token}`;
}

/** Signing in, to come back to a page of ours afterwards. */
export function signInTo(path: string): string {
  return `${paths.signIn}?to=${path}`;
}

/** A one-time link: to the first administrator's set-up, to signing in, to a programme. */
export function oneTimeLink(
  origin: string,
  place: typeof paths.setUp | typeof paths.signInLink | typeof paths.joinProgramme,
  token: string,
): string {
  return `${origin}${place}#${token}`;
}
