// Requests to the simulator and its live events.
/** @import { Answers, LiveEvents, Message, State, User } from "./types" */
import { emit, store } from "./store.js";
import { toast } from "./dialogs.js";
import { t } from "./words.js";

export class Refused extends Error {}

/**
 * @param {Response} response
 * @returns {Promise<unknown>}
 */
async function answerOf(response) {
  let body = null;
  try {
    body = await response.json();
  } catch {
    throw new Refused(`${response.status} ${response.statusText}`);
  }
  if (!response.ok) throw new Refused(body.error ?? response.statusText);
  return body;
}

/**
 * Do something as the current person. Throws Refused.
 * @template {keyof Answers} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [values]
 */
export async function act(name, values = {}) {
  const body = JSON.stringify({ user_id: store.person.id, ...values });
  const headers = { "Content-Type": "application/json" };
  const answer = await answerOf(await fetch(`/sim/api/${name}`, { method: "POST", headers, body }));
  return /** @type {{ result: Answers[Name] }} */ (answer).result;
}

/**
 * Like `act`, but a refusal becomes a toast and null.
 * @template {keyof Answers} Name
 * @param {Name} name
 * @param {Record<string, unknown>} [values]
 */
export async function attempt(name, values = {}) {
  try {
    return await act(name, values);
  } catch (error) {
    toast(error instanceof Refused ? error.message : t("lost"), true);
    return null;
  }
}

/** @param {Record<string, string>} values */
export async function addPerson(values) {
  const headers = { "Content-Type": "application/json" };
  const answer = await answerOf(await fetch("/sim/api/persons", { method: "POST", headers, body: JSON.stringify(values) }));
  return /** @type {User} */ (answer);
}

/** @param {number} chatId @param {File} file @param {string} caption */
export async function sendFile(chatId, file, caption) {
  const form = new FormData();
  form.append("user_id", String(store.person.id));
  form.append("chat_id", String(chatId));
  form.append("caption", caption);
  form.append("file", file, file.name || "picture.png");
  return /** @type {Message} */ (await answerOf(await fetch("/sim/api/files", { method: "POST", body: form })));
}

/** @param {number | null | undefined} personId */
export async function loadState(personId) {
  const query = personId ? `?user=${personId}` : "";
  return /** @type {State} */ (await answerOf(await fetch(`/sim/api/state${query}`)));
}

/** @type {(keyof LiveEvents)[]} */
const EVENTS = ["message", "edited", "deleted", "action", "callback_answer", "reply_keyboard", "persons", "chat", "bot"];
/** @type {EventSource | null} */
let source = null;
/** @type {(() => void)[] | null} */
let held = null;

/** Hold events back while the state is loading, so that none is lost in between. */
export function hold() {
  held ??= [];
}

export function release() {
  const waiting = held ?? [];
  held = null;
  for (const tell of waiting) tell();
}

/**
 * Listen to the events of one person. Resolves once the stream is open.
 * @param {number} personId
 */
export function listen(personId) {
  source?.close();
  const mine = new EventSource(`/sim/events?user=${personId}`);
  source = mine;
  for (const name of EVENTS) {
    mine.addEventListener(name, (event) => {
      const data = JSON.parse(event.data);
      const tell = () => emit(`live:${name}`, data);
      if (held) held.push(tell);
      else tell();
    });
  }
  return /** @type {Promise<void>} */ (new Promise((resolve) => {
    let greeted = false;
    let lost = false;
    mine.addEventListener("hello", () => {
      if (greeted) emit("reconnected");
      greeted = true;
      lost = false;
      resolve();
    });
    mine.addEventListener("error", () => {
      if (!lost && source === mine) toast(t("lost"), true);
      lost = true;
      resolve();
    });
  }));
}
