// What the host draws around the app: header, buttons, safe areas.
/** @import { AppButton, Look, PhoneListeners } from "../types" */
import { botAvatar, focusAgain, focusedIn, h, icon } from "../dom.js";
import { prefs, store } from "../store.js";
import { t } from "../words.js";
import { inkOn, readColor, themeParams } from "./palette.js";

/** @type {AppButton} */
const MAIN = { is_visible: false, is_active: true, is_progress_visible: false, has_shine_effect: false, text: "", color: "", text_color: "", position: "" };

/** @returns {Look} */
export function freshLook() {
  return {
    main: { ...MAIN },
    secondary: { ...MAIN, position: "left" },
    back: false,
    settings: false,
    header: null,
    background: null,
    bottom: null,
    expanded: prefs.platform === "tdesktop" || prefs.platform === "weba" || matchMedia("(max-width: 780px)").matches,
    full: false,
    confirmClose: false,
  };
}

/** @typedef {ReturnType<typeof buildPhone>} View */

/**
 * Build the phone's elements; done once.
 * @param {PhoneListeners} on
 */
export function buildPhone(on) {
  const status = h("div", { class: "status-bar", "aria-hidden": "true" }, h("span", {}, "9:41"), h("span", { class: "battery" }));
  const head = h("header", { class: "app-head" });
  const body = h("div", { class: "app-body" });
  const bar = h("div", { class: "app-bar", hidden: true });
  const sheet = h("div", { class: "sheet" }, head, body, bar);
  const phone = h("div", { class: "phone", testid: "phone" }, status, sheet, h("div", { class: "home-line" }));
  return { phone, sheet, head, body, bar, on };
}

export function newLoader() {
  return h("div", { class: "app-loader", testid: "app-loader" }, botAvatar("large"));
}

/**
 * Redraw header and buttons.
 * @param {View} view
 * @param {Look} look
 */
export function drawChrome(view, look) {
  const params = themeParams(prefs.theme);
  const header = readColor(look.header, prefs.theme) ?? params.header_bg_color;
  const background = readColor(look.background, prefs.theme) ?? params.bg_color;
  const bottom = readColor(look.bottom, prefs.theme) ?? params.bottom_bar_bg_color;
  const style = view.phone.style;
  style.setProperty("--head", header);
  style.setProperty("--head-text", inkOn(header));
  style.setProperty("--app-bg", background);
  style.setProperty("--bar", bottom);
  view.phone.dataset.platform = prefs.platform;
  view.phone.classList.toggle("compact", !look.expanded && !look.full);
  view.phone.classList.toggle("full", look.full);
  const back = h("button", { class: "round", testid: "back-button", "aria-label": t("back"), onclick: view.on.back }, icon("back"));
  const close = h("button", { class: "text-button", testid: "app-close", onclick: view.on.close }, t("close"));
  /** @type {HTMLButtonElement} */
  const more = h("button", { class: "round", testid: "app-menu", "aria-label": t("more"), "aria-haspopup": "dialog", onclick: () => view.on.menu(more) }, icon("more"));
  const focused = focusedIn(view.head);
  view.head.replaceChildren(
    look.back ? back : close,
    h("div", { class: "titles" }, h("b", {}, store.bot.first_name), h("small", {}, t("mini_app"))),
    more,
  );
  focusAgain(view.head, focused);
  drawBar(view, look, params, bottom);
}

/**
 * @param {View} view
 * @param {Look} look
 * @param {ReturnType<typeof themeParams>} params
 * @param {string} bottom
 */
function drawBar(view, look, params, bottom) {
  const main = look.main.is_visible && button("main-button", look.main, params.button_color, params.button_text_color, view.on.main);
  const second = look.secondary.is_visible && button("secondary-button", look.secondary, bottom, params.button_color, view.on.secondary);
  const beside = look.secondary.position === "left" || look.secondary.position === "right";
  const first = look.secondary.position === "left" || look.secondary.position === "top";
  const focused = focusedIn(view.bar);
  view.bar.hidden = !main && !second;
  view.bar.classList.toggle("beside", Boolean(main && second && beside));
  view.bar.replaceChildren(...(first ? [second, main] : [main, second]).filter((one) => one !== false));
  focusAgain(view.bar, focused);
}

/**
 * @param {string} testid
 * @param {AppButton} state
 * @param {string} color
 * @param {string} ink
 * @param {() => void} press
 */
function button(testid, state, color, ink, press) {
  const background = readColor(state.color, prefs.theme) ?? color;
  const text = readColor(state.text_color, prefs.theme) ?? ink;
  return h(
    "button",
    {
      class: state.has_shine_effect ? "app-button shine" : "app-button",
      testid,
      disabled: !state.is_active || state.is_progress_visible,
      "aria-busy": state.is_progress_visible ? "true" : undefined,
      style: { background, color: text },
      onclick: press,
    },
    state.is_progress_visible ? h("span", { class: "spinner", role: "progressbar", "aria-label": state.text }) : state.text,
  );
}

/**
 * Insets that the app must keep free: the device's, and those of Telegram's controls.
 * @param {View} view
 * @param {Look} look
 */
export function insets(view, look) {
  const narrow = matchMedia("(max-width: 780px)").matches;
  const none = { top: 0, bottom: 0, left: 0, right: 0 };
  const ios = prefs.platform === "ios" && !narrow;
  const android = prefs.platform === "android" && !narrow;
  const safe = { ...none };
  if (ios && view.bar.hidden) safe.bottom = 20;
  if (look.full) safe.top = ios ? 44 : android ? 32 : 0;
  return { safe, content: look.full ? { ...none, top: 48 } : none };
}

