import { language } from "../i18n/language";
import { deviceId } from "../telegram/device";
import { rawInitData, sessionToken, signedIn, signedOut } from "../state/session";
import type { Problem, SignIn } from "./types";

const BASE = "/api/v1";
const TIMEOUT_MS = 15_000;
const PICTURE_TIMEOUT_MS = 90_000;

/** The server refused. Its `code` decides which text the person reads. */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem.code);
  }
  get code(): string {
    return this.problem.code;
  }
  get status(): number {
    return this.problem.status;
  }
}

/** No answer: the request may have been carried out or not. */
export class ConnectionError extends Error {}

export interface Call {
  method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  /** A picture instead of a body, sent as it is. */
  picture?: Blob;
  idempotencyKey?: string;
  as?: "json" | "text";
}

export interface Answer<T> {
  data: T;
  replayed: boolean;
}

async function send(path: string, call: Call): Promise<Response> {
  const headers = new Headers({ "Accept-Language": language.value });
  const token = sessionToken();
  if (token) headers.set("Authorization", `Bearer ${token}`);
  if (call.idempotencyKey) headers.set("Idempotency-Key", call.idempotencyKey);
  const init: RequestInit = { method: call.method ?? "GET", headers };
  if (call.body !== undefined) {
    headers.set("Content-Type", "application/json");
    init.body = JSON.stringify(call.body);
  } else if (call.picture) {
    headers.set("Content-Type", call.picture.type);
    init.body = call.picture;
  }
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), call.picture ? PICTURE_TIMEOUT_MS : TIMEOUT_MS);
  init.signal = limit.signal;
  try {
    return await fetch(path.startsWith("/") ? BASE + path : path, init);
  } catch (cause) {
    throw new ConnectionError("no answer", { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function problemOf(response: Response): Promise<ApiError> {
  const body = (await response.json().catch(() => null)) as Problem | null;
  const retryAfter = Number(response.headers.get("Retry-After"));
  const problem =
    body && typeof body.code === "string"
      ? { ...body, status: response.status }
      : { code: `http_${response.status}`, status: response.status };
  return new ApiError(problem, Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null);
}

let signingIn: Promise<SignIn> | null = null;

/** Sign in with Telegram's signed launch data. Concurrent callers share one request. */
export function signIn(): Promise<SignIn> {
  signingIn ??= (async () => {
    signedOut();
    const response = await send("/auth/telegram", {
      method: "POST",
      body: { init_data: rawInitData(), device_id: await deviceId() },
    });
    if (!response.ok) throw await problemOf(response);
    const answer = (await response.json()) as SignIn;
    signedIn(answer);
    return answer;
  })().finally(() => {
    signingIn = null;
  });
  return signingIn;
}

/** Call the API. An expired session is renewed once; a second 401 is the caller's. */
export async function callApi<T>(path: string, call: Call = {}): Promise<Answer<T>> {
  let response = await send(path, call);
  if (response.status === 401 && rawInitData()) {
    await signIn();
    response = await send(path, call);
  }
  if (!response.ok) throw await problemOf(response);
  try {
    const data =
      response.status === 204
        ? undefined
        : call.as === "text"
          ? await response.text()
          : await response.json();
    return { data: data as T, replayed: response.headers.get("Idempotent-Replayed") === "true" };
  } catch (cause) {
    throw new ConnectionError("the answer broke off", { cause });
  }
}

export const get = async <T>(path: string): Promise<T> => (await callApi<T>(path)).data;

/** The document as the server wrote it. */
export const getText = async (path: string): Promise<string> =>
  (await callApi<string>(path, { as: "text" })).data;
