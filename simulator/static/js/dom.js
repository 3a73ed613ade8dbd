// Small helpers to build the page.
/** @import { Child, IconName, Person, Props } from "./types" */

/**
 * Make an element. `props`: on… for listeners, class, testid, value, style (custom properties too);
 * everything else is an attribute. A child that is null or false is left out.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Props} [props]
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), /** @type {EventListener} */ (value));
    else if (typeof value === "object") for (const [key, one] of Object.entries(value)) element.style.setProperty(key, one);
    else if (name === "class") element.className = String(value);
    else if (name === "testid") element.dataset.testid = String(value);
    else if (name === "value") Object.assign(element, { value });
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...flat(children));
  return element;
}

/**
 * @param {Child[]} children
 * @returns {(Node | string)[]}
 */
const flat = (children) =>
  children.flatMap((child) => {
    if (Array.isArray(child)) return flat(child);
    return child === null || child === undefined || child === false ? [] : [child];
  });

export const PATHS = {
  menu: "M4 7h16M4 12h16M4 17h16",
  close: "M6 6l12 12M18 6 6 18",
  back: "M14.5 5.5 8 12l6.5 6.5",
  more: "M12 5.500v.01M12 12v.01M12 18.500v.01",
  send: "M4 12 3.5 4.5 21 12 3.5 19.5 4 12zm0 0h8",
  attach: "m20 11-8.3 8.300a5.2 5.2 0 0 1-7.4-7.400L13 3.300a3.5 3.5 0 0 1 5 5L9.4 16.800a1.7 1.7 0 0 1-2.5-2.400L14.5 7",
  slash: "M5 3.500h14a1.5 1.5 0 0 1 1.5 1.500v14a1.5 1.5 0 0 1-1.5 1.500H5A1.5 1.5 0 0 1 3.5 19V5A1.5 1.5 0 0 1 5 3.500zM14 8l-4 8",
  keyboard: "M4 6h16a1.5 1.5 0 0 1 1.5 1.500v9A1.5 1.5 0 0 1 20 18H4a1.5 1.5 0 0 1-1.5-1.500v-9A1.5 1.5 0 0 1 4 6zM6.5 10h.01M10 10h.01M14 10h.01M17.5 10h.01M8 14h8",
  down: "M6 9.5 12 15.5 18 9.5",
  add: "M12 5v14M5 12h14",
  bot: "M8 4.5 9.5 8M16 4.5 14.5 8M6 8h12a2 2 0 0 1 2 2v7a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-7a2 2 0 0 1 2-2zM9 12.500v1.500M15 12.500v1.5",
  group: "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 19.500c0-3.6 3-5.5 6.5-5.500s6.5 1.9 6.5 5.500M16 4.500a3.3 3.3 0 0 1 0 6.300M18 14.500c2.2.7 3.5 2.5 3.5 5",
  link: "M10 14a4 4 0 0 0 6 .4l3-3a4 4 0 0 0-5.7-5.700L12 7M14 10a4 4 0 0 0-6-.4l-3 3a4 4 0 0 0 5.7 5.700L12 17",
  out: "M7 17 17 7M9 7h8v8",
  app: "M5 5h14v14H5zM5 9.500h14",
  copy: "M8 8h12v12H8zM16 8V4H4v12h4",
  share: "M4 12v7h16v-7M12 15V4M8 7.5 12 3.500l4 4",
  refresh: "M20 5v5h-5M19.5 10A8 8 0 1 0 20 14.5",
  trash: "M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13",
  user: "M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4 20.500c0-4 3.6-6 8-6s8 2 8 6",
  file: "M6 3h8l5 5v13H6zM14 3v5h5",
  pin: "M12 21s-7-6.5-7-12a7 7 0 0 1 14 0c0 5.5-7 12-7 12zm0-9.500a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z",
  gear: "M12 15.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM12 2.500v3M12 18.500v3M2.5 12h3M18.5 12h3M5.3 5.300l2.1 2.100M16.6 16.600l2.1 2.100M5.3 18.700l2.1-2.100M16.6 7.400l2.1-2.1",
  expand: "M14 4h6v6M10 20H4v-6M20 4l-7 7M4 20l7-7",
};

const SVG = "http://www.w3.org/2000/svg";

/**
 * An outline icon, hidden from screen readers.
 * @param {IconName} name
 */
export function icon(name, extra = "") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("class", `icon ${extra}`.trim());
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

/**
 * A coloured disc with initials.
 * @param {Person} person
 */
export function avatar(person, size = "") {
  const letters = [person.first_name, person.last_name].map((word) => [...(word ?? "")][0] ?? "").join("");
  return h("span", { class: `avatar c${Math.abs(person.id) % 7} ${size}`, "aria-hidden": "true" }, letters.toUpperCase());
}

export function botAvatar(size = "") {
  return h("span", { class: `avatar bot ${size}`, "aria-hidden": "true" }, icon("bot"));
}

/**
 * The data-testid of the focused element inside a holder that is about to be drawn anew.
 * @param {HTMLElement} holder
 */
export const focusedIn = (holder) => {
  const focused = document.activeElement;
  return focused instanceof HTMLElement && holder.contains(focused) ? focused.dataset.testid : undefined;
};

/**
 * Give the focus back after drawing.
 * @param {HTMLElement} holder
 * @param {string | undefined} testid
 */
export const focusAgain = (holder, testid) => {
  if (testid) /** @type {HTMLElement | null} */ (holder.querySelector(`[data-testid="${testid}"]`))?.focus();
};

/**
 * An element that index.html has.
 * @param {string} id
 */
export const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));

/** @param {{ first_name: string, last_name?: string }} person */
export const fullName = (person) => [person.first_name, person.last_name].filter(Boolean).join(" ");

/** @param {number} seconds @param {string} language */
export function clock(seconds, language) {
  return new Date(seconds * 1000).toLocaleTimeString(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}
