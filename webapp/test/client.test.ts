import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiError, callApi, ConnectionError, get, getText } from "../src/api/client";
import { me, sessionToken, useLaunch } from "../src/state/session";

const fetched = vi.fn<(url: string, init: RequestInit) => Promise<Response>>();

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  vi.stubGlobal("fetch", fetched);
  fetched.mockReset();
  useLaunch({ telegramId: 7, initData: "signed" });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers });
const headersOf = (call: number) => fetched.mock.calls[call]?.[1].headers as Headers;

/** A server whose sessions are `signed in`, and which refuses the one before. */
const signingIn = (answer: () => Response) => async (url: string, init: RequestInit) => {
  if (url.endsWith("/auth/telegram")) return json({ session_token: "new", user: { id: 1 } });
  const token = (init.headers as Headers).get("Authorization");
  return token === "Bearer new" ? answer() : json({ code: "unauthorized" }, 401);
};

test("a session that expired is renewed once, for all calls at the same time", async () => {
  fetched.mockImplementation(signingIn(() => json({ ok: true })));
  expect(await Promise.all([get("/a"), get("/b")])).toEqual([{ ok: true }, { ok: true }]);
  const urls = fetched.mock.calls.map(([url]) => url);
  expect(urls.filter((url) => url.endsWith("/auth/telegram"))).toHaveLength(1);
  expect(sessionToken()).toBe("new");
  expect(me.value).toEqual({ id: 1 });
});

test("a second 401 is the caller's", async () => {
  fetched.mockImplementation(async (url) =>
    url.endsWith("/auth/telegram")
      ? json({ session_token: "new", user: {} })
      : json({ code: "unauthorized" }, 401),
  );
  await expect(get("/a")).rejects.toMatchObject({ code: "unauthorized", status: 401 });
  expect(fetched).toHaveBeenCalledTimes(3);
});

test("sends what it is given, and says whether it had been done before", async () => {
  fetched.mockResolvedValue(json({ id: 1 }, 201, { "Idempotent-Replayed": "true" }));
  const answer = await callApi("/a", { method: "POST", body: { x: 1 }, idempotencyKey: "k" });
  expect(answer).toEqual({ data: { id: 1 }, replayed: true });
  const [url, init] = fetched.mock.calls[0] ?? [];
  expect(url).toBe("/api/v1/a");
  expect(init).toMatchObject({ method: "POST", body: '{"x":1}' });
  expect(headersOf(0).get("Idempotency-Key")).toBe("k");
  expect(headersOf(0).get("Content-Type")).toBe("application/json");
});

test("a picture is sent as it is", async () => {
  fetched.mockResolvedValue(new Response(null, { status: 204 }));
  const picture = new Blob(["…"], { type: "image/jpeg" });
  expect((await callApi("/a", { method: "PUT", picture })).data).toBeUndefined();
  expect(fetched.mock.calls[0]?.[1].body).toBe(picture);
  expect(headersOf(0).get("Content-Type")).toBe("image/jpeg");
});

test("a document is kept letter by letter", async () => {
  fetched.mockResolvedValue(new Response('{ "a" : 1.0 }'));
  expect(await getText("/a")).toBe('{ "a" : 1.0 }');
});

test.each([
  ["problem+json", json({ code: "sold_out", left: 2 }, 409), "sold_out"],
  ["a page of a proxy", new Response("<h1>Bad gateway</h1>", { status: 502 }), "http_502"],
  ["JSON without a code", json({ message: "no" }, 400), "http_400"],
])("a refusal by %s has a code", async (_, response, code) => {
  fetched.mockResolvedValue(response);
  const error = (await get("/a").catch((caught: unknown) => caught)) as ApiError;
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code, status: response.status });
});

test("the wait that a refusal asks for is in seconds", async () => {
  fetched.mockResolvedValue(json({ code: "too_many" }, 429, { "Retry-After": "7" }));
  await expect(get("/a")).rejects.toMatchObject({ retryAfterSeconds: 7 });
});

test("no answer, an answer that breaks off and one that takes too long are the same", async () => {
  fetched.mockRejectedValueOnce(new TypeError("Failed to fetch"));
  await expect(get("/a")).rejects.toBeInstanceOf(ConnectionError);
  fetched.mockResolvedValueOnce(new Response('{"half'));
  await expect(get("/a")).rejects.toBeInstanceOf(ConnectionError);
  vi.useFakeTimers();
  fetched.mockImplementationOnce(
    (_, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason as Error));
      }),
  );
  const slow = expect(get("/a")).rejects.toBeInstanceOf(ConnectionError);
  await vi.advanceTimersByTimeAsync(15_000);
  await slow;
});
