import { index, type RouteConfig, route } from "@remix-run/route-config";

/** The site's table of contents, in reading order. */
export default [
  index("routes/welcome.tsx"),
  route("start", "routes/start.tsx"),
  route("institutions", "routes/institutions.ts"),
  route("return", "routes/return.tsx"),
  route("demonstration", "routes/demonstration.tsx"),
  route("language", "routes/language.tsx"),
  route("method", "routes/method.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("accessibility", "routes/accessibility.tsx"),
  route("assessments/:assessmentId", "routes/assessments/home.tsx"),
  route("assessments/:assessmentId/profile", "routes/assessments/profile.tsx"),
  route("assessments/:assessmentId/link", "routes/assessments/link.tsx"),
  route("assessments/:assessmentId/questions/:dimensionId", "routes/assessments/questions.tsx"),
  route("assessments/:assessmentId/answers", "routes/assessments/answers.ts"),
  route("assessments/:assessmentId/check", "routes/assessments/check.tsx"),
  route("assessments/:assessmentId/result", "routes/assessments/result.tsx"),
  route("assessments/:assessmentId/result.csv", "routes/assessments/result-csv.ts"),
  route("assessments/:assessmentId/roadmap", "routes/assessments/roadmap.tsx"),
  route("assessments/:assessmentId/report", "routes/assessments/report.tsx"),
  route("assessments/:assessmentId/report.pdf", "routes/assessments/report-pdf.ts"),
  route("assessments/:assessmentId/assessment.json", "routes/assessments/download.ts"),
  route("assessments/:assessmentId/delete", "routes/assessments/delete.tsx"),
  route("*", "routes/not-found.tsx"),
] satisfies RouteConfig;
