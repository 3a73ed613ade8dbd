// The middle column: header, messages, and live events.
/** @import { Chat, Choice, Field, Message } from "./types" */
import { attempt } from "./api.js";
import { bubble, showAnswer } from "./bubble.js";
import { initComposer, renderComposer } from "./composer.js";
import { confirmBox, dropMenu, formBox, toggle } from "./dialogs.js";
import { avatar, botAvatar, byId, h, icon } from "./dom.js";
import { openSidebar } from "./sidebar.js";
import { chatById, chatTitle, currentChat, emit, on, privateChat, senderOf, store } from "./store.js";
import { aboutChat, t } from "./words.js";

const ACTION_MS = 5500;
const NEAR_END = 120;

const root = byId("chat");
const head = h("header", { class: "chat-head" });
const list = h("div", { class: "messages", role: "log", "aria-live": "polite", testid: "messages" });
const scroller = h("div", { class: "scroller", tabindex: "-1" }, list);
const toEnd = h("button", { class: "round to-end", hidden: true, onclick: () => scrollToEnd(true) }, icon("down"));
const composer = h("div", { class: "composer" });

/** @type {{ chatId: number, text: string } | null} */
let action = null;
let actionTimer = 0;

export function initChat() {
  toEnd.setAttribute("aria-label", t("to_end"));
  root.append(head, h("div", { class: "scroll-holder" }, scroller, toEnd), composer);
  initComposer(composer);
  scroller.addEventListener("scroll", () => {
    toEnd.hidden = distance() < 400;
  });
  new ResizeObserver(() => {
    if (stick) scrollToEnd(false);
  }).observe(composer);
  on("state", () => render(true));
  on("chat-changed", () => render(true));
  on("pref", () => render(false));
  on("persons", renderHead);
  on("live:message", added);
  on("live:edited", edited);
  on("live:deleted", deleted);
  on("live:action", acted);
  on("live:callback_answer", showAnswer);
  on("live:reply_keyboard", ({ chat_id: id, markup }) => {
    const chat = chatById(id);
    if (!chat) return;
    chat.reply_keyboard = markup.keyboard ? { ...markup, keyboard: markup.keyboard } : null;
    chat.placeholder = markup.input_field_placeholder ?? "";
    if (id === store.chatId) renderComposer(markup.force_reply === true);
  });
  document.addEventListener("visibilitychange", markRead);
}

const distance = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight;
let stick = true;

/** @param {boolean} smooth */
function scrollToEnd(smooth) {
  scroller.scrollTo({ top: scroller.scrollHeight, behavior: smooth ? "smooth" : "instant" });
}

function markRead() {
  const chat = currentChat();
  const me = store.persons.find((person) => person.id === store.person?.id);
  if (!chat || document.hidden || !me?.unread[String(chat.id)]) return;
  attempt("read", { chat_id: chat.id });
}

/** @param {boolean} toTheEnd */
function render(toTheEnd) {
  if (!store.person) return;
  renderHead();
  renderMessages();
  renderComposer();
  if (toTheEnd) scrollToEnd(false);
  markRead();
}

/** @param {Chat} chat */
function statusLine(chat) {
  if (action && action.chatId === chat.id) return h("div", { class: "status live", role: "status" }, action.text);
  return h("div", { class: "status" }, aboutChat(chat));
}

function renderHead() {
  const chat = currentChat();
  if (!chat) return;
  const me = store.persons.find((person) => person.id === store.person.id);
  const others = store.persons.some((person) => person.id !== me?.id && Object.values(person.unread).some(Boolean));
  /** @type {HTMLButtonElement} */
  const more = h("button", { class: "round", testid: "chat-menu", "aria-label": t("more"), "aria-haspopup": "dialog", onclick: () => openMenu(more, chat) }, icon("more"));
  head.replaceChildren(
    h("button", { class: "round me", testid: "open-people", "aria-label": t("people"), onclick: () => openSidebar(true) }, avatar(store.person, "small"), others && h("span", { class: "dot" })),
    chat.type === "private" ? botAvatar() : h("span", { class: "avatar c3", "aria-hidden": "true" }, icon("group")),
    h("div", { class: "titles" }, h("h2", {}, chatTitle(chat)), statusLine(chat)),
    ...(me?.has_authenticator
      ? [h("button", { class: "chip", testid: "code", "aria-label": t("code_about"), title: t("code_about"), onclick: writeCode }, `🔢 ${t("code")}`)]
      : []),
    h(
      "button",
      { class: "chip", testid: "stars", "aria-label": `${t("stars")}: ${me?.stars}`, onclick: giveStars },
      h("i", { class: "star" }, "★"),
      String(me?.stars ?? 0),
    ),
    more,
  );
}

async function writeCode() {
  const code = await attempt("code");
  if (code) emit("compose", code);
}

async function giveStars() {
  if (await confirmBox(t("stars_more", { name: store.person.first_name }), { title: t("stars"), yes: t("ok") })) {
    await attempt("stars", { amount: 1000 });
  }
}

