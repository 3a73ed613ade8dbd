// Below the messages: START, the input with its menus, the bot's reply keyboard.
/** @import { Button, Chat } from "./types" */
import { attempt, sendFile } from "./api.js";
import { confirmBox, toast } from "./dialogs.js";
import { h, icon, messageOf } from "./dom.js";
import { hideSuggestions, initSuggestions, moveSuggestion, pickSuggestion, showCommands, suggest } from "./suggest.js";
import { currentChat, emit, on, store } from "./store.js";
import { t } from "./words.js";

const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** @type {Map<string, string>} */
const drafts = new Map();

/** @type {HTMLElement} */
let root;
/** @type {HTMLTextAreaElement | null} */
let input = null;
/** @type {File | null} */
let file = null;
let keysShown = true;

/** @param {HTMLElement} element */
export function initComposer(element) {
  root = element;
  initSuggestions(element, () => input);
  on("compose", (text) => {
    drafts.set(draftKey(), text);
    if (input) input.value = text; // what is written there is kept as the draft
    renderComposer(true);
    suggest(text);
  });
  on("say", (text) => say(text));
  on("state", () => {
    file = null;
  });
}

const draftKey = () => `${store.person?.id}:${store.chatId}`;

/** @param {string} text */
async function say(text) {
  const chat = currentChat();
  if (!chat || chat.blocked) return;
  await attempt("messages", { chat_id: chat.id, text });
}

async function send() {
  const field = input;
  const chat = currentChat();
  if (!field || !chat) return;
  const text = field.value.trim();
  if (file) {
    const picked = file;
    file = null;
    drafts.delete(draftKey());
    renderComposer(true);
    try {
      await sendFile(chat.id, picked, text);
    } catch (error) {
      toast(messageOf(error), true);
    }
    return;
  }
  if (!text) return;
  drafts.delete(draftKey());
  field.value = "";
  grow();
  hideSuggestions();
  field.focus();
  const sent = await attempt("messages", { chat_id: chat.id, text });
  if (!sent && !field.value) {
    field.value = text;
    grow();
  }
}

function grow() {
  if (!input) return;
  input.style.height = "40px";
  if (input.value) input.style.height = `${Math.min(180, input.scrollHeight)}px`;
}

/** @param {FileList | null | undefined} files */
function pick(files) {
  const one = files?.[0];
  if (!one) return;
  if (one.size > MAX_FILE_BYTES) return toast("20 MB", true);
  file = one;
  renderComposer(true);
}

/** Draw everything below the messages. `focus` moves the focus to the input. */
export function renderComposer(focus = false) {
  const chat = currentChat();
  if (!chat || !root) return;
  const had = input !== null && document.activeElement === input;
  if (input && root.contains(input) && root.dataset.key === draftKey()) drafts.set(draftKey(), input.value);
  if (!root.contains(document.activeElement) || root.dataset.key !== draftKey()) hideSuggestions();
  root.dataset.key = draftKey();
  const action = startAction(chat);
  if (action) {
    input = null;
    root.replaceChildren(action);
    return;
  }
  root.replaceChildren(...[draft(), row(chat), keysShown ? replyKeys(chat) : null].filter((part) => part !== null));
  initSuggestions(root, () => input);
  grow();
  if (focus || had) input?.focus();
}

/** @param {Chat} chat */
function startAction(chat) {
  if (chat.type === "channel") return h("p", { class: "read-only", testid: "read-only" }, t("read_only"));
  if (chat.type !== "private") return null;
  const payload = store.startPayload;
  const begin = async () => {
    store.startPayload = null;
    await attempt("start", { payload: payload ?? "" });
    renderComposer(true);
  };
  /** @param {string} text @param {boolean} pulse */
  const button = (text, pulse) => h("button", { class: pulse ? "big-action pulse" : "big-action", testid: "start-button", onclick: begin }, text);
  if (chat.blocked) return button(t("unblock"), false);
  if (payload !== null) return button(payload ? t("start_with", { payload }) : t("start"), true);
  if (!chat.started && !chat.write_allowed) return button(t("start"), true);
  if (!chat.started && !chat.messages.length) return button(t("start"), true);
  return null;
}

