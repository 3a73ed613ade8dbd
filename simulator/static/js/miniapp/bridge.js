// Messages between the host and the Mini App in the format of Telegram Web: JSON strings
// {"eventType", "eventData"} by postMessage. On phones and on the desktop Telegram gives the page
// `window.TelegramWebviewProxy` instead; the same is done here where the frame's origin allows it.
/** @import { AppData, AppWindow } from "../types" */
import { h } from "../dom.js";
import { prefs } from "../store.js";
import { t } from "../words.js";

const MAX_LOG = 200;

export class Bridge {
  /**
   * @param {HTMLIFrameElement} frame
   * @param {string} origin of the app
   * @param {(type: string, data: AppData) => void} receive
   */
  constructor(frame, origin, receive) {
    this.frame = frame;
    this.origin = origin;
    this.receive = receive;
    /** @param {MessageEvent} event */
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
        const view = /** @type {AppWindow | null} */ (this.frame.contentWindow);
        if (!view || view.TelegramWebviewProxy) return;
        /**
         * Later, since a real client never acts inside the app's own call.
         * @param {string} type
         * @param {string} [data]
         */
        const postEvent = (type, data) => setTimeout(() => this.take(JSON.stringify({ eventType: type, eventData: parse(data) })));
        view.TelegramWebviewProxy = { postEvent };
        view.addEventListener("pagehide", () => setTimeout(set));
      } catch {
        // Another origin: postMessage is the only way.
      }
    };
    set();
  }

  /** @param {unknown} data */
  take(data) {
    const { eventType, eventData } = partsOf(data);
    if (typeof eventType === "string") this.receive(eventType, partsOf(eventData));
  }

  /**
   * Send an event into the app.
   * @param {string} eventType
   * @param {unknown} [eventData]
   */
  post(eventType, eventData = {}) {
    logEvent("→", eventType, eventData);
    this.frame.contentWindow?.postMessage(JSON.stringify({ eventType, eventData }), this.origin);
  }

  close() {
    window.removeEventListener("message", this.onMessage);
  }
}

/** @param {string | undefined} text */
function parse(text) {
  if (!text) return {};
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/**
 * The parts of an object, or of its JSON; of anything else none.
 * @param {unknown} data
 * @returns {AppData}
 */
function partsOf(data) {
  const read = typeof data === "string" ? parse(data) : data;
  return typeof read === "object" && read !== null ? read : {};
}

const list = h("ol", {});
const title = h("summary", {}, "");
let count = 0;
let unknown = 0;

export const logPanel = h("details", { class: "bridge-log", testid: "bridge-log" }, title, list);

function head() {
  title.replaceChildren(`${t("log")} · ${count}`, ...(unknown ? [" · ", h("b", {}, `${t("unknown")} ${unknown}`)] : []));
}

/**
 * Add a line to the debug log; report an unknown event in the console too.
 * @param {"→" | "←"} direction
 * @param {string} type
 * @param {unknown} data
 */
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