/** @param {HTMLElement} anchor @param {Chat} chat */
function openMenu(anchor, chat) {
  const own = chat.type === "private";
  dropMenu(anchor, [
    own && { icon: "refresh", text: t("again"), testid: "restart-bot", run: () => attempt("start", {}) },
    { icon: "link", text: t("deep_link"), testid: "deep-link", run: askDeepLink },
    { icon: "app", text: t("open_app"), testid: "open-main-app", run: () => emit("open-app", { kind: "main" }) },
    own && { element: [h("span", {}, t("block")), toggle(t("block"), chat.blocked, "block-switch", (blocked) => attempt("block", { blocked }))] },
    chat.type === "channel" && { element: [h("span", {}, t("bot_is_admin")), toggle(t("bot_is_admin"), chat.bot_is_admin, "admin-switch", (admin) => attempt("channel/admin", { is_admin: admin }))] },
    own && { icon: "trash", text: t("clear"), danger: true, testid: "clear-chat", run: clear },
  ]);
}

async function clear() {
  if (await confirmBox(t("clear_ask"), { title: t("clear"), yes: t("clear"), danger: true })) await attempt("clear");
}

async function askDeepLink() {
  /** @type {Field[]} */
  const fields = [{ name: "payload", label: t("payload"), pattern: "[A-Za-z0-9_\\-]{0,64}", testid: "deep-link-payload" }];
  /** @type {Choice[]} */
  const actions = [
    ["app", t("open_app")],
    ["chat", t("open_chat")],
  ];
  const values = await formBox(t("deep_link"), fields, actions, t("deep_link_about"));
  if (!values) return;
  if (values.action === "app") emit("open-app", { kind: "link", startParam: values.payload });
  else emit("open-chat", { chatId: privateChat().id, payload: values.payload });
}

/** @param {Message} message */
function dayOf(message) {
  const date = new Date(message.date * 1000);
  return date.toDateString() === new Date().toDateString() ? t("today") : date.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long" });
}

/** @param {Message[]} messages @param {number} index */
function near(messages, index) {
  const message = messages[index];
  /** @param {Message | undefined} other */
  const same = (other) => message && other && senderOf(other).id === senderOf(message).id && Math.abs(other.date - message.date) < 300;
  return { first: !same(messages[index - 1]), last: !same(messages[index + 1]) };
}

function renderMessages() {
  const chat = currentChat();
  if (!chat) return;
  list.setAttribute("aria-label", chatTitle(chat));
  const parts = [];
  let day = "";
  chat.messages.forEach((message, index) => {
    if (dayOf(message) !== day) {
      day = dayOf(message);
      parts.push(h("div", { class: "day" }, day));
    }
    parts.push(bubble(message, chat, near(chat.messages, index)));
  });
  if (!chat.messages.length) parts.push(welcome(chat));
  list.replaceChildren(...parts);
  list.dataset.person = String(store.person.id); // a test that switches people waits for this
}

/** @param {Chat} chat */
function welcome(chat) {
  if (chat.type !== "private") {
    return h("div", { class: "welcome" }, h("span", { class: "avatar c3 large", "aria-hidden": "true" }, icon("group")), h("h3", {}, chat.title), h("p", {}, t(chat.type === "channel" ? "channel_empty" : "group_empty")));
  }
  const text = store.bot.description || store.bot.short_description || t("nothing_said");
  return h("div", { class: "welcome" }, botAvatar("large"), h("h3", {}, store.bot.description ? t("what") : store.bot.first_name), h("p", {}, text));
}

/** @param {{ chat_id: number, message: Message }} news */
function added({ chat_id: id, message }) {
  const chat = chatById(id);
  if (!chat || chat.messages.some((one) => one.message_id === message.message_id)) return;
  const before = chat.messages.at(-1);
  chat.messages.push(message);
  if (message.from?.is_bot && action?.chatId === id) endAction();
  if (id !== store.chatId) return;
  stick = distance() < NEAR_END || senderOf(message).id === store.person.id;
  if (!before || dayOf(before) !== dayOf(message)) renderMessages();
  else {
    const last = chat.messages.length - 1;
    list.querySelector(`[data-message="${before.message_id}"]`)?.replaceWith(bubble(before, chat, near(chat.messages, last - 1)));
    list.append(bubble(message, chat, near(chat.messages, last)));
  }
  list.lastElementChild?.classList.add("fresh");
  if (stick) scrollToEnd(true);
  markRead();
}

/** @param {{ chat_id: number, message: Message }} news */
function edited({ chat_id: id, message }) {
  const chat = chatById(id);
  if (!chat) return;
  const index = chat.messages.findIndex((one) => one.message_id === message.message_id);
  if (index < 0) return;
  chat.messages[index] = message;
  if (id !== store.chatId) return;
  stick = distance() < NEAR_END;
  list.querySelector(`[data-message="${message.message_id}"]`)?.replaceWith(bubble(message, chat, near(chat.messages, index)));
  if (stick) scrollToEnd(false);
}

/** @param {{ chat_id: number, message_ids: number[] }} news */
function deleted({ chat_id: id, message_ids: ids }) {
  const chat = chatById(id);
  if (!chat) return;
  chat.messages = chat.messages.filter((one) => !ids.includes(one.message_id));
  if (id === store.chatId) renderMessages();
}

/** @param {{ chat_id: number, action: string }} news */
function acted({ chat_id: id, action: name }) {
  const text = name.endsWith("photo") ? t("sending_photo") : name.endsWith("document") ? t("sending_file") : t("typing");
  action = { chatId: id, text };
  clearTimeout(actionTimer);
  actionTimer = setTimeout(endAction, ACTION_MS);
  renderHead();
}

function endAction() {
  action = null;
  clearTimeout(actionTimer);
  renderHead();
}
