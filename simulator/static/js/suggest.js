// The list above the input: the bot's commands, or results of `@bot query`.
/** @import { Answers, Chat } from "./types" */
import { act, attempt } from "./api.js";
import { h } from "./dom.js";
import { currentChat, store } from "./store.js";
import { t } from "./words.js";

const INLINE_PAUSE_MS = 350;

/** @typedef {{ title: string, about: string, picture?: string, run: () => void }} Option */

/** @type {HTMLElement} */
let root;
/** @type {() => HTMLTextAreaElement | null} */
let inputOf = () => null;
/** @type {HTMLElement | null} */
let box = null;
/** @type {Option[]} */
let items = [];
let chosen = -1;
let timer = 0;
let asked = 0;

/** @param {HTMLElement} element @param {() => HTMLTextAreaElement | null} input */
export function initSuggestions(element, input) {
  root = element;
  inputOf = input;
  if (box) root.append(box);
}

export function hideSuggestions() {
  clearTimeout(timer);
  asked += 1;
  box?.remove();
  inputOf()?.removeAttribute("aria-controls");
  box = null;
  items = [];
  chosen = -1;
}

/** @param {Option[]} options @param {string} empty */
function show(options, empty) {
  box?.remove();
  items = options;
  chosen = options.length ? 0 : -1;
  box = h(
    "div",
    { class: "suggest", id: "suggestions", role: options.length ? "listbox" : "status", testid: "suggestions", "aria-label": t("commands") },
    options.map((option, index) =>
      h(
        "button",
        { role: "option", tabindex: "-1", "aria-selected": String(index === 0), testid: "suggestion", onmousedown: (event) => event.preventDefault(), onclick: option.run },
        option.picture && h("img", { src: option.picture, alt: "" }),
        h("span", {}, h("b", {}, option.title), h("span", { class: "about" }, option.about)),
      ),
    ),
    !options.length && h("p", { class: "empty" }, empty),
  );
  root.append(box);
  inputOf()?.setAttribute("aria-controls", "suggestions");
}

/**
 * Move the selection. Returns false if no list is open.
 * @param {number} step
 */
export function moveSuggestion(step) {
  if (!items.length || !box) return false;
  chosen = (chosen + step + items.length) % items.length;
  [...box.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
  box.children[chosen]?.scrollIntoView({ block: "nearest" });
  return true;
}

/** Run the selected suggestion. Returns false if no list is open. */
export function pickSuggestion() {
  const option = items[chosen];
  option?.run();
  return option !== undefined;
}

/**
 * Open or close the list of all commands.
 * @param {Chat} chat
 */
export function showCommands(chat) {
  if (box) return hideSuggestions();
  offerCommands(chat, "");
  inputOf()?.focus();
}

/** @param {Chat} chat @param {string} typed */
function offerCommands(chat, typed) {
  const fitting = chat.commands.filter(({ command }) => command.startsWith(typed));
  if (!fitting.length && typed) return hideSuggestions();
  const suffix = chat.type === "private" ? "" : `@${store.bot.username}`;
  const options = fitting.map(({ command, description }) => ({
    title: `/${command}`,
    about: description,
    run: () => {
      hideSuggestions();
      const input = inputOf();
      if (input) {
        input.value = "";
        input.dispatchEvent(new Event("input"));
      }
      attempt("messages", { chat_id: chat.id, text: `/${command}${suffix}` });
    },
  }));
  show(options, t("no_commands"));
}

/**
 * Offer what fits the typed text.
 * @param {string} text
 */
export function suggest(text) {
  const chat = currentChat();
  if (!chat) return;
  const [, command] = /^\/([a-z0-9_]*)$/i.exec(text) ?? [];
  if (command !== undefined) return offerCommands(chat, command.toLowerCase());
  const [, bot, query = ""] = /^@(\w+)\s([\s\S]*)$/.exec(text) ?? [];
  if (bot?.toLowerCase() === store.bot.username.toLowerCase()) return askInline(chat, query.trim());
  hideSuggestions();
}

/** @param {Chat} chat @param {string} query */
function askInline(chat, query) {
  clearTimeout(timer);
  asked += 1;
  const mine = asked;
  timer = setTimeout(async () => {
    /** @type {Answers["inline"]} */
    let answer = { results: [] };
    try {
      answer = await act("inline", { chat_id: chat.id, query });
    } catch {
      // Show "nothing found".
    }
    if (mine !== asked) return;
    const options = answer.results.map((result) => ({
      title: result.title || t("picture"),
      about: result.description || result.message.text || "",
      picture: result.picture ? `/sim/file/${result.picture}` : result.thumbnail_url,
      run: () => {
        hideSuggestions();
        const input = inputOf();
        if (input) {
          input.value = "";
          input.dispatchEvent(new Event("input"));
        }
        attempt("inline/choice", { chat_id: chat.id, shown: answer.shown, result_id: result.id });
      },
    }));
    show(options, t("no_results"));
  }, INLINE_PAUSE_MS);
}
