// The state of the page, and events that tell its parts of changes.
/** @import { Chat, Events, Message, Prefs, Store, User } from "./types" */

const KEY = "sim:prefs";

/** @returns {Prefs} */
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
 * @template {keyof Prefs} Name
 * @param {Name} name
 * @param {Prefs[Name]} value
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

/** @type {Store} */
export const store = {
  bot: /** @type {Store["bot"]} */ (/** @type {unknown} */ (null)),
  webappPath: "/app/",
  person: /** @type {Store["person"]} */ (/** @type {unknown} */ (null)),
  persons: [],
  chats: [],
  chatId: null,
  startPayload: null,
};

/** @type {{ [Name in keyof Events]?: ((detail: Events[Name]) => unknown)[] }} */
const listeners = {};

/**
 * @template {keyof Events} Name
 * @param {Name} name
 * @param {(detail: Events[Name]) => unknown} listener
 */
export function on(name, listener) {
  /** @type {((detail: Events[Name]) => unknown)[]} */
  const before = listeners[name] ?? [];
  Object.assign(listeners, { [name]: [...before, listener] });
}

/**
 * @template {keyof Events} Name
 * @param {Name} name
 * @param {Events[Name] extends undefined ? [] : [Events[Name]]} detail
 */
export function emit(name, ...detail) {
  /** @type {((detail: Events[Name]) => unknown)[]} */
  const all = listeners[name] ?? [];
  for (const listener of all) listener(/** @type {Events[Name]} */ (detail[0]));
}

/** @param {number | null} id */
export const chatById = (id) => store.chats.find((chat) => chat.id === id);
export const currentChat = () => chatById(store.chatId);
/** @param {Chat["type"]} type */
const chatOf = (type) => /** @type {Chat} */ (store.chats.find((chat) => chat.type === type));
/** Every person has both. */
export const privateChat = () => chatOf("private");
export const groupChat = () => chatOf("supergroup");

/**
 * The sender of a message: a person, a bot, or the channel itself.
 * @param {Message} message
 * @returns {User}
 */
export const senderOf = ({ from, sender_chat: chat }) => from ?? { id: chat?.id ?? 0, first_name: chat?.title ?? "" };
/** @param {Chat} chat */
export const chatTitle = (chat) => (chat.type === "private" ? store.bot.first_name : chat.title);
