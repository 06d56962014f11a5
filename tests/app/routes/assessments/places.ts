/** Every address below an assessment that shows or sends something. */
export const places = [
  "",
  "/link",
  "/questions/STD",
  "/answers",
  "/check",
  "/result",
  "/result.csv",
  "/roadmap",
  "/report",
  "/report.pdf",
  "/assessment.json",
  "/delete",
] as const;
