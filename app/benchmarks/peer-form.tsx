import { useTranslator } from "#app/i18n/translator-context.tsx";

export type PeerFormProps = {
  readonly action: string;
  readonly institution: string;
  /** The institution is invented, so invented peers need not be asked for. */
  readonly invented: boolean;
  readonly shown: boolean;
  readonly group: string;
  readonly groups: readonly { readonly id: string; readonly name: string }[];
};

/** Chooses the peers an institution stands beside; a real one is first asked whether it wants to see invented ones. */
export function PeerForm({ action, institution, invented, shown, group, groups }: PeerFormProps) {
  const { t } = useTranslator();
  if (!shown) {
    return (
      <form method="get" action={action} className="stack-s">
        <p className="muted">{t("benchmarks:choose.offer")}</p>
        <input type="hidden" name="peers" value="demo" />
        <p>
          <button className="button quiet" type="submit">
            {t("benchmarks:choose.invented")}
          </button>
        </p>
      </form>
    );
  }
  return (
    <form method="get" action={action} className="stack-s">
      {invented ? null : <input type="hidden" name="peers" value="demo" />}
      <div className="filters">
        <div>
          <label htmlFor="peer-group">{t("benchmarks:choose.title")}</label>
          <select className="input" id="peer-group" name="group" defaultValue={group}>
            {groups.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button className="button quiet" type="submit">
          {t("benchmarks:choose.show")}
        </button>
      </div>
      <p className="meta">{t("benchmarks:choose.note", { institution })}</p>
      {invented ? null : (
        <p>
          <a href={action}>{t("benchmarks:choose.hide")}</a>
        </p>
      )}
    </form>
  );
}
