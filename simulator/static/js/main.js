// Starts the page and keeps it up to date.
/** @import { State } from "./types" */
import { hold, listen, loadState, release } from "./api.js";
import { initChat } from "./chat.js";
import { toast } from "./dialogs.js";
import { initMiniApp } from "./miniapp/panel.js";
import { initSidebar } from "./sidebar.js";
import { chatById, emit, on, prefs, privateChat, setPref, store } from "./store.js";
import { t } from "./words.js";

function applyPrefs() {
  document.documentElement.dataset.theme = prefs.theme;
  document.documentElement.lang = prefs.words;
  document.title = t("title");
}

/** @param {State} state */
function take(state) {
  const keep = store.person?.id === state.person.id ? store.chatId : null;
  store.bot = state.bot;
  store.webappPath = state.webapp_path;
  store.person = state.person;
  store.persons = state.persons;
  store.chats = state.chats;
  store.chatId = chatById(keep)?.id ?? privateChat().id;
}

let loading = 0;

/**
 * Load everything about a person; falls back to the first person if this one is unknown.
 * @param {number | null | undefined} personId
 */
async function load(personId) {
  loading += 1;
  const mine = loading;
  hold();
  try {
    const state = await loadState(personId).catch(() => loadState(null));
    if (mine !== loading) return;
    take(state);
    emit("state");
  } finally {
    if (mine === loading) release();
  }
}

let becoming = 0;

/**
 * Become a person. Whoever is chosen last wins, however long the choices before still load.
 * @param {number | null | undefined} personId
 */
async function be(personId) {
  if (personId && store.person?.id === personId) return;
  becoming += 1;
  const mine = becoming;
  emit("leave-person");
  store.startPayload = null;
  store.chatId = null;
  if (personId) await listen(personId);
  if (mine !== becoming) return;
  await load(personId);
  if (mine !== becoming) return;
  if (store.person.id !== personId) {
    await listen(store.person.id);
    if (mine !== becoming) return;
    // Again: what happened between the first load and the stream is in neither.
    await load(store.person.id);
    if (mine !== becoming) return;
  }
  setPref("person", store.person.id);
}

async function refresh() {
  try {
    await load(store.person.id);
  } catch {
    toast(t("lost"), true);
  }
}

on("pref", applyPrefs);
on("be", be);
on("open-chat", ({ chatId, payload = null }) => {
  store.chatId = chatId;
  store.startPayload = payload;
  emit("chat-changed");
  emit("persons");
});
on("live:persons", (persons) => {
  if (!store.person) return;
  store.persons = persons;
  const me = persons.find((person) => person.id === store.person.id);
  if (me) store.person = { ...store.person, ...me };
  emit("persons");
});
on("live:chat", refresh);
on("live:bot", refresh);
on("reconnected", refresh);

applyPrefs();
initSidebar();
initChat();
initMiniApp();
const asked = Number(new URLSearchParams(location.search).get("user")) || prefs.person;
await be(asked || undefined);
