export type AddressFacts = {
  /** The other end of the connection. */
  readonly socket: string | undefined;
  /** The `X-Forwarded-For` header. */
  readonly forwarded: string | null;
  readonly behindProxy: boolean;
};

/**
 * Whom to hold guesses against. This server speaks plain HTTP, so on HTTPS a proxy stands before it, and the last address
 * in its header is the one the proxy saw; the ones before are anybody's claim. A network of IPv6 counts as one address.
 */
export function clientAddress({ socket, forwarded, behindProxy }: AddressFacts): string {
  const last = forwarded?.split(",").at(-1)?.trim();
  const seen = behindProxy && last ? last : (socket ?? "");
  const bare = seen.replace(/^\[(.*)\](:\d+)?$/, "$1").replace(/^::ffff:(?=\d+\.)/i, "");
  const isNetwork = bare.includes(":") && !bare.includes(".");
  return (isNetwork ? networkOf(bare) : bare.replace(/:\d+$/, "")).slice(0, 45);
}

/** The first four of the eight groups. */
function networkOf(address: string): string {
  const [before = "", after] = address.toLowerCase().split("::");
  const head = groupsOf(before);
  const tail = groupsOf(after ?? "");
  const gap = after === undefined ? 0 : Math.max(0, 8 - head.length - tail.length);
  return [...head, ...Array.from({ length: gap }, () => "0"), ...tail].slice(0, 4).join(":");
}

function groupsOf(text: string): readonly string[] {
  return text.split(":").flatMap((group) => (group === "" ? [] : [group.replace(/^0+(?=.)/, "")]));
}
