// Theme parameters close to Telegram's day and night themes. Where those miss the contrast of WCAG
// AA, ours are a shade stronger, so that a contrast test of an app tests the app.

/** @import { Prefs } from "../types" */

const LIGHT = {
  bg_color: "#ffffff",
  secondary_bg_color: "#f1f1f4",
  text_color: "#000000",
  hint_color: "#676c72",
  link_color: "#1a6fb8",
  button_color: "#1a6fb8",
  button_text_color: "#ffffff",
  header_bg_color: "#ffffff",
  bottom_bar_bg_color: "#ffffff",
  accent_text_color: "#1a6fb8",
  section_bg_color: "#ffffff",
  section_header_text_color: "#63686e",
  section_separator_color: "#e2e3e7",
  subtitle_text_color: "#676c72",
  destructive_text_color: "#cc2b2b",
};

const DARK = {
  bg_color: "#17212b",
  secondary_bg_color: "#232e3c",
  text_color: "#f5f5f5",
  hint_color: "#93a3b3",
  link_color: "#6ab3f3",
  button_color: "#3a77b3",
  button_text_color: "#ffffff",
  header_bg_color: "#17212b",
  bottom_bar_bg_color: "#17212b",
  accent_text_color: "#6ab2f2",
  section_bg_color: "#17212b",
  section_header_text_color: "#6ab3f3",
  section_separator_color: "#111921",
  subtitle_text_color: "#93a3b3",
  destructive_text_color: "#ff5d64",
};

/** @param {Prefs["theme"]} theme */
export const themeParams = (theme) => (theme === "dark" ? DARK : LIGHT);

/**
 * Black or white, whichever reads better on the colour.
 * @param {string} color
 */
export function inkOn(color) {
  /** @param {number} at */
  const part = (at) => Number.parseInt(color.slice(at, at + 2), 16);
  const [r, g, b] = [part(1), part(3), part(5)];
  return r * 0.299 + g * 0.587 + b * 0.114 > 150 ? "#000000" : "#ffffff";
}

/**
 * A colour of an event: `#rrggbb`, or the name of a theme parameter.
 * @param {unknown} value
 * @param {Prefs["theme"]} theme
 * @returns {string | null}
 */
export function readColor(value, theme) {
  if (typeof value !== "string") return null;
  if (/^#[0-9a-f]{6}$/i.test(value)) return value.toLowerCase();
  /** @type {Record<string, string>} */
  const params = themeParams(theme);
  return params[value] ?? null;
}
