/**
 * Amounts as people type them. The twin of `read_amount` in luckymart/kit/typed.py: both pass
 * tests/kit/amounts.json.
 */

export const MAX_AMOUNT_LENGTH = 64;
const CURRENCY_NAMES: Record<string, readonly string[]> = {
  TJS: ["сомонӣ", "сомони", "somoni", "смн", "сом", "с"],
};

// "٫", the Arabic decimal separator, groups nothing; a space and an apostrophe do nothing else.
const DECIMAL = /^([0-9]+)(?:[.,٫]([0-9]*))?$|^[.,٫](?<belowOne>[0-9]+)$/;
const GROUPED =
  /^(?<whole>[1-9][0-9]{0,2}(?<mark>[ ',.])[0-9]{3}(?:\k<mark>[0-9]{3})*)(?:(?!\k<mark>)[.,٫](?<fraction>[0-9]+))?$/;

const DIGITS = ["٠١٢٣٤٥٦٧٨٩", "۰۱۲۳۴۵۶۷۸۹", "０１２３４５６７８９"];
const MARKS = new Map(
  [..."，،．＇’ʼ٬＋"].map((mark, place) => [mark, ",,.''''+".charAt(place)] as const),
);

/** The decimal strings that a text may mean: one, none, or two where a person must be asked. */
export function readAmount(text: string, currency: string): string[] {
  if (text.length > MAX_AMOUNT_LENGTH) return [];
  const number = withoutCurrency(plain(text), currency).replace(/^\+ ?/, "");
  const readings = [];
  const decimal = DECIMAL.exec(number);
  if (decimal) readings.push(join(decimal[1], decimal[2] || decimal.groups?.belowOne));
  const grouped = GROUPED.exec(number)?.groups;
  if (grouped) readings.push(join(grouped.whole?.replace(/[^0-9]/g, ""), grouped.fraction));
  return readings;
}

/** The same amount with two decimal places, more where it needs them: "1.500" is "1.50". */
export function twoPlaces(amount: string): string {
  const [whole = "0", fraction = ""] = amount.split(".");
  return `${whole}.${fraction.replace(/0+$/, "").padEnd(2, "0")}`;
}

function plain(text: string): string {
  const visible = text
    .replace(/\p{Cf}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
  return [...visible].map((letter) => MARKS.get(letter) ?? digit(letter)).join("");
}

function digit(letter: string): string {
  const found = DIGITS.find((digits) => digits.includes(letter));
  return found ? String(found.indexOf(letter)) : letter;
}

function withoutCurrency(text: string, currency: string): string {
  const names = [currency, ...(CURRENCY_NAMES[currency] ?? [])].join("|");
  const around = new RegExp(`^(?:(?:${names})\\.? ?)?(.+?)(?: ?(?:${names})\\.?)?$`, "iu");
  return around.exec(text)?.[1] ?? text;
}

const join = (whole = "0", fraction?: string): string =>
  whole.replace(/^0+(?=[0-9])/, "") + (fraction ? `.${fraction}` : "");
