import { type Answer, ApiError, callApi, ConnectionError } from "../api/client";
import { invalidate } from "./query";

const RETRIES = 3;
const WAIT_MS = 1200;
const LONGEST_WAIT_MS = 5000;

const storageKey = (intent: string) => `luckymart/intent/${intent}`;

function keyOf(intent: string): string {
  const kept = sessionStorage.getItem(storageKey(intent));
  if (kept) return kept;
  const key = crypto.randomUUID();
  sessionStorage.setItem(storageKey(intent), key);
  return key;
}

/** Whether an answer settles the intent, so that the next press is a new command. */
const settles = (error: unknown): boolean =>
  error instanceof ApiError && error.status < 500 && error.code !== "idempotency_in_flight";

const isWorthAnotherTry = (error: unknown): boolean =>
  error instanceof ConnectionError ||
  (error instanceof ApiError && (error.code === "idempotency_in_flight" || error.status === 503));

const pause = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

/**
 * Carry out a command that moves money, and retry it under the same idempotency key while its
 * outcome is unknown. `intent` identifies the command with all its parameters. Its key is kept if
 * no answer came, so that the person's own retry cannot do it twice either.
 *
 * `replayed` in the result means that an earlier press had done it, but its answer was lost.
 */
export async function carryOut<T>(
  intent: string,
  send: (idempotencyKey: string) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const key = keyOf(intent);
  for (let attempt = 1; ; attempt++) {
    try {
      const { data, replayed } = await send(key);
      sessionStorage.removeItem(storageKey(intent));
      return { data, replayed: replayed && attempt === 1 };
    } catch (error) {
      if (settles(error)) sessionStorage.removeItem(storageKey(intent));
      if (!isWorthAnotherTry(error) || attempt > RETRIES) throw error;
      const asked = error instanceof ApiError ? error.retryAfterSeconds : null;
      const wait = asked === null ? WAIT_MS * attempt : asked * 1000;
      await pause(Math.min(wait, LONGEST_WAIT_MS));
    }
  }
}

/** Run a command that says what figure was shown. If that has changed, read it anew. */
export async function asShown<T>(shown: string, command: () => Promise<T>): Promise<T> {
  try {
    return await command();
  } catch (error) {
    if (error instanceof ApiError && error.code === "figure_changed") invalidate(shown);
    throw error;
  }
}

/** POST a command that moves money, at most once for each intent. */
export const postOnce = <T>(intent: string, path: string, body?: unknown): Promise<Answer<T>> =>
  carryOut(intent, (idempotencyKey) => callApi<T>(path, { method: "POST", body, idempotencyKey }));
