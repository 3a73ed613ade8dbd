// Toasts, dialogs and drop-down menus.
/** @import { Choice, Field, MenuItem, MenuLine } from "./types" */
import { byId, h, icon } from "./dom.js";
import { t } from "./words.js";

const TOAST_MS = 3600;

/**
 * A short notice at the bottom.
 * @param {string} text
 */
export function toast(text, bad = false) {
  const box = h("div", { class: bad ? "toast bad" : "toast", testid: "toast" }, text);
  byId("toasts").append(box);
  setTimeout(() => box.remove(), TOAST_MS);
}

/**
 * Show a modal dialog. `build(close)` returns its content; resolves to the argument of `close`, or to
 * null where the person leaves it.
 * @template Result
 * @param {(close: (value: Result | null) => void) => HTMLElement} build
 * @param {string} [testid]
 * @returns {Promise<Result | null>}
 */
export function modal(build, testid) {
  return new Promise((resolve) => {
    const dialog = h("dialog", { testid });
    /** @type {Result | null} */
    let result = null;
    /** @param {Result | null} value */
    const close = (value) => {
      result = value;
      dialog.close();
    };
    dialog.append(build(close));
    const heading = dialog.querySelector("h2");
    if (heading) {
      heading.id = `dialog-${Date.now()}`;
      dialog.setAttribute("aria-labelledby", heading.id);
    }
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog) close(null);
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * A text with one button, like Telegram's alerts.
 * @param {string} text
 */
export function alertBox(text, title = "") {
  return modal(
    (close) =>
      h(
        "div",
        { class: "dialog" },
        title && h("h2", {}, title),
        h("p", { testid: "alert-text" }, text),
        h("div", { class: "actions" }, h("button", { class: "action", autofocus: true, testid: "alert-ok", onclick: () => close(true) }, t("ok"))),
      ),
    "alert",
  );
}

/**
 * Ask yes or no.
 * @param {string} text
 */
export async function confirmBox(text, { title = "", yes = t("ok"), danger = false } = {}) {
  const answer = await modal(
    (close) =>
      h(
        "div",
        { class: "dialog" },
        title && h("h2", {}, title),
        h("p", {}, text),
        h(
          "div",
          { class: "actions" },
          h("button", { class: "action", onclick: () => close(false) }, t("cancel")),
          h("button", { class: danger ? "action danger" : "action", autofocus: true, testid: "confirm-yes", onclick: () => close(true) }, yes),
        ),
      ),
    "confirm",
  );
  return answer === true;
}

/**
 * Ask for a few fields. Resolves to their values, or to null if cancelled.
 * @param {string} title
 * @param {Field[]} fields
 * @param {Choice[]} actions
 * @returns {Promise<Record<string, string> | null>}
 */
export function formBox(title, fields, actions, about = "") {
  return modal((close) => {
    const inputs = fields.map(({ name, label, options, ...rest }) => {
      const field = options
        ? h("select", { name }, options.map(([value, text]) => h("option", { value, selected: value === rest.value }, text)))
        : h("input", { name, autocomplete: "off", ...rest });
      return h("label", {}, label, field);
    });
    /** @type {HTMLFormElement} */
    const form = h(
      "form",
      {
        class: "dialog",
        onsubmit: (event) => {
          event.preventDefault();
          const values = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
          close({ ...values, action: event.submitter instanceof HTMLButtonElement ? event.submitter.value : "" });
        },
      },
      h("h2", {}, title),
      about && h("p", { class: "muted" }, about),
      inputs,
      h(
        "div",
        { class: "actions" },
        h("button", { class: "action", type: "button", onclick: () => close(null) }, t("cancel")),
        actions.map(([value, text]) => h("button", { class: "action filled", value, testid: `form-${value}` }, text)),
      ),
    );
    return form;
  });
}

/** @type {(() => void) | null} */
let closeMenu = null;

/**
 * A menu below (or above) a button.
 * @param {HTMLElement} anchor
 * @param {(MenuItem | MenuLine | false)[]} items
 */
export function dropMenu(anchor, items) {
  closeMenu?.();
  const menu = h(
    "div",
    { class: "menu", role: "dialog", "aria-label": anchor.getAttribute("aria-label"), testid: "drop-menu" },
    items.filter((item) => item !== false).map((item) =>
      "element" in item
        ? h("div", { class: "item" }, item.element)
        : h(
            "button",
            {
              class: item.danger ? "danger" : "",
              testid: item.testid,
              onclick: () => {
                close();
                item.run();
              },
            },
            icon(item.icon),
            item.text,
          ),
    ),
  );
  /** @param {Event} event */
  const outside = (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) close();
  };
  /** @param {KeyboardEvent} event */
  const key = (event) => {
    if (event.key === "Escape") {
      close();
      anchor.focus();
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    const all = [...menu.querySelectorAll("button")];
    const step = event.key === "ArrowDown" ? 1 : -1;
    all.at((all.findIndex((one) => one === document.activeElement) + step + all.length) % all.length)?.focus();
  };
  function close() {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    document.removeEventListener("keydown", key, true);
    closeMenu = null;
  }
  document.body.append(menu);
  const place = anchor.getBoundingClientRect();
  const left = Math.max(8, Math.min(place.right - menu.offsetWidth, innerWidth - menu.offsetWidth - 8));
  const below = place.bottom + 6;
  const top = below + menu.offsetHeight > innerHeight ? Math.max(8, place.top - menu.offsetHeight - 6) : below;
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
  document.addEventListener("pointerdown", outside, true);
  document.addEventListener("keydown", key, true);
  closeMenu = close;
  menu.querySelector("button")?.focus();
}

/**
 * Copy a text and say so.
 * @param {string} text
 */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    toast(t("copied"));
  } catch {
    // No permission: show the text for copying by hand.
    await alertBox(text);
  }
}

/**
 * A switch with a label.
 * @param {string} label
 * @param {boolean} checked
 * @param {string} testid
 * @param {(on: boolean) => void} change
 */
export function toggle(label, checked, testid, change) {
  /** @type {HTMLButtonElement} */
  const button = h("button", {
    class: "switch",
    role: "switch",
    "aria-checked": String(checked),
    "aria-label": label,
    testid,
    onclick: () => {
      const next = button.getAttribute("aria-checked") !== "true";
      button.setAttribute("aria-checked", String(next));
      change(next);
    },
  });
  return button;
}
