import { refreshVisible } from "./query";
import { sessionToken } from "./session";

const POLL_MS = 4000;
const RECONNECT_MS = 5000;

/** What to do for each server-sent event, by its name. */
export type LiveHandlers = Record<string, (news: never) => void>;

let source: EventSource | null = null;
let polling: ReturnType<typeof setInterval> | undefined;

function startPolling(): void {
  polling ??= setInterval(() => {
    if (document.visibilityState === "visible") refreshVisible();
  }, POLL_MS);
}

function stopPolling(): void {
  clearInterval(polling);
  polling = undefined;
}

function listen(handlers: LiveHandlers): void {
  if (typeof EventSource === "undefined") {
    startPolling();
    return;
  }
  const token = sessionToken();
  const parameters = token ? `?access_token=${encodeURIComponent(token)}` : "";
  const opened = new EventSource(`/api/v1/events${parameters}`);
  source = opened;
  for (const [name, handle] of Object.entries(handlers)) {
    opened.addEventListener(name, (event) =>
      handle(JSON.parse((event as MessageEvent).data) as never),
    );
  }
  opened.addEventListener("open", () => {
    if (!polling) return;
    stopPolling();
    refreshVisible();
  });
  opened.addEventListener("error", () => {
    startPolling();
    if (opened.readyState !== EventSource.CLOSED) return;
    // The browser gave up, for instance on an expired session: polling renews it, then try again.
    opened.close();
    setTimeout(() => {
      if (source === opened) listen(handlers);
    }, RECONNECT_MS);
  });
}

/** Follow the shop by server-sent events, and by polling while there are none. */
export function startLive(handlers: LiveHandlers): void {
  listen(handlers);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") refreshVisible();
  });
}
