// What the page knows, and who wants to hear of changes.

const KEY = "sim:prefs";

function readPrefs() {
  let saved = {};
  try {
    saved = JSON.parse(localStorage.getItem(KEY) ?? "{}");
  } catch {
    // Spoiled or forbidden storage: begin with the defaults.
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

export function setPref(name, value) {
  prefs[name] = value;
  try {
    localStorage.setItem(KEY, JSON.stringify(prefs));
  } catch {
    // Not remembered, but still in force.
  }
  emit("pref", name);
}

export const store = {
  bot: null,
  webappPath: "/app/",
  person: null,
  persons: [],
  chats: [],
  chatId: null,
  // A deep link's payload that waits for START.
  startPayload: null,
};

const listeners = new Map();

export function on(name, listener) {
  if (!listeners.has(name)) listeners.set(name, []);
  listeners.get(name).push(listener);
}

export function emit(name, detail) {
  for (const listener of listeners.get(name) ?? []) listener(detail);
}

export const currentChat = () => store.chats.find((chat) => chat.id === store.chatId);
export const chatById = (id) => store.chats.find((chat) => chat.id === id);
export const privateChat = () => store.chats.find((chat) => chat.type === "private");
export const groupChat = () => store.chats.find((chat) => chat.type === "supergroup");
/** Who wrote a message; a channel's posts are the channel's own. */
export const senderOf = (message) => message.from ?? { ...message.sender_chat, first_name: message.sender_chat.title };
export const chatTitle = (chat) => (chat.type === "private" ? store.bot.first_name : chat.title);
