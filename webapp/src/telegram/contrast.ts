/**
 * Colours derived from Telegram's theme so that text stays readable in any theme, including custom
 * ones. Telegram's hint grey and its blue often miss WCAG's 4.5 : 1.
 */
export type Rgb = readonly [number, number, number];

export function parseColor(text: string | undefined): Rgb | null {
  const match = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text?.trim() ?? "");
  if (!match) return null;
  const hex = match[1] as string;
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join("") : hex;
  return [0, 2, 4].map((i) => Number.parseInt(full.slice(i, i + 2), 16)) as unknown as Rgb;
}

export const colorText = (color: Rgb): string =>
  `#${color.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;

/** Relative luminance, WCAG 2.2. */
export function luminance(color: Rgb): number {
  const [r, g, b] = color.map((part) => {
    const c = part / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function contrast(a: Rgb, b: Rgb): number {
  const x = luminance(a);
  const y = luminance(b);
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** `share` of `b` in `a`, 0 to 1. */
export const mix = (a: Rgb, b: Rgb, share: number): Rgb =>
  a.map((part, i) => part + ((b[i] as number) - part) * share) as unknown as Rgb;

/** Move `color` towards `target` until it reads well on every background. */
export function readable(color: Rgb, backgrounds: Rgb[], target: Rgb, ratio = 4.6): Rgb {
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, target, share);
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) {
      return candidate;
    }
  }
  return target;
}
