// The right column: opens, reloads and closes the Mini App.
/** @import { AppData, Launch, Look, Opening, Prefs } from "../types" */
/** @import { View } from "./view.js" */
import { act } from "../api.js";
import { dropMenu, toast } from "../dialogs.js";
import { byId, h, messageOf } from "../dom.js";
import { on, prefs, store } from "../store.js";
import { t } from "../words.js";
import { Bridge, clearLog, logEvent, logPanel } from "./bridge.js";
import { HANDLERS } from "./handlers.js";
import { ask } from "./overlay.js";
import { themeParams } from "./palette.js";
import { useStorageOf } from "./storage.js";
import { buildPhone, drawChrome, freshLook, insets, newLoader } from "./view.js";

const VERSION = "9.1";
const READY_MS = 6000;
const STABLE_MS = 120;
const SANDBOX = "allow-scripts allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

const root = byId("app-panel");
/** @type {MiniApp | null} */
let app = null;
/** @type {View} */
let view;

export function initMiniApp() {
  view = buildPhone({
    back: () => app?.post("back_button_pressed"),
    close: () => app?.close(),
    main: () => app?.post("main_button_pressed"),
    secondary: () => app?.post("secondary_button_pressed"),
    menu: (anchor) => app?.openMenu(anchor),
  });
  root.append(view.phone, logPanel);
  on("open-app", open);
  on("leave-person", () => app?.close(true));
  on("pref", (name) => app?.prefChanged(name));
  new ResizeObserver(() => app?.resized()).observe(view.body);
  matchMedia("(max-width: 780px)").addEventListener("change", () => app?.change({}));
}

/** @param {Launch} launch */
async function open(launch) {
  app?.close(true);
  /** @type {Opening} */
  let opening;
  try {
    opening = await act("webapp/open", { kind: launch.kind, url: launch.url ?? "", start_param: launch.startParam ?? "", chat_id: store.chatId });
  } catch (error) {
    toast(messageOf(error), true);
    return;
  }
  useStorageOf(store.person.id);
  clearLog();
  root.hidden = false;
  root.setAttribute("aria-label", store.bot.first_name);
  app = new MiniApp(launch, opening);
  app.load();
}

/**
 * The launch URL with its parameters after "#", as Telegram writes them.
 * @param {Opening} opening
 */
function launchUrl({ url, init_data: initData, start_param: startParam }) {
  const target = new URL(url, location.origin);
  // The page may have been opened under another host name than the bot's links use.
  const local = ["127.0.0.1", "localhost"];
  if (local.includes(target.hostname) && target.port === location.port) target.host = location.host;
  if (startParam) target.searchParams.set("tgWebAppStartParam", startParam);
  const params = new URLSearchParams({
    tgWebAppData: initData,
    tgWebAppVersion: VERSION,
    tgWebAppPlatform: prefs.platform,
    tgWebAppThemeParams: JSON.stringify(themeParams(prefs.theme)),
    tgWebAppBotInline: "1",
  });
  if (startParam) params.set("tgWebAppStartParam", startParam);
  target.hash = `${target.hash ? `${target.hash.slice(1)}&` : ""}${params.toString().replaceAll("+", "%20")}`;
  return target;
}

export class MiniApp {
  /** @type {Bridge | null} */
  bridge = null;
  /** @type {HTMLElement | null} */
  loader = null;
  readyTimer = 0;
  resizeTimer = 0;

  /** @param {Launch} launch @param {Opening} opening */
  constructor(launch, opening) {
    this.launch = launch;
    this.url = launchUrl(opening);
    this.look = freshLook();
    this.phone = view.phone;
    /** @type {{ safe?: string, content?: string, viewport?: string }} */
    this.sent = {};
  }

  load() {
    this.bridge?.close();
    const frame = h("iframe", { testid: "miniapp-frame", title: store.bot.first_name, sandbox: SANDBOX, allow: "clipboard-read; clipboard-write; fullscreen" });
    this.loader = newLoader();
    view.body.replaceChildren(frame, this.loader);
    this.bridge = new Bridge(frame, this.url.origin, (type, data) => this.receive(type, data));
    frame.src = this.url.href;
    this.change({});
    clearTimeout(this.readyTimer);
    this.readyTimer = setTimeout(() => this.ready(), READY_MS);
    frame.addEventListener("load", () => setTimeout(() => this.ready(), 1500));
  }

