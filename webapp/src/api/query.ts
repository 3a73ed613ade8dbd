type Value = string | number | boolean | null | undefined;

/** `?a=1&b=2`, without what is not given; nothing at all where nothing is. */
export function query(parameters: Record<string, Value | string[]>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined) search.append(name, String(one));
    }
  }
  const text = search.toString();
  return text ? `?${text}` : "";
}