function draft() {
  if (!file) return null;
  const url = file.type.startsWith("image/") ? URL.createObjectURL(file) : null;
  const picture = url && h("img", { src: url, alt: "", onload: () => URL.revokeObjectURL(url) });
  return h(
    "div",
    { class: "drafts" },
    picture ?? icon("file"),
    h("div", {}, h("b", {}, picture ? t("picture") : t("file")), h("span", {}, file.name)),
    h("button", { class: "round", "aria-label": t("remove"), onclick: () => { file = null; renderComposer(true); } }, icon("close")),
  );
}

/** @param {Chat} chat */
function menuButton(chat) {
  const button = chat.menu_button;
  if (!button) return null;
  if (button.type === "web_app") {
    const open = () => emit("open-app", { kind: "menu", url: button.web_app.url, button: button.text });
    return h("button", { class: "menu-button", testid: "menu-button", onclick: open }, icon("app", "small"), h("span", {}, button.text));
  }
  if (!chat.commands.length) return null;
  return h("button", { class: "menu-button", testid: "menu-button", "aria-haspopup": "listbox", onclick: () => showCommands(chat) }, icon("menu", "small"), h("span", {}, t("menu")));
}

/** @param {Chat} chat */
function row(chat) {
  /** @type {HTMLTextAreaElement} */
  const field = h("textarea", {
    rows: 1,
    testid: "composer",
    placeholder: file ? t("caption") : chat.placeholder || chat.reply_keyboard?.input_field_placeholder || t("message"),
    "aria-label": t("message_to", { name: store.person.first_name }),
    maxlength: 4096,
    enterkeyhint: "send",
    "aria-autocomplete": "list",
    onkeydown: onKey,
    oninput: () => {
      grow();
      suggest(field.value);
    },
    onpaste: (event) => {
      const files = event.clipboardData?.files;
      if (!files?.length) return;
      event.preventDefault();
      pick(files);
    },
  });
  field.value = drafts.get(draftKey()) ?? "";
  input = field;
  /** @type {HTMLInputElement} */
  const chooser = h("input", { type: "file", hidden: true, tabindex: "-1", testid: "file-input", "aria-label": t("attach"), onchange: () => pick(chooser.files) });
  const slash = chat.commands.length > 0 && chat.menu_button?.type === "web_app";
  return h(
    "div",
    { class: "compose-row" },
    h(
      "div",
      { class: "compose-box" },
      menuButton(chat),
      h("button", { class: "round", testid: "attach", "aria-label": t("attach"), onclick: () => chooser.click() }, icon("attach")),
      chooser,
      input,
      slash && h("button", { class: "round", testid: "commands-button", "aria-label": t("commands"), onclick: () => showCommands(chat) }, icon("slash")),
      chat.reply_keyboard &&
        h("button", { class: "round", testid: "keyboard-toggle", "aria-label": t("keyboard"), "aria-expanded": String(keysShown), onclick: () => { keysShown = !keysShown; renderComposer(); } }, icon(keysShown ? "down" : "keyboard")),
    ),
    h("button", { class: "round send", testid: "send", "aria-label": t("send"), onclick: send }, icon("send")),
  );
}

/** @param {KeyboardEvent} event */
function onKey(event) {
  if (event.isComposing) return;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (moveSuggestion(event.key === "ArrowDown" ? 1 : -1)) event.preventDefault();
  } else if (event.key === "Escape") {
    hideSuggestions();
  } else if (event.key === "Enter" && !event.shiftKey) {
    event.preventDefault();
    if (!pickSuggestion()) send();
  }
}

/** @param {Chat} chat */
function replyKeys(chat) {
  if (!chat.reply_keyboard) return null;
  return h(
    "div",
    { class: "reply-keys", role: "group", "aria-label": t("keyboard") },
    chat.reply_keyboard.keyboard.map((line) =>
      h("div", { class: "key-row" }, line.map((button) => h("button", { class: button.style ?? "", testid: "reply-key", onclick: () => pressReply(button, chat) }, button.text))),
    ),
  );
}

/** @param {Button} button @param {Chat} chat */
async function pressReply(button, chat) {
  const bot = store.bot.first_name;
  if (button.web_app) return emit("open-app", { kind: "keyboard", url: button.web_app.url, button: button.text });
  if (button.request_contact) {
    if (await confirmBox(t("phone_ask", { bot }), { yes: t("share") })) await attempt("contact");
    return;
  }
  if (button.request_location) {
    if (await confirmBox(t("place_ask", { bot }), { yes: t("share") })) await attempt("location");
    return;
  }
  if (chat.reply_keyboard?.one_time_keyboard) {
    keysShown = false;
    renderComposer();
  }
  await say(button.text);
}
