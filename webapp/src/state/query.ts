import { type Signal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Page } from "../api/types";

/** Data older than this is shown at once and reloaded. */
const FRESH_MS = 3000;

/** Something read from the API: kept between screens, and shown while it is reloaded. */
export interface Query<T> {
  data: Signal<T | undefined>;
  error: Signal<unknown>;
  refresh: () => Promise<void>;
}

interface Entry<T> extends Query<T> {
  users: number;
  readAt: number;
  running: Promise<void> | null;
  again: boolean;
  read: () => Promise<T>;
}

const entries = new Map<string, Entry<unknown>>();

/** The query of this key, shared by everybody who asks for it. Reads nothing by itself. */
export function openQuery<T>(key: string, read: () => Promise<T>): Entry<T> {
  const known = entries.get(key) as Entry<T> | undefined;
  if (known) {
    known.read = read;
    return known;
  }
  const entry: Entry<T> = {
    data: signal<T | undefined>(undefined),
    error: signal<unknown>(undefined),
    users: 0,
    readAt: 0,
    running: null,
    again: false,
    read,
    refresh: () => {
      // An answer already on its way may be older than the event that asks for this one.
      if (entry.running) entry.again = true;
      entry.running ??= run(entry);
      return entry.running;
    },
  };
  entries.set(key, entry as Entry<unknown>);
  return entry;
}

async function run<T>(entry: Entry<T>): Promise<void> {
  try {
    do {
      entry.again = false;
      try {
        entry.data.value = await entry.read();
        entry.error.value = undefined;
        entry.readAt = Date.now();
      } catch (error) {
        entry.error.value = error;
      }
    } while (entry.again);
  } finally {
    entry.running = null;
  }
}

/** Keep a query loaded until the returned function is called. */
export function watch(entry: Entry<unknown>): () => void {
  entry.users += 1;
  if (Date.now() - entry.readAt > FRESH_MS) void entry.refresh();
  return () => {
    entry.users -= 1;
  };
}

/** Keep `key` loaded while the calling component lives. A key is `<feature>/<what>`. */
export function useQuery<T>(key: string, read: () => Promise<T>): Query<T> {
  const entry = openQuery(key, read);
  useEffect(() => watch(entry), [entry]);
  return entry;
}

/** Whether a key is one of these names or below it, as "tickets/all" is below "tickets". */
const isUnder = (key: string, names: string[]): boolean =>
  names.some((name) => key === name || key.startsWith(`${name}/`));

function expire(entry: Entry<unknown>): void {
  entry.readAt = 0;
  if (entry.users > 0) void entry.refresh();
}

/** Reload what is on the screen under these names, and the rest when it is next shown. */
export function invalidate(...names: string[]): void {
  for (const [key, entry] of entries) if (isUnder(key, names)) expire(entry);
}

/** Reload all that is on the screen, and the rest when it is next shown. */
export function refreshVisible(): void {
  for (const entry of entries.values()) expire(entry);
}

/** Change what is known under a name without asking the server. */
export function patch<T>(name: string, change: (data: T) => T): void {
  for (const [key, entry] of entries as Map<string, Entry<T>>) {
    if (isUnder(key, [name]) && entry.data.value !== undefined) {
      entry.data.value = change(entry.data.value);
    }
  }
}

export interface PagedQuery<T> extends Query<Page<T>> {
  loadMore: () => Promise<void>;
  loadingMore: Signal<boolean>;
}

type ReadPage<T> = (cursor: string | null) => Promise<Page<T>>;

/** Append the next page to a list; one call at a time. */
export async function loadNextPage<T>(
  query: Query<Page<T>>,
  read: ReadPage<T>,
  loading: Signal<boolean>,
): Promise<void> {
  const shown = query.data.value;
  if (!shown?.next_cursor || loading.value) return;
  loading.value = true;
  try {
    const next = await read(shown.next_cursor);
    // A refresh in between has put the list back to its first page: drop this one.
    if (query.data.value === shown) {
      query.data.value = { ...next, items: [...shown.items, ...next.items] };
    }
  } catch (error) {
    query.error.value = error;
  } finally {
    loading.value = false;
  }
}

/** A list that is read page by page; `refresh` starts from the first page again. */
export function usePages<T>(key: string, read: ReadPage<T>): PagedQuery<T> {
  const query = useQuery(key, () => read(null));
  const loadingMore = useMemo(() => signal(false), [query]);
  return { ...query, loadMore: () => loadNextPage(query, read, loadingMore), loadingMore };
}
