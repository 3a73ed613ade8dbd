// One message of the chat.
/** @import { Button, CallbackAnswer, Chat, IconName, Message } from "./types" */
import { act } from "./api.js";
import { alertBox, copyText, toast } from "./dialogs.js";
import { clock, fullName, h, icon, messageOf } from "./dom.js";
import { openLink, pickGroup } from "./links.js";
import { payInvoice } from "./payments.js";
import { emit, groupChat, prefs, senderOf, store } from "./store.js";
import { formatted } from "./text.js";
import { t } from "./words.js";

const ANSWER_MS = 15000;
/** @type {Map<string, () => void>} */
const waiting = new Map();

/**
 * The text of a service message, which stands in the middle; null for any other message.
 * @param {Message} message
 */
function serviceText(message) {
  const mine = senderOf(message).id === store.person.id;
  if (message.successful_payment) {
    const amount = message.successful_payment.total_amount;
    return mine ? t("paid", { amount }) : t("paid_by", { name: fullName(senderOf(message)), amount });
  }
  if (message.refunded_payment) return t("refunded", { amount: message.refunded_payment.total_amount });
  if (message.web_app_data) return t("data_sent", { button: message.web_app_data.button_text });
  if (message.write_access_allowed) return t("write_access");
  return null;
}

/** @param {string} src */
function lightbox(src) {
  /** @type {HTMLDialogElement} */
  const dialog = h("dialog", { class: "lightbox", onclick: () => dialog.close() }, h("img", { src, alt: t("picture") }));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {NonNullable<Message["photo"]>} sizes */
function photo(sizes) {
  const size = sizes.at(-1);
  if (!size) return null;
  const src = `/sim/file/${size.file_id}`;
  return h(
    "button",
    { class: "photo", "aria-label": t("picture"), onclick: () => lightbox(src) },
    h("img", { src, alt: "", width: size.width, height: size.height, loading: "lazy", style: { "min-width": "200px" } }),
  );
}

/**
 * The picture of a link that the bot named; one that cannot be fetched is left out.
 * @param {Message["link_preview_options"]} options
 */
function preview(options) {
  if (!options?.url || options.is_disabled || !options.show_above_text) return null;
  const { url } = options;
  const image = h("img", { src: url, alt: "", loading: "lazy", style: { "min-width": "200px" } });
  const holder = h("button", { class: "photo", testid: "link-preview", "aria-label": t("picture"), onclick: () => lightbox(url) }, image);
  image.addEventListener("error", () => holder.remove());
  return holder;
}

/** @param {number} bytes */
function fileSize(bytes) {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
}

/**
 * @param {string} name
 * @param {string} about
 * @param {IconName} picture
 * @param {string} [href]
 */
function attachment(name, about, picture, href) {
  const inner = [h("span", { class: "disc" }, icon(picture)), h("span", {}, h("b", {}, name), h("small", {}, about))];
  return href ? h("a", { class: "file", href, download: name }, inner) : h("span", { class: "file" }, inner);
}

/** @param {Message} message @param {HTMLElement} meta */
function body(message, meta) {
  const parts = [];
  if (message.document) {
    const file = message.document;
    parts.push(attachment(file.file_name, fileSize(file.file_size), "file", `/sim/file/${file.file_id}`));
  }
  if (message.contact) parts.push(attachment(fullName(message.contact), `+${message.contact.phone_number}`, "user"));
  if (message.location) {
    const { latitude, longitude } = message.location;
    parts.push(attachment(t("location"), `${latitude}, ${longitude}`, "pin"));
  }
  if (message.invoice) {
    const invoice = message.invoice;
    parts.push(h("div", { class: "invoice-card" }, h("h3", {}, invoice.title), h("p", {}, invoice.description), h("p", { class: "price" }, `⭐ ${invoice.total_amount}`)));
  }
  const text = message.text ?? message.caption;
  // Inside the text, because the time floats at the end of the last line.
  if (text) parts.push(h("div", { class: "text", dir: "auto" }, formatted(text, message.entities ?? message.caption_entities), meta));
  else parts.push(meta);
  return parts;
}

/** @param {Message} message */
function quote(message) {
  const reply = message.reply_to_message;
  return (
    reply &&
    h(
      "button",
      { class: "quote", onclick: () => document.querySelector(`[data-message="${reply.message_id}"]`)?.scrollIntoView({ block: "center" }) },
      h("b", {}, fullName(senderOf(reply))),
      h("span", {}, reply.text ?? reply.caption ?? t("picture")),
    )
  );
}

/**
 * The element of a message; `near` says whether it is the first and the last of its sender.
 * @param {Message} message
 * @param {Chat} chat
 */
export function bubble(message, chat, near = { first: true, last: true }) {
  const service = serviceText(message);
  const data = { "data-message": message.message_id, testid: "message" };
  if (service) return h("div", { class: "service", ...data }, service);
  const out = senderOf(message).id === store.person.id;
  const names = chat.type !== "private" && !out && near.first;
  const keys = message.reply_markup?.inline_keyboard;
  const meta = h("span", { class: "meta" }, message.edit_date !== undefined && `${t("edited")} `, clock(message.date, prefs.words));
  const under = body(message, meta);
  const captioned = under.length > 1 || under[0] !== meta;
  const classes = ["message", out && "out", near.first && "first", near.last && "last-of-group", keys && "has-keys"];
  const { sender_user: forwarder, chat: origin } = message.forward_origin ?? {};
  const forwarded = forwarder ? fullName(forwarder) : origin?.title;
  const picture = preview(message.link_preview_options);
  const media = message.photo ? photo(message.photo) : picture;
  const above = [
    names && h("div", { class: "sender" }, fullName(senderOf(message)), message.via_bot && h("span", { class: "via" }, ` ${t("via")} @${message.via_bot.username}`)),
    !names && message.via_bot && h("div", { class: "sender" }, h("span", { class: "via" }, `${t("via")} @${message.via_bot.username}`)),
    forwarded && h("div", { class: "sender" }, t("forwarded", { name: forwarded })),
    quote(message),
  ].filter(Boolean);
  const box = h(
    "div",
    { class: `bubble ${media ? "media" : ""} ${media && captioned ? "captioned" : ""}` },
    media && above.length > 0 && h("div", { class: "under" }, above),
    !media && above,
    media,
    media && captioned ? h("div", { class: "under" }, under) : under,
  );
  return h(
    "article",
    { class: classes.filter(Boolean).join(" "), ...data, "aria-label": `${fullName(senderOf(message))}, ${clock(message.date, prefs.words)}` },
    box,
    keys && keyboard(message, chat, keys),
  );
}

/** @type {[keyof Button, IconName][]} */
const MARKS = [["url", "out"], ["login_url", "out"], ["web_app", "app"], ["copy_text", "copy"], ["switch_inline_query", "share"]];

/** @param {Message} message @param {Chat} chat @param {Button[][]} rows */
function keyboard(message, chat, rows) {
  return h(
    "div",
    { class: "keys", role: "group" },
    rows.map((row) =>
      h(
        "div",
        { class: "key-row" },
        row.map((button) => {
          const mark = MARKS.find(([name]) => name in button);
          /** @type {HTMLButtonElement} */
          const element = h(
            "button",
            { class: `key ${button.style ?? ""}`, testid: "kb-button", disabled: button.disabled === true, onclick: () => press(element, button, message, chat) },
            button.text,
            mark && icon(mark[1], "mark"),
          );
          return element;
        }),
      ),
    ),
  );
}

/** @param {HTMLElement} element @param {Button} button @param {Message} message @param {Chat} chat */
async function press(element, button, message, chat) {
  if ("callback_data" in button) return pressCallback(element, button, message, chat);
  if (button.url) return openLink(button.url);
  if (button.login_url) return openLink(button.login_url.url);
  if (button.web_app) return emit("open-app", { kind: "inline", url: button.web_app.url, button: button.text });
  if (button.copy_text) return copyText(button.copy_text.text);
  if (button.pay) return payInvoice(message._invoice_slug ?? "");
  if ("switch_inline_query_current_chat" in button) {
    return emit("compose", `@${store.bot.username} ${button.switch_inline_query_current_chat}`);
  }
  if ("switch_inline_query" in button || "switch_inline_query_chosen_chat" in button) {
    const query = button.switch_inline_query ?? button.switch_inline_query_chosen_chat?.query ?? "";
    return switchInline(query);
  }
  return toast(button.text);
}

/**
 * Ask for the group and start `@bot query` there.
 * @param {string} query
 */
export async function switchInline(query) {
  const text = `@${store.bot.username} ${query}`;
  if (!(await pickGroup(text, groupChat().title))) return;
  emit("open-chat", { chatId: groupChat().id });
  emit("compose", text);
}

/** @param {HTMLElement} element @param {Button} button @param {Message} message @param {Chat} chat */
async function pressCallback(element, button, message, chat) {
  if (element.classList.contains("busy")) return;
  element.classList.add("busy");
  const values = { chat_id: chat.id, message_id: message.message_id, data: button.callback_data };
  let id = "";
  try {
    id = await act("callback", values);
  } catch (error) {
    toast(messageOf(error), true);
  }
  const done = () => {
    element.classList.remove("busy");
    waiting.delete(id);
  };
  if (!id || early.delete(id)) return done();
  waiting.set(id, done);
  setTimeout(done, ANSWER_MS);
}

// Answers that arrived before the request returned its id.
/** @type {Set<string>} */
const early = new Set();

/**
 * The bot answered a callback query.
 * @param {CallbackAnswer} answer
 */
export function showAnswer(answer) {
  const done = waiting.get(answer.query_id);
  if (done) done();
  else {
    early.add(answer.query_id);
    setTimeout(() => early.delete(answer.query_id), ANSWER_MS);
  }
  if (answer.text && answer.show_alert) alertBox(answer.text, store.bot.first_name);
  else if (answer.text) toast(answer.text);
  if (answer.url) openLink(answer.url);
}

