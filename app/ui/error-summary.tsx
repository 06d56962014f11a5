/** What stopped the form, each thing linked to its field. */
export function ErrorSummary({ title, faults }: { title: string; faults: readonly { href: string; text: string }[] }) {
  if (faults.length === 0) return null;
  return (
    <div className="summary" role="alert" tabIndex={-1} id="faults">
      <h2>{title}</h2>
      <ul className="plain">
        {faults.map(({ href, text }) => (
          <li key={href + text}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
