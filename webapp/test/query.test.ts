import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Page } from "../src/api/types";
import {
  invalidate,
  loadNextPage,
  openQuery,
  patch,
  refreshVisible,
  watch,
} from "../src/state/query";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

let made = 0;
/** Queries outlive a screen, so each test has a name of its own. */
const unused = (): string => `test${made++}`;

/** A read that answers when told to, in any order. */
function answering<T>() {
  const waiting: { resolve: (data: T) => void; reject: (error: unknown) => void }[] = [];
  const read = vi.fn(
    () => new Promise<T>((resolve, reject) => void waiting.push({ resolve, reject })),
  );
  const settle = () => vi.advanceTimersByTimeAsync(0);
  return {
    read,
    answer: (data: T) => (waiting.shift()?.resolve(data), settle()),
    fail: (error: unknown) => (waiting.shift()?.reject(error), settle()),
  };
}

test("two screens share one request and what it brings", async () => {
  const key = unused();
  const { read, answer } = answering<string>();
  const first = openQuery(key, read);
  const second = openQuery(key, read);
  watch(first);
  watch(second);
  expect(read).toHaveBeenCalledTimes(1);
  await answer("shared");
  expect(second.data.value).toBe("shared");
});

test("fresh data is not read again; stale data is shown and read again", async () => {
  const key = unused();
  const { read, answer } = answering<string>();
  watch(openQuery(key, read))();
  await answer("old");
  vi.advanceTimersByTime(3000);
  watch(openQuery(key, read))();
  expect(read).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1);
  const query = openQuery(key, read);
  watch(query);
  expect(read).toHaveBeenCalledTimes(2);
  expect(query.data.value).toBe("old");
  await answer("new");
  expect(query.data.value).toBe("new");
});

test("a screen that has gone keeps its answer for the next one", async () => {
  const { read, answer } = answering<string>();
  const query = openQuery(unused(), read);
  const leave = watch(query);
  leave();
  await answer("late");
  expect(query.data.value).toBe("late");
});

test("invalidating reads again what is shown, and the rest when it is next shown", async () => {
  const name = unused();
  const shown = answering<number>();
  const hidden = answering<number>();
  const other = answering<number>();
  watch(openQuery(`${name}/shown`, shown.read));
  watch(openQuery(`${name}/hidden`, hidden.read))();
  watch(openQuery(`${name}x/other`, other.read));
  await Promise.all([shown.answer(1), hidden.answer(1), other.answer(1)]);

  invalidate(name);
  expect(shown.read).toHaveBeenCalledTimes(2);
  expect(hidden.read).toHaveBeenCalledTimes(1);
  // A name ends at a slash: this one only begins with the same letters.
  expect(other.read).toHaveBeenCalledTimes(1);

  watch(openQuery(`${name}/hidden`, hidden.read));
  expect(hidden.read).toHaveBeenCalledTimes(2);
});

test("invalidating during a request reads once more after it", async () => {
  const key = unused();
  const { read, answer } = answering<string>();
  const query = openQuery(key, read);
  watch(query);
  invalidate(key);
  invalidate(key);
  expect(read).toHaveBeenCalledTimes(1);
  await answer("before the change");
  expect(read).toHaveBeenCalledTimes(2);
  await answer("after the change");
  expect(read).toHaveBeenCalledTimes(2);
  expect(query.data.value).toBe("after the change");
});

test("a failure keeps what was known, and a retry forgets the failure", async () => {
  const { read, answer, fail } = answering<string>();
  const query = openQuery(unused(), read);
  watch(query);
  await answer("known");
  const failure = new Error("no answer");
  void query.refresh();
  await fail(failure);
  expect(query.data.value).toBe("known");
  expect(query.error.value).toBe(failure);
  void query.refresh();
  await answer("new");
  expect(query.data.value).toBe("new");
  expect(query.error.value).toBeUndefined();
});

test("refreshing everything reads all that is shown", async () => {
  const one = answering<number>();
  const two = answering<number>();
  const left = answering<number>();
  watch(openQuery(unused(), one.read));
  watch(openQuery(unused(), two.read));
  watch(openQuery(unused(), left.read))();
  await Promise.all([one.answer(1), two.answer(1), left.answer(1)]);
  refreshVisible();
  expect(one.read).toHaveBeenCalledTimes(2);
  expect(two.read).toHaveBeenCalledTimes(2);
  expect(left.read).toHaveBeenCalledTimes(1);
});

test("an optimistic change shows at once, in every list that has it, and can be taken back", async () => {
  const name = unused();
  const lists = [answering<number[]>(), answering<number[]>()];
  const queries = lists.map(({ read }, i) => openQuery(`${name}/${i}`, read));
  const unread = openQuery<number[]>(`${name}/unread`, answering<number[]>().read);
  queries.forEach(watch);
  await Promise.all(lists.map(({ answer }) => answer([1, 2])));
  patch<number[]>(name, (list) => list.map((n) => n * 10));
  expect(queries.map(({ data }) => data.value)).toEqual([
    [10, 20],
    [10, 20],
  ]);
  expect(unread.data.value).toBeUndefined();
  patch<number[]>(name, (list) => list.map((n) => n / 10));
  expect(queries[0]?.data.value).toEqual([1, 2]);
});

const page = (items: number[], next_cursor: string | null): Page<number> => ({
  items,
  next_cursor,
});

async function paged() {
  const { read, answer, fail } = answering<Page<number>>();
  const query = openQuery(unused(), read);
  const loading = signal(false);
  watch(query);
  await answer(page([1, 2], "two"));
  return { query, read, answer, fail, loading, more: () => loadNextPage(query, read, loading) };
}

test("the next page is appended, once however often it is asked for", async () => {
  const { query, read, answer, loading, more } = await paged();
  void more();
  void more();
  expect(loading.value).toBe(true);
  expect(read).toHaveBeenCalledTimes(2);
  expect(read).toHaveBeenLastCalledWith("two");
  await answer(page([3], null));
  expect(query.data.value).toEqual(page([1, 2, 3], null));
  expect(loading.value).toBe(false);
  void more();
  expect(read).toHaveBeenCalledTimes(2);
});

test("a page that arrives after a refresh is dropped", async () => {
  const { query, answer, more } = await paged();
  void more();
  void query.refresh();
  query.data.value = page([7], "two");
  await answer(page([3], null));
  expect(query.data.value).toEqual(page([7], "two"));
});

test("a page that fails leaves the list", async () => {
  const { query, fail, loading, more } = await paged();
  void more();
  await fail(new Error("no answer"));
  expect(query.data.value).toEqual(page([1, 2], "two"));
  expect(query.error.value).toBeInstanceOf(Error);
  expect(loading.value).toBe(false);
});
