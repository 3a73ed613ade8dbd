import { expect, test } from "vitest";
import { contrast, parseColor, type Rgb } from "../src/telegram/contrast";
import { tokensOf } from "../src/telegram/theme";

const themes: Record<string, Record<string, string>> = {
  "light, web": {
    bg_color: "#ffffff",
    secondary_bg_color: "#f4f4f5",
    section_bg_color: "#ffffff",
    text_color: "#000000",
    hint_color: "#999999",
    button_color: "#3390ec",
    button_text_color: "#ffffff",
    accent_text_color: "#3390ec",
    destructive_text_color: "#e53935",
  },
  "dark, web": {
    bg_color: "#212121",
    secondary_bg_color: "#181818",
    section_bg_color: "#212121",
    text_color: "#ffffff",
    hint_color: "#707070",
    button_color: "#8774e1",
    button_text_color: "#ffffff",
    accent_text_color: "#8774e1",
    destructive_text_color: "#ff595a",
  },
  "a person's own: yellow button, black text on it": {
    bg_color: "#fffdf0",
    secondary_bg_color: "#f5efcf",
    text_color: "#333300",
    hint_color: "#bbbb88",
    button_color: "#ffd400",
    button_text_color: "#000000",
    link_color: "#d0a800",
  },
  "nothing known": {},
  "only light text known": { text_color: "#f5f5f5" },
  "only a dark background known": { bg_color: "#17212b" },
  "text in the colour of its background": { bg_color: "#ffffff", text_color: "#fefefe" },
};

const pairs: [text: string, background: string][] = [
  ["--text", "--card"],
  ["--text", "--page"],
  ["--muted", "--card"],
  ["--muted", "--page"],
  ["--muted", "--raised"],
  ["--accent", "--card"],
  ["--accent", "--page"],
  ["--accent", "--accent-soft"],
  ["--on-fill", "--fill"],
  ["--danger", "--card"],
  ["--danger", "--danger-soft"],
];

test.each(Object.entries(themes))("text reads well: %s", (_, params) => {
  const tokens = tokensOf(params);
  for (const [text, background] of pairs) {
    const ratio = contrast(parseColor(tokens[text]) as Rgb, parseColor(tokens[background]) as Rgb);
    expect(ratio, `${text} on ${background}`).toBeGreaterThanOrEqual(4.5);
  }
});

test("a theme that reads well already is left alone", () => {
  const tokens = tokensOf({ ...themes["light, web"], button_color: "#0b5cad" });
  expect(tokens["--fill"]).toBe("#0b5cad");
  expect(tokens["--card"]).toBe("#ffffff");
});

test("only colours are read as colours", () => {
  expect(parseColor("#0a0")).toEqual([0, 170, 0]);
  for (const bad of [undefined, "", "red", "#12", "url(x)"]) expect(parseColor(bad)).toBeNull();
});
