/** What the page of a call posts: the secret, and once it was looked at, for which institution to join. */
export type JoinForm = {
  readonly secret: string;
  /** The code as it was typed, to show it again; empty when a link was opened. */
  readonly code: string;
  readonly joins: boolean;
  /** Id of an institution the person leads; empty for another one. */
  readonly institution: string;
  readonly typedName: string;
  /** The name of a new institution; null when it cannot be used as one. */
  readonly name: string | null;
};

export function readJoinForm(form: URLSearchParams): JoinForm {
  const read = (field: string, longest: number) => (form.get(field) ?? "").trim().slice(0, longest);
  const [token, code] = [read("token", 200), read("code", 200)];
  const name = read("name", 1000);
  const usable = name !== "" && name.length <= 200 && name.isWellFormed() && !/\p{Cc}/u.test(name);
  return {
    secret: token === "" ? code : token,
    code: code.slice(0, 40),
    joins: form.get("intent") === "join",
    institution: read("institution", 100),
    typedName: name.slice(0, 200),
    name: usable ? name : null,
  };
}
