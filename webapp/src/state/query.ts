import { type Signal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Page } from "../api/types";

/** Data older than this is shown at once and asked for again. */
const FRESH_MS = 3000;

/** One thing read from the API: kept between screens, shown while it is read anew. */
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

function entryOf<T>(key: string, read: () => Promise<T>): Entry<T> {
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
      // An answer under way may be older than the news that asks for this one.
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

export function useQuery<T>(key: string, read: () => Promise<T>): Query<T> {
  const entry = entryOf(key, read);
  useEffect(() => {
    entry.users += 1;
    if (Date.now() - entry.readAt > FRESH_MS) void entry.refresh();
    return () => {
      entry.users -= 1;
    };
  }, [entry]);
  return entry;
}

/** Reads again what is on the screen under keys that start so; the rest when it is next shown. */
export function invalidate(...prefixes: string[]): void {
  for (const [key, entry] of entries) {
    if (!prefixes.some((prefix) => key.startsWith(prefix))) continue;
    entry.readAt = 0;
    if (entry.users > 0) void entry.refresh();
  }
}

/** Changes what is known without asking, where the news say exactly what changed. */
export function patch<T>(prefix: string, change: (data: T) => T): void {
  for (const [key, entry] of entries as Map<string, Entry<T>>) {
    if (key.startsWith(prefix) && entry.data.value !== undefined) {
      entry.data.value = change(entry.data.value);
    }
  }
}

export const refreshVisible = (): void => invalidate("");

export interface PagedQuery<T> extends Query<Page<T>> {
  loadMore: () => Promise<void>;
  loadingMore: Signal<boolean>;
}

/** A cursor-paged list; `refresh` starts from the first page again. */
export function usePages<T>(
  key: string,
  read: (cursor: string | null) => Promise<Page<T>>,
): PagedQuery<T> {
  const query = useQuery(key, () => read(null));
  const loadingMore = useMemo(() => signal(false), [query]);
  const loadMore = async () => {
    const shown = query.data.value;
    if (!shown?.next_cursor || loadingMore.value) return;
    loadingMore.value = true;
    try {
      const next = await read(shown.next_cursor);
      // A refresh in between has put the list back to its first page: then this page is nothing.
      if (query.data.value === shown) {
        query.data.value = { ...next, items: [...shown.items, ...next.items] };
      }
    } catch (error) {
      query.error.value = error;
    } finally {
      loadingMore.value = false;
    }
  };
  return { ...query, loadMore, loadingMore };
}
