type Value = string | number | boolean | null | undefined;

/** `?a=1&b=2` without null and undefined values; empty if there are no others. */
export function search(parameters: Record<string, Value | string[]>): string {
  const pairs = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined) pairs.append(name, String(one));
    }
  }
  const text = pairs.toString();
  return text ? `?${text}` : "";
}
