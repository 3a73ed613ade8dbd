// Messages between the host and the Mini App in the format of Telegram Web: JSON strings
// {"eventType", "eventData"} by postMessage. On phones and on the desktop Telegram gives the page
// `window.TelegramWebviewProxy` instead; the same is done here where the frame's origin allows it.
import { h } from "../dom.js";
import { prefs } from "../store.js";
import { t } from "../words.js";

const MAX_LOG = 200;

export class Bridge {
  constructor(frame, origin, receive) {
    this.frame = frame;
    this.origin = origin;
    this.receive = receive;
    this.onMessage = (event) => {
      if (event.source !== frame.contentWindow) return;
      this.take(event.data);
    };
    window.addEventListener("message", this.onMessage);
    this.offerProxy();
  }

  /** A person's device (not a browser) gives the page a proxy. The first, empty document hands its
   * window on to the page when both are of one origin; a reload makes a new window. */
  offerProxy() {
    if (prefs.platform === "weba") return;
    const set = () => {
      try {
        const view = this.frame.contentWindow;
        if (!view || view.TelegramWebviewProxy) return;
        // Later, since a real client never acts inside the app's own call.
        const postEvent = (type, data) => setTimeout(() => this.take(JSON.stringify({ eventType: type, eventData: parse(data) })));
        view.TelegramWebviewProxy = { postEvent };
        view.addEventListener("pagehide", () => setTimeout(set));
      } catch {
        // Another origin: postMessage is the only way.
      }
    };
    set();
  }

  take(data) {
    const message = typeof data === "string" ? parse(data) : data;
    if (!message || typeof message.eventType !== "string") return;
    const body = message.eventData;
    this.receive(message.eventType, typeof body === "string" ? (parse(body) ?? {}) : (body ?? {}));
  }

  /** Send an event into the app. */
  post(eventType, eventData = {}) {
    logEvent("→", eventType, eventData);
    this.frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), this.origin);
  }

  close() {
    window.removeEventListener("message", this.onMessage);
  }
}

function parse(text) {
  if (text === undefined || text === null || text === "") return {};
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const list = h("ol", {});
const title = h("summary", {}, "");
let count = 0;
let unknown = 0;

export const logPanel = h("details", { class: "bridge-log", testid: "bridge-log" }, title, list);

function head() {
  title.replaceChildren(`${t("log")} · ${count}`, ...(unknown ? [" · ", h("b", {}, `${t("unknown")} ${unknown}`)] : []));
}

/** Add a line to the debug log; report an unknown event in the console too. */
export function logEvent(direction, type, data, isUnknown = false) {
  count += 1;
  const body = JSON.stringify(data);
  const line = h("li", { class: isUnknown ? "unknown" : "" }, `${direction} ${type} ${body === "{}" || body === undefined ? "" : body.slice(0, 400)}`);
  list.prepend(line);
  while (list.children.length > MAX_LOG) list.lastChild?.remove();
  if (isUnknown) {
    unknown += 1;
    console.error(`The Mini App sent an event the simulator does not know: ${type}`, data);
    logPanel.open = true;
  }
  head();
}

export function clearLog() {
  count = 0;
  unknown = 0;
  list.replaceChildren();
  head();
}
