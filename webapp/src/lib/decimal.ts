/** Exact arithmetic on the API's decimal strings ("12.50"): never a binary fraction. */

function parts(text: string): { units: bigint; scale: number } {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new RangeError(`not a decimal: ${text}`);
  const fraction = match[3] ?? "";
  const units = BigInt(`${match[2]}${fraction}`);
  return { units: match[1] ? -units : units, scale: fraction.length };
}

function join(units: bigint, scale: number): string {
  const sign = units < 0n ? "-" : "";
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, "0");
  if (scale === 0) return sign + digits;
  return `${sign}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

export function multiply(amount: string, times: number): string {
  const { units, scale } = parts(amount);
  return join(units * BigInt(times), scale);
}

/** -1, 0 or 1. */
export function compare(left: string, right: string): -1 | 0 | 1 {
  const a = parts(left);
  const b = parts(right);
  const scale = Math.max(a.scale, b.scale);
  const x = a.units * 10n ** BigInt(scale - a.scale);
  const y = b.units * 10n ** BigInt(scale - b.scale);
  return x < y ? -1 : x > y ? 1 : 0;
}

/** Whole tickets of `price` that `balance` pays for; 0 when the balance is negative. */
export function affordable(balance: string, price: string): number {
  const b = parts(balance);
  const p = parts(price);
  if (p.units <= 0n) return Number.MAX_SAFE_INTEGER;
  const scale = Math.max(b.scale, p.scale);
  const whole =
    (b.units * 10n ** BigInt(scale - b.scale)) / (p.units * 10n ** BigInt(scale - p.scale));
  return whole < 0n ? 0 : Number(whole);
}
