// Opens links: a chat, a Mini App, an invoice, or a web page.
import { confirmBox, modal, toast } from "./dialogs.js";
import { attempt } from "./api.js";
import { h } from "./dom.js";
import { payInvoice } from "./payments.js";
import { emit, groupChat, privateChat, store } from "./store.js";
import { t } from "./words.js";

/**
 * @typedef {{ kind: "invoice", slug: string } | { kind: "share", url: string, text: string }
 *   | { kind: "app", startParam: string } | { kind: "bot", payload: string | null } | { kind: "elsewhere" }} Place
 */

/**
 * Parse a t.me or tg: link; null for any other address.
 * @param {string} url
 * @returns {Place | null}
 */
export function readTelegramLink(url) {
  let parsed;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol === "tg:") {
    const path = `${parsed.host}${parsed.pathname}`.replace(/^\/*/, "");
    const query = parsed.searchParams;
    if (path.startsWith("resolve")) return resolve(query.get("domain") ?? "", query.get("appname") ?? "", query);
    if (path.startsWith("invoice")) return { kind: "invoice", slug: query.get("slug") ?? "" };
    if (path.startsWith("msg_url") || path.startsWith("share")) return { kind: "share", url: query.get("url") ?? "", text: query.get("text") ?? "" };
    return { kind: "elsewhere" };
  }
  if (!/^https?:$/.test(parsed.protocol) || !/^(www\.)?(t|telegram)\.me$/i.test(parsed.hostname)) return null;
  const [first = "", second = ""] = parsed.pathname.split("/").filter(Boolean);
  const query = parsed.searchParams;
  if (first.startsWith("$")) return { kind: "invoice", slug: first.slice(1) };
  if (first === "invoice") return { kind: "invoice", slug: second };
  if (first === "share") return { kind: "share", url: query.get("url") ?? "", text: query.get("text") ?? "" };
  return resolve(first, second, query);
}

/**
 * @param {string} name
 * @param {string} app
 * @param {URLSearchParams} query
 * @returns {Place}
 */
function resolve(name, app, query) {
  if (name.toLowerCase() !== store.bot.username.toLowerCase()) return { kind: "elsewhere" };
  if (app || query.has("startapp")) return { kind: "app", startParam: query.get("startapp") ?? "" };
  return { kind: "bot", payload: query.get("start") };
}

/**
 * Open a link that the person pressed.
 * @param {string} url
 */
export async function openLink(url) {
  const place = readTelegramLink(url);
  if (place) return follow(place, url);
  if (await confirmBox(url, { title: t("link_ask"), yes: t("open") })) openTab(url);
}

/**
 * Open a new tab without access to this page.
 * @param {string} url
 */
export function openTab(url) {
  if (!/^https?:/i.test(url)) return;
  window.open(url, "_blank", "noopener,noreferrer");
}

/** @param {Place} place @param {string} url */
async function follow(place, url) {
  switch (place.kind) {
    case "invoice":
      return payInvoice(place.slug);
    case "share":
      return shareText([place.url, place.text].filter(Boolean).join("\n"));
    case "app":
      emit("open-app", { kind: "link", startParam: place.startParam });
      return;
    case "bot":
      emit("open-chat", { chatId: privateChat().id, payload: place.payload });
      return;
    default:
      toast(t("leave_telegram", { url }));
  }
}

/**
 * Offer to send a text to the group, like Telegram's chat picker.
 * @param {string} text
 */
export async function shareText(text) {
  const group = groupChat();
  const agreed = await pickGroup(text, group.title);
  if (!agreed) return false;
  await attempt("messages", { chat_id: group.id, text });
  emit("open-chat", { chatId: group.id });
  return true;
}

/**
 * Show what would be shared. Resolves to true if the person agrees.
 * @param {string} preview
 * @param {string} chat
 */
export function pickGroup(preview, chat) {
  return modal(
    (close) =>
      h(
        "div",
        { class: "dialog" },
        h("h2", {}, t("share_to")),
        h("p", { class: "muted" }, preview),
        h(
          "div",
          { class: "actions" },
          h("button", { class: "action", onclick: () => close(false) }, t("cancel")),
          h("button", { class: "action filled", autofocus: true, testid: "share-send", onclick: () => close(true) }, t("share_send", { chat })),
        ),
      ),
    "share",
  );
}