  /** @param {string} type @param {AppData} data */
  receive(type, data) {
    const handler = HANDLERS[type];
    logEvent("←", type, data, !handler);
    if (!handler) return;
    Promise.resolve(handler(this, data)).catch((error) => toast(messageOf(error), true));
  }

  /** @param {string} type @param {unknown} [data] */
  post(type, data) {
    this.bridge?.post(type, data);
  }

  ready() {
    this.loader?.remove();
    this.loader = null;
  }

  /** The app announced that it reloads: reset what it had set up. */
  reloading() {
    this.look = { ...freshLook(), expanded: this.look.expanded };
    this.change({});
  }

  /**
   * Change what the host shows, and tell the app about new sizes.
   * @param {Partial<Look>} values
   */
  change(values) {
    Object.assign(this.look, values);
    drawChrome(view, this.look);
    this.resized();
    this.tellInsets();
  }

  tellInsets() {
    const { safe, content } = insets(view, this.look);
    if (this.sent.safe && this.sent.safe !== JSON.stringify(safe)) this.postSafeArea();
    if (this.sent.content && this.sent.content !== JSON.stringify(content)) this.postContentSafeArea();
    this.sent.safe = JSON.stringify(safe);
    this.sent.content = JSON.stringify(content);
  }

  postSafeArea() {
    this.post("safe_area_changed", insets(view, this.look).safe);
  }

  postContentSafeArea() {
    this.post("content_safe_area_changed", insets(view, this.look).content);
  }

  postViewport(stable = true) {
    const { clientHeight: height, clientWidth: width } = view.body;
    this.sent.viewport = `${width}x${height}`;
    this.post("viewport_changed", { height, width, is_expanded: this.look.expanded, is_state_stable: stable });
  }

  resized() {
    clearTimeout(this.resizeTimer);
    this.resizeTimer = setTimeout(() => {
      if (app !== this) return;
      if (this.sent.viewport !== `${view.body.clientWidth}x${view.body.clientHeight}`) this.postViewport();
    }, STABLE_MS);
  }

  /** @param {keyof Prefs} name */
  prefChanged(name) {
    if (name === "theme") this.post("theme_changed", { theme_params: themeParams(prefs.theme) });
    if (name === "platform") {
      open(this.launch);
      return;
    }
    this.change({});
  }

  /** @param {AppData} data */
  buzz(data) {
    if (data.type === "selection_change") return;
    navigator.vibrate?.(data.type === "notification" ? 30 : 12);
    this.phone.classList.remove("buzz");
    requestAnimationFrame(() => this.phone.classList.add("buzz"));
  }

  /**
   * Do something in the chats. On a narrow screen this closes the app.
   * @param {() => unknown} run
   */
  leaveTo(run) {
    if (matchMedia("(max-width: 780px)").matches) this.close(true);
    return run();
  }

  /** @param {HTMLElement} anchor */
  openMenu(anchor) {
    dropMenu(anchor, [
      this.look.settings && { icon: "gear", text: t("settings"), testid: "app-settings", run: () => this.post("settings_button_pressed") },
      { icon: "refresh", text: t("reload"), testid: "app-reload", run: () => open(this.launch) },
      !this.look.expanded && { icon: "expand", text: t("expand"), run: () => this.change({ expanded: true }) },
      { icon: "slash", text: t("log"), testid: "app-log", run: () => { logPanel.open = !logPanel.open; } },
      this.look.back && { icon: "close", text: t("close"), run: () => this.close() },
    ]);
  }

  async close(atOnce = false) {
    if (!atOnce && this.look.confirmClose && !(await ask(this.phone, t("close_ask"), t("close_anyway")))) return;
    if (app === this) app = null;
    clearTimeout(this.readyTimer);
    this.bridge?.close();
    view.phone.querySelectorAll(".overlay").forEach((overlay) => overlay.remove());
    view.sheet.inert = false;
    view.body.replaceChildren();
    root.hidden = true;
  }
}
