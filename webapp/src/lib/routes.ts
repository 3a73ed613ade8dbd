/** Screens whose address is just their name. */
const PLAIN = [
  "tickets",
  "resales",
  "wallet",
  "profile",
  "notifications",
  "preferences",
  "security",
  "prizes",
  "addresses",
  "sell",
  "exchange",
  "deposit",
  "withdraw",
  "referrals",
  "showoffs",
] as const;
type Plain = (typeof PLAIN)[number];

/** The app's screens. Their address is the part after `#`, so the server needs no routes. */
export type Route =
  | { name: "home" }
  | { name: Plain }
  | { name: "lottery"; id: string }
  | { name: "draw"; id: string }
  | { name: "resale"; id: string };

export const TABS = ["home", "resales", "tickets", "wallet", "profile"] as const;
export type Tab = (typeof TABS)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Normalise a UUID with or without hyphens; null for anything else. */
export function asUuid(text: string): string | null {
  const lower = text.toLowerCase();
  const id = /^[0-9a-f]{32}$/.test(lower)
    ? lower.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
    : lower;
  return UUID.test(id) ? id : null;
}

/** Unknown addresses lead home, so that a stale link never shows an empty page. */
export function parseHash(hash: string): Route {
  const [first = "", second = "", third = ""] = hash.replace(/^#?\/?/, "").split("/");
  const id = asUuid(second);
  if (first === "lottery" && id) return { name: third === "draw" ? "draw" : "lottery", id };
  if (first === "resale" && id) return { name: "resale", id };
  const plain = PLAIN.find((one) => one === first);
  return plain ? { name: plain } : { name: "home" };
}

export function hashOf(route: Route): string {
  switch (route.name) {
    case "home":
      return "#/";
    case "lottery":
    case "resale":
      return `#/${route.name}/${route.id}`;
    case "draw":
      return `#/lottery/${route.id}/draw`;
    default:
      return `#/${route.name}`;
  }
}

/** The deep link of a start parameter: `l_<lottery id>`, or `l_<lottery id>_r_<code>` with the
 * referral code of whoever shared it; null for anything else, such as `r_<code>`. */
export function routeOfStartParam(startParam: string | undefined): Route | null {
  if (!startParam?.startsWith("l_")) return null;
  const id = asUuid(startParam.slice(2).replace(/_r_[A-Z2-9]{8}$/, ""));
  return id ? { name: "lottery", id } : null;
}

export const isTab = (route: Route): boolean => (TABS as readonly string[]).includes(route.name);
