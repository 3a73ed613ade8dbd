import { miniApp, themeParams } from "@tma.js/sdk";
import { colorText, luminance, mix, parseColor, type Rgb, readable } from "./contrast";

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
const BLUE: Rgb = [28, 111, 184];
const LIGHT_BLUE: Rgb = [121, 184, 240];
const DARK_CARD: Rgb = [27, 32, 38];

type Params = Partial<Record<string, string | undefined>>;

/** The app's colour tokens (CSS custom properties) for a set of Telegram theme parameters. */
export function tokensOf(params: Params): Record<string, string> {
  const color = (key: string, fallback: Rgb) => parseColor(params[key]) ?? fallback;
  // Light text without a known background means a dark theme.
  const isTextLight = luminance(color("text_color", BLACK)) > 0.4;
  const card = color("section_bg_color", color("bg_color", isTextLight ? DARK_CARD : WHITE));
  const page = color("secondary_bg_color", card);
  const dark = luminance(card) < 0.2;
  const extreme = dark ? WHITE : BLACK;
  const text = readable(color("text_color", extreme), [card, page], extreme, 7);
  const hint = color("hint_color", mix(text, card, 0.45));
  const accent = color(
    "accent_text_color",
    color("link_color", color("button_color", dark ? LIGHT_BLUE : BLUE)),
  );
  const fill = color("button_color", accent);
  const onFill = color("button_text_color", WHITE);
  const danger = color("destructive_text_color", dark ? [255, 105, 97] : [204, 41, 41]);
  const away = luminance(onFill) > 0.4 ? BLACK : WHITE;
  const softAccent = mix(card, accent, dark ? 0.18 : 0.1);
  const softDanger = mix(card, danger, dark ? 0.18 : 0.09);
  const raised = mix(card, text, dark ? 0.09 : 0.055);
  const surfaces = [card, page, raised];
  return Object.fromEntries(
    Object.entries({
      "--page": page,
      "--card": card,
      "--raised": raised,
      "--text": text,
      "--muted": readable(hint, surfaces, text),
      "--line": mix(card, text, dark ? 0.14 : 0.1),
      "--accent": readable(accent, [...surfaces, softAccent], extreme),
      "--accent-soft": softAccent,
      "--fill": readable(fill, [onFill], away),
      "--on-fill": onFill,
      "--danger": readable(danger, [...surfaces, softDanger], extreme),
      "--danger-soft": softDanger,
    }).map(([name, value]) => [name, colorText(value)]),
  );
}

function apply(): void {
  const params = themeParams.state() as Params;
  // Without a theme, tokens.css has light and dark colours of its own.
  if (Object.keys(params).length === 0) return;
  const style = document.documentElement.style;
  const tokens = tokensOf(params);
  for (const [name, value] of Object.entries(tokens)) style.setProperty(name, value);
  const dark = luminance(parseColor(tokens["--card"]) ?? WHITE) < 0.2;
  style.colorScheme = dark ? "dark" : "light";
  document.documentElement.dataset.theme = dark ? "dark" : "light";
  // Telegram paints its header and the strip below the page. It refuses the name of a colour that
  // its theme lacks.
  if (!params.secondary_bg_color) return;
  miniApp.setHeaderColor.ifAvailable("secondary_bg_color");
  miniApp.setBgColor.ifAvailable("secondary_bg_color");
  miniApp.setBottomBarColor.ifAvailable("secondary_bg_color");
}

/** Bind the tokens to Telegram's theme for as long as the app lives. */
export function followTheme(): void {
  themeParams.mount.ifAvailable();
  miniApp.mount.ifAvailable();
  apply();
  themeParams.state.sub(apply);
}
