/** Screens whose address is their name. */
const PLAIN = [
  "tickets",
  "market",
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
  "friends",
  "showoffs",
] as const;
type Plain = (typeof PLAIN)[number];

/** Where the app can be; the address is the part after `#`, so no server route is needed. */
export type Route =
  | { name: "home" }
  | { name: Plain }
  | { name: "lottery"; id: string }
  | { name: "draw"; id: string }
  | { name: "resale"; id: string };

export const TABS = ["home", "market", "tickets", "wallet", "profile"] as const;
export type Tab = (typeof TABS)[number];

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A UUID with or without hyphens, in lower case with them; null when it is none. */
export function asUuid(text: string): string | null {
  const lower = text.toLowerCase();
  const id = /^[0-9a-f]{32}$/.test(lower)
    ? lower.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")
    : lower;
  return UUID.test(id) ? id : null;
}

/** Anything unknown is home: a stale link never shows an empty page. */
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

/** The deep link of a start parameter: `l_<lottery id>`, or with the code of who shares it
 * `l_<lottery id>_r_<code>`; null for anything else (`r_…` too). */
export function routeOfStartParam(startParam: string | undefined): Route | null {
  if (!startParam?.startsWith("l_")) return null;
  const id = asUuid(startParam.slice(2).replace(/_r_[A-Z2-9]{8}$/, ""));
  return id ? { name: "lottery", id } : null;
}

export const isTab = (route: Route): boolean => (TABS as readonly string[]).includes(route.name);
