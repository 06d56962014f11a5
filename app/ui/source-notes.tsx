import { Fragment } from "react";
import { useTranslator } from "#app/i18n/translator-context.tsx";
import type { DocComment, DocPart, DocumentedFile } from "#app/platform/doc-comment.ts";

type SourceRoom = { readonly room: "scoring" | "benchmarks" | "roadmaps"; readonly files: readonly DocumentedFile[] };

/** What source files say about what they calculate, a fold for each file. The comments are English, whatever the page is. */
export function SourceNotes({ rooms }: { readonly rooms: readonly SourceRoom[] }) {
  const { t } = useTranslator();
  return (
    <section className="section" aria-labelledby="code">
      <h2 id="code">{t("common:methodPage.code.title")}</h2>
      <p className="mt2">{t("common:methodPage.code.lead")}</p>
      {rooms.map(({ room, files }) => (
        <section className="mt5 stack-s" key={room} aria-labelledby={`code-${room}`}>
          <h3 id={`code-${room}`}>{t(`common:methodPage.code.rooms.${room}`)}</h3>
          <div>
            {files.map((file) => (
              <SourceFile key={file.path} {...file} />
            ))}
          </div>
        </section>
      ))}
    </section>
  );
}

function SourceFile({ path, comments }: DocumentedFile) {
  return (
    <details className="why source" id={path}>
      <summary>
        <code lang="en">
          <Path path={path} />
        </code>
      </summary>
      <div className="body" lang="en" dir="ltr">
        {comments.map((comment) => (
          <SourceNote key={comment.name} {...comment} />
        ))}
      </div>
    </details>
  );
}

function SourceNote({ name, parts, tags }: DocComment) {
  const { t, language } = useTranslator();
  return (
    <section>
      <h4>
        <code>{name}</code>
      </h4>
      {parts.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a comment's parts have no identity beyond their place
        <Part key={place} part={part} />
      ))}
      {tags.map(({ kind, name: parameter, text }) => (
        <p className="meta" key={kind + parameter + text}>
          <b lang={language}>{t(`common:methodPage.code.${kind}`)}</b>{" "}
          {parameter === null ? null : (
            <>
              <code>{parameter}</code>{" "}
            </>
          )}
          <WithCode text={text} />
        </p>
      ))}
    </section>
  );
}

function Part({ part }: { readonly part: DocPart }) {
  if (part.kind === "paragraph")
    return (
      <p>
        <WithCode text={part.text} />
      </p>
    );
  const items = part.items.map((item) => (
    <li key={item}>
      <WithCode text={item} />
    </li>
  ));
  return part.numbered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

/** A long path may break after each of its folders. */
function Path({ path }: { readonly path: string }) {
  return path.split("/").map((name, place) => (
    <Fragment key={name}>
      {place === 0 ? null : (
        <>
          /<wbr />
        </>
      )}
      {name}
    </Fragment>
  ));
}

/** Text between backticks is code. */
function WithCode({ text }: { readonly text: string }) {
  return (
    text
      .split("`")
      // biome-ignore lint/suspicious/noArrayIndexKey: every other piece is code, by its place
      .map((piece, place) => (place % 2 === 1 ? <code key={place}>{piece}</code> : piece))
  );
}
