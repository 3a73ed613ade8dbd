// Dialogs inside the phone: popups of the app and questions of Telegram.
/** @import { PopupButton } from "../types" */
import { h } from "../dom.js";
import { t } from "../words.js";

/**
 * Show a popup in the phone. Resolves to the pressed button's id, or null if dismissed.
 * @param {HTMLElement} phone
 * @param {{ title: string, message: string, buttons: PopupButton[] }} content
 * @returns {Promise<string | null>}
 */
export function popup(phone, { title, message, buttons }) {
  return new Promise((resolve) => {
    const before = /** @type {HTMLElement | null} */ (document.activeElement);
    const sheet = /** @type {HTMLElement} */ (phone.querySelector(".sheet"));
    /** @param {string | null} id */
    const close = (id) => {
      overlay.remove();
      sheet.inert = false;
      before?.focus();
      resolve(id);
    };
    const card = h(
      "div",
      { class: "popup", role: "alertdialog", "aria-modal": "true", "aria-label": title || message, testid: "popup" },
      title && h("h2", {}, title),
      h("p", {}, message),
      h(
        "div",
        { class: "actions" },
        buttons.map(({ id, type, text }) => h("button", { class: type === "destructive" ? "action danger" : "action", testid: "popup-button", onclick: () => close(id) }, text)),
      ),
    );
    /** @type {HTMLDivElement} */
    const overlay = h(
      "div",
      {
        class: "overlay",
        onclick: (event) => event.target === overlay && close(null),
        onkeydown: (event) => {
          if (event.key === "Escape") close(null);
          if (event.key !== "Tab") return;
          const all = [...card.querySelectorAll("button")];
          const at = all.findIndex((one) => one === document.activeElement) + (event.shiftKey ? -1 : 1);
          event.preventDefault();
          all.at(at % all.length)?.focus();
        },
      },
      card,
    );
    phone.append(overlay);
    sheet.inert = true;
    [...card.querySelectorAll("button")].at(-1)?.focus();
  });
}

/** @type {Record<string, "ok" | "close" | "cancel">} */
const WORDS = { ok: "ok", close: "close", cancel: "cancel" };

/**
 * The buttons of web_app_open_popup with Telegram's words for the standard kinds.
 * @param {unknown} raw
 */
export function popupButtons(raw) {
  /** @type {Partial<PopupButton>[]} */
  const list = Array.isArray(raw) && raw.length ? raw.slice(0, 3) : [{ id: "", type: "close" }];
  return list.map(({ id = "", type = "default", text = "" }) => ({ id, type, text: WORDS[type] ? t(WORDS[type]) : text }));
}

/**
 * A question from Telegram itself. Resolves to true if the person agrees.
 * @param {HTMLElement} phone
 * @param {string} message
 * @param {string} yes
 */
export async function ask(phone, message, yes) {
  const buttons = [
    { id: "no", type: "cancel", text: t("cancel") },
    { id: "yes", type: "default", text: yes },
  ];
  return (await popup(phone, { title: "", message, buttons })) === "yes";
}
