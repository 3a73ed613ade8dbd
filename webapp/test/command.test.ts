import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, ConnectionError } from "../src/api/client";
import { carryOut } from "../src/state/command";

const kept = new Map<string, string>();

beforeEach(() => {
  vi.useFakeTimers();
  kept.clear();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const refusal = (status: number, code: string, retryAfter: number | null = null) =>
  new ApiError({ status, code }, retryAfter);

/** Sends that end one after the other as told: an error is thrown, anything else answered. */
function sending(...ends: unknown[]) {
  const keys: string[] = [];
  const send = (key: string) => {
    keys.push(key);
    const end = ends.shift();
    return end instanceof Error
      ? Promise.reject(end)
      : Promise.resolve({ data: end, replayed: keys.length > 1 });
  };
  return { keys, send };
}

/** Let all waits pass, and tell how it ended. */
async function outcome<T>(running: Promise<T>): Promise<T | { failed: unknown }> {
  const settled = running.catch((failed: unknown) => ({ failed }));
  await vi.runAllTimersAsync();
  return settled;
}

test("a command has a key of its own, and the next one another", async () => {
  const { keys, send } = sending("bought", "bought");
  expect(await outcome(carryOut("buy", send))).toEqual({ data: "bought", replayed: false });
  await outcome(carryOut("buy", send));
  expect(new Set(keys).size).toBe(2);
  expect(kept.size).toBe(0);
});

test.each([
  ["a lost answer", new ConnectionError()],
  ["a command in flight", refusal(409, "idempotency_in_flight")],
  ["a server that is busy", refusal(503, "unavailable")],
])("%s is tried again under the same key", async (_, failure) => {
  const { keys, send } = sending(failure, failure, "bought");
  // Its own retry may find its own first try done: that is no news to the person.
  expect(await outcome(carryOut("buy", send))).toEqual({ data: "bought", replayed: false });
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
});

test("after four tries the person is asked, and their retry has the same key", async () => {
  const failure = new ConnectionError();
  const lost = sending(failure, failure, failure, failure);
  expect(await outcome(carryOut("buy", lost.send))).toEqual({ failed: failure });
  expect(lost.keys).toHaveLength(4);

  const later = vi.fn((_key: string) => Promise.resolve({ data: "bought", replayed: true }));
  expect(await outcome(carryOut("buy", later))).toEqual({ data: "bought", replayed: true });
  expect(later).toHaveBeenCalledWith(lost.keys[0]);
  // Another intent, were it only one ticket more, is another command.
  await outcome(carryOut("buy 2", later));
  expect(later.mock.lastCall).not.toEqual([lost.keys[0]]);
});

test("a refusal settles the command", async () => {
  const failure = refusal(422, "insufficient_funds");
  const { keys, send } = sending(failure, "bought");
  expect(await outcome(carryOut("buy", send))).toEqual({ failed: failure });
  expect(keys).toHaveLength(1);
  await outcome(carryOut("buy", send));
  expect(new Set(keys).size).toBe(2);
});

test("a server's mistake is not tried again by itself, but keeps its key", async () => {
  const { keys, send } = sending(refusal(500, "internal"), "bought");
  await outcome(carryOut("buy", send));
  expect(keys).toHaveLength(1);
  await outcome(carryOut("buy", send));
  expect(new Set(keys).size).toBe(1);
});

test("waits as long as the server asks, and no longer than five seconds", async () => {
  const { keys, send } = sending(refusal(503, "unavailable", 2), refusal(503, "x", 60), "bought");
  const running = carryOut("buy", send);
  await vi.advanceTimersByTimeAsync(1999);
  expect(keys).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(keys).toHaveLength(2);
  await vi.advanceTimersByTimeAsync(5000);
  expect(keys).toHaveLength(3);
  await running;
});
