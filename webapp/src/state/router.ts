import { signal } from "@preact/signals";
import { hashOf, parseHash, type Route } from "../lib/routes";

export const route = signal<Route>({ name: "home" });

interface Entry {
  depth: number;
}

const scrollOf = new Map<number, number>();
let depth = 0;

/**
 * Take over the address once the launch parameters have been read from it. A reload keeps its
 * page. A deep link has the home screen behind it, so that the back button leads somewhere.
 */
export function startRouter(deepLink: Route | null): void {
  history.scrollRestoration = "manual";
  const kept = history.state as Entry | null;
  const returning = typeof kept?.depth === "number" && window.location.hash.startsWith("#/");
  if (returning) {
    depth = kept.depth;
    route.value = parseHash(window.location.hash);
  } else {
    history.replaceState({ depth: 0 } satisfies Entry, "", hashOf({ name: "home" }));
    if (deepLink) navigate(deepLink);
  }
  window.addEventListener("popstate", () => {
    scrollOf.set(depth, window.scrollY);
    const entry = history.state as Entry | null;
    // A hash that the person typed or followed has no entry of ours: it is one page deeper.
    if (!entry) history.replaceState({ depth: depth + 1 } satisfies Entry, "");
    depth = entry?.depth ?? depth + 1;
    show(parseHash(window.location.hash), scrollOf.get(depth) ?? 0);
  });
}

function show(next: Route, scroll: number): void {
  route.value = next;
  requestAnimationFrame(() => window.scrollTo(0, scroll));
}

export function navigate(next: Route): void {
  if (hashOf(next) === hashOf(route.value)) return;
  scrollOf.set(depth, window.scrollY);
  depth += 1;
  history.pushState({ depth } satisfies Entry, "", hashOf(next));
  show(next, 0);
}

/** Go back one page, or home if there is none. */
export function goBack(): void {
  if (depth > 0) history.back();
  else {
    history.replaceState({ depth: 0 } satisfies Entry, "", hashOf({ name: "home" }));
    show({ name: "home" }, 0);
  }
}
