import type { Language } from "../api/types";
import { language } from "./language";

/** Browsers often lack Tajik data. Tajikistan uses Russian formats. */
export const intlLocales = (code: Language): string[] => (code === "tg" ? ["tg", "ru"] : [code]);

const cached = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `n${language.value}${JSON.stringify(options)}`;
  let format = cached.get(key) as Intl.NumberFormat | undefined;
  if (!format) {
    format = new Intl.NumberFormat(intlLocales(language.value), options);
    cached.set(key, format);
  }
  return format;
}

export const formatNumber = (value: number): string =>
  numberFormat({ maximumFractionDigits: 1 }).format(value);

/** "3 %", from the API's 0.03. */
export const formatPercent = (rate: string): string => `${formatNumber(Number(rate) * 100)} %`;

/** "1,234.50 TJS": as many decimals as the API sent. */
export function formatMoney(amount: string, currency: string, signed = false): string {
  const decimals = amount.split(".")[1]?.length ?? 0;
  const format = numberFormat({
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
    signDisplay: signed ? "exceptZero" : "auto",
  });
  // Exact where the browser formats decimal strings; elsewhere it converts them to numbers.
  return `${format.format(amount as Intl.StringNumericLiteral)}\u00a0${currency}`;
}

const DATE_STYLES: Record<"date" | "moment" | "day", Intl.DateTimeFormatOptions> = {
  date: { day: "numeric", month: "short", year: "numeric" },
  moment: { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" },
  day: { day: "numeric", month: "long" },
};
// Tajik dates are numeric, since browsers lack Tajik month names.
const NUMERIC_STYLES: typeof DATE_STYLES = {
  date: { day: "2-digit", month: "2-digit", year: "numeric" },
  moment: { day: "2-digit", month: "2-digit", hour: "2-digit", minute: "2-digit" },
  day: { day: "2-digit", month: "2-digit", year: "numeric" },
};

export function formatDate(time: string, style: keyof typeof DATE_STYLES): string {
  const key = `d${language.value}${style}`;
  let format = cached.get(key) as Intl.DateTimeFormat | undefined;
  if (!format) {
    const styles = language.value === "tg" ? NUMERIC_STYLES : DATE_STYLES;
    format = new Intl.DateTimeFormat(intlLocales(language.value), styles[style]);
    cached.set(key, format);
  }
  return format.format(new Date(time));
}
