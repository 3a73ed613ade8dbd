// The state of the page, and events that tell its parts of changes.

const KEY = "sim:prefs";

/** @returns {import("./types").Prefs} */
function readPrefs() {
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    // Broken or forbidden storage: use the defaults.
  }
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  return {
    theme: dark ? "dark" : "light",
    words: navigator.language.startsWith("ru") ? "ru" : "en",
    platform: "ios",
    person: null,
    ...saved,
  };
}

export const prefs = readPrefs();

/**
 * @template {keyof import("./types").Prefs} Name
 * @param {Name} name
 * @param {import("./types").Prefs[Name]} value
 */
export function setPref(name, value) {
  prefs[name] = value;
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // It holds until the page is closed.
  }
  emit("pref", name);
}

/** @type {any} */
const unknown = null;

/** @type {import("./types").Store} */
export const store = {
  bot: unknown,
  webappPath: "/app/",
  person: unknown,
  persons: [],
  chats: [],
  chatId: null,
  startPayload: null,
};

/** @type {Map<string, ((detail: any) => void)[]>} */
const listeners = new Map();

/** @param {string} name @param {(detail: any) => void} listener */
export function on(name, listener) {
  listeners.set(name, [...(listeners.get(name) ?? []), listener]);
}

/** @param {string} name @param {unknown} [detail] */
export function emit(name, detail) {
  for (const listener of listeners.get(name) ?? []) listener(detail);
}

/** @param {number | null} id */
export const chatById = (id) => store.chats.find((chat) => chat.id === id);
export const currentChat = () => chatById(store.chatId);
/** @param {import("./types").Chat["type"]} type */
const chatOf = (type) => /** @type {import("./types").Chat} */ (store.chats.find((chat) => chat.type === type));
/** Every person has both. */
export const privateChat = () => chatOf("private");
export const groupChat = () => chatOf("supergroup");

/**
 * The sender of a message: a person, a bot, or the channel itself.
 * @param {import("./types").Message} message
 * @returns {import("./types").User}
 */
export const senderOf = ({ from, sender_chat: chat }) => from ?? { id: chat?.id ?? 0, first_name: chat?.title ?? "" };
/** @param {import("./types").Chat} chat */
export const chatTitle = (chat) => (chat.type === "private" ? store.bot.first_name : chat.title);
