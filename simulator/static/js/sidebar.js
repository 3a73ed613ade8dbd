// The left column: people to play, the chats of the chosen one, settings.
/** @import { Chat, Choice, Field, Message, Person, Prefs } from "./types" */
import { addPerson, attempt } from "./api.js";
import { formBox, toast, toggle } from "./dialogs.js";
import { avatar, botAvatar, byId, clock, focusAgain, focusedIn, fullName, h, icon, messageOf } from "./dom.js";
import { chatTitle, emit, on, prefs, setPref, store } from "./store.js";
import { aboutChat, LANGUAGES, PLATFORMS, t } from "./words.js";

const root = byId("sidebar");
const shell = byId("shell");

/** @param {boolean} open */
export function openSidebar(open) {
  shell.classList.toggle("side-open", open);
  if (!open) return;
  /** @type {HTMLElement | null} */ (root.querySelector("[aria-current] , button"))?.focus();
}

export function initSidebar() {
  shell.append(h("div", { class: "side-scrim", onclick: () => openSidebar(false) }));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") openSidebar(false);
  });
  root.append(head, lists, bottom);
  on("state", render);
  on("pref", render);
  on("persons", renderLists);
}

/** @param {Person} person */
const unreadOf = (person) => Object.values(person.unread).reduce((sum, count) => sum + count, 0);

/** @param {number} count */
function badge(count) {
  return count > 0 && h("span", { class: "badge", testid: "unread", "aria-label": `${count}` }, count > 99 ? "99+" : String(count));
}

const KINDS = /** @type {const} */ (["photo", "document", "invoice", "contact", "successful_payment", "web_app_data"]);

/**
 * A message in a line of the list.
 * @param {Message} last
 */
function lastWords(last) {
  const kind = KINDS.find((name) => name in last);
  const names = { photo: `🖼 ${t("picture")}`, document: `📄 ${t("file")}`, invoice: `⭐ ${t("invoice")}`, contact: `👤 ${t("contact")}`, successful_payment: "⭐", web_app_data: "↗" };
  return last.text || last.caption || (kind ? names[kind] : "");
}

/** @param {Person} person */
function personRow(person) {
  const mine = person.id === store.person.id;
  return h(
    "li",
    {},
    h(
      "button",
      {
        class: "row person",
        testid: `person-${person.id}`,
        "aria-current": mine ? "true" : undefined,
        onclick: () => {
          openSidebar(false);
          emit("be", person.id);
        },
      },
      avatar(person),
      h(
        "span",
        { class: "who" },
        h("span", { class: "name" }, h("span", {}, fullName(person)), person.is_staff && h("span", { class: "tag staff" }, t("staff"))),
        h("span", { class: "last" }, `@${person.username}`),
      ),
      h("span", { class: "side" }, h("span", { class: "tag" }, person.language_code), !mine && badge(unreadOf(person))),
    ),
  );
}

/** @param {Chat} chat */
function chatRow(chat) {
  const me = store.persons.find((person) => person.id === store.person.id);
  const last = chat.messages.at(-1);
  const text = last ? lastWords(last) : "";
  const current = chat.id === store.chatId;
  return h(
    "li",
    {},
    h(
      "button",
      {
        class: "row",
        testid: { private: "chat-bot", supergroup: "chat-group", channel: "chat-channel" }[chat.type],
        "aria-current": current ? "true" : undefined,
        onclick: () => {
          openSidebar(false);
          emit("open-chat", { chatId: chat.id });
        },
      },
      chat.type === "private" ? botAvatar() : h("span", { class: "avatar c3", "aria-hidden": "true" }, icon("group")),
      h(
        "span",
        { class: "who" },
        h("span", { class: "name" }, h("span", {}, chatTitle(chat))),
        h("span", { class: "last" }, text || aboutChat(chat)),
      ),
      h("span", { class: "side" }, last && h("span", {}, clock(last.date, prefs.words)), !current && badge(me?.unread[String(chat.id)] ?? 0)),
    ),
  );
}

async function askPerson() {
  /** @type {Field[]} */
  const fields = [
    { name: "first_name", label: t("first_name"), required: true, maxlength: 64, testid: "new-first-name" },
    { name: "last_name", label: t("last_name"), maxlength: 64 },
    { name: "language_code", label: t("language"), options: LANGUAGES, value: "ru" },
  ];
  const values = await formBox(t("add_person"), fields, [["add", t("add")]]);
  if (!values) return;
  try {
    const person = await addPerson(values);
    emit("be", person.id);
  } catch (error) {
    toast(messageOf(error), true);
  }
}

/**
 * @param {string} label
 * @param {string} testid
 * @param {Choice[]} options
 * @param {string} value
 * @param {(value: string) => void} change
 */
function select(label, testid, options, value, change) {
  /** @type {Choice[]} */
  const known = options.some(([one]) => one === value) ? options : [...options, [value, value]];
  /** @type {HTMLSelectElement} */
  const field = h(
    "select",
    { testid, onchange: () => change(field.value) },
    known.map(([one, text]) => h("option", { value: one, selected: one === value }, text)),
  );
  return h("label", { class: "setting" }, label, field);
}

function settings() {
  const dark = prefs.theme === "dark";
  return h(
    "div",
    { class: "settings" },
    h("div", { class: "setting" }, h("span", {}, t("theme")), toggle(t("theme"), dark, "theme-toggle", (on_) => setPref("theme", on_ ? "dark" : "light"))),
    select(t("language"), "language-select", LANGUAGES, store.person.language_code, (code) => attempt("language", { language_code: code })),
    select(t("platform"), "platform-select", PLATFORMS, prefs.platform, (value) => setPref("platform", value)),
    select(t("words"), "words-select", [["en", "English"], ["ru", "Русский"]], prefs.words, (value) => setPref("words", /** @type {Prefs["words"]} */ (value))),
  );
}

const head = h("div", { class: "brand" });
const lists = h("div", {});
const bottom = h("div", {});

// If a row were replaced between press and release, its click would be lost.
let isPressed = false;
let isStale = false;
lists.addEventListener("pointerdown", () => {
  isPressed = true;
});
for (const released of ["pointerup", "pointercancel"]) {
  window.addEventListener(released, () => {
    // The click follows the release.
    setTimeout(() => {
      isPressed = false;
      if (isStale) renderLists();
    });
  });
}

function renderLists() {
  if (!store.person) return;
  isStale = isPressed;
  if (isPressed) return;
  const focused = focusedIn(lists);
  lists.replaceChildren(
    h("h2", { class: "side-title" }, t("be")),
    h("ul", { class: "side-list" }, store.persons.map(personRow)),
    h("button", { class: "add-person", testid: "add-person", onclick: askPerson }, icon("add"), t("add_person")),
    h("h2", { class: "side-title" }, t("chats", { name: store.person.first_name })),
    h("ul", { class: "side-list" }, store.chats.map(chatRow)),
  );
  focusAgain(lists, focused);
}

function render() {
  if (!store.person) return;
  root.setAttribute("aria-label", t("people"));
  head.replaceChildren(
    h("img", { src: "/sim/static/img/icon.svg", alt: "" }),
    h("div", {}, h("h1", {}, t("title")), h("p", {}, t("subtitle"))),
    h("button", { class: "round", "aria-label": t("close"), onclick: () => openSidebar(false) }, icon("close")),
  );
  renderLists();
  const focused = focusedIn(bottom);
  bottom.replaceChildren(settings());
  focusAgain(bottom, focused);
}
