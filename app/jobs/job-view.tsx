import { useTranslator } from "#app/i18n/translator-context.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { JobReading } from "./job-reading.ts";

type JobViewProps = {
  readonly reading: JobReading;
  /** What the job makes, as the progress bar's name. */
  readonly label: string;
  readonly download: string;
  /** Where to ask for the same once more. */
  readonly again: string;
  readonly back: { readonly href: string; readonly label: string };
};

/** A long job: how far it is while it runs, and what came of it. Without script the whole page is asked for again. */
export function JobView({ reading, label, download, again, back }: JobViewProps) {
  const { t } = useTranslator();
  const { title, lead, cure, progress } = reading;
  return (
    <div
      className="wrap narrow-page stack"
      data-enhance="watch-job"
      data-unfinished={progress === null ? undefined : ""}
    >
      <header className="head">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </header>
      {cure === null ? null : <p>{cure}</p>}
      {progress === null ? null : (
        <form method="post" className="stack-s">
          <label htmlFor="job-progress">
            <b dir="auto">{label}</b>
          </label>
          <progress
            id="job-progress"
            max={progress.total === 0 ? undefined : progress.total}
            value={progress.total === 0 ? undefined : progress.done}
          />
          <p className="meta" role="status" id="job-text">
            {progress.text}
          </p>
          <p className="actions">
            <button className="button quiet" type="submit" name="intent" value="stop">
              {t("jobs:making.stop")}
            </button>
            <a href={back.href}>{back.label}</a>
          </p>
        </form>
      )}
      {progress !== null ? null : (
        <div className="actions">
          {reading.download === null ? null : (
            <a className="button" href={download} download>
              <Icon name="download" />
              {reading.download}
            </a>
          )}
          {reading.again === null ? null : (
            <form method="post" action={again}>
              <button className="button" type="submit">
                {reading.again}
              </button>
            </form>
          )}
          <a className="button quiet" href={back.href}>
            {back.label}
          </a>
        </div>
      )}
    </div>
  );
}
