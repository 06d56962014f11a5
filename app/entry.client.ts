/**
 * Pages are documents that work without script. This adds what script can: each marked element names one enhancement,
 * and only the enhancements a page names are fetched.
 */
const enhancements: Readonly<Record<string, () => Promise<{ enhance: (element: HTMLElement) => void }>>> = {
  waiting: () => import("./questions/waiting-answers.client.ts"),
  autosave: () => import("./questions/autosave.client.ts"),
  conditions: () => import("./questions/show-questions.client.ts"),
  "return-link": () => import("./accounts/return-link.client.ts"),
  "send-at-once": () => import("./accounts/send-at-once.client.ts"),
  "setup-link": () => import("./accounts/setup-link.client.ts"),
  chart: () => import("./charts/enliven-chart.client.ts"),
  institution: () => import("./institutions/pick-institution.client.ts"),
  print: () => import("./ui/print-page.client.ts"),
  copy: () => import("./ui/copy-text.client.ts"),
  "watch-job": () => import("./jobs/watch-job.client.ts"),
  "watch-files": () => import("./assessments/preview/watch-files.client.ts"),
  "what-if": () => import("./roadmaps/what-if.client.ts"),
};

for (const element of document.querySelectorAll<HTMLElement>("[data-enhance]")) {
  const load = enhancements[element.dataset.enhance ?? ""];
  if (load !== undefined) void load().then((enhancement) => enhancement.enhance(element));
}
