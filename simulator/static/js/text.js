// Formatted text from entities (offsets in UTF-16 units, as JavaScript's strings count).
/** @import { Child, Entity } from "./types" */
import { h } from "./dom.js";
import { copyText } from "./dialogs.js";
import { openLink } from "./links.js";
import { emit, store } from "./store.js";

/**
 * Nodes for a text with entities.
 * @param {string} text
 * @param {Entity[]} [entities]
 */
export function formatted(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return range(text, 0, text.length, sorted);
}

/**
 * @param {string} text
 * @param {number} from
 * @param {number} to
 * @param {Entity[]} entities
 * @returns {Child[]}
 */
function range(text, from, to, entities) {
  /** @type {Child[]} */
  const nodes = [];
  let at = from;
  for (const [i, entity] of entities.entries()) {
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (entity.offset < at || end <= start) continue;
    const block = BLOCKS.has(entity.type);
    // A block begins a line of its own: the line break beside it would show as an empty line.
    if (start > at) nodes.push(block ? text.slice(at, start).replace(/\n$/, "") : text.slice(at, start));
    const inner = entities.slice(i + 1).filter((one) => one.offset >= start && one.offset < end);
    nodes.push(element(entity, text.slice(start, end), range(text, start, end, inner)));
    at = block && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

const BLOCKS = new Set(["pre", "blockquote", "expandable_blockquote"]);
/** @type {Record<string, "b" | "i" | "u" | "s" | "blockquote">} */
const PLAIN = { bold: "b", italic: "i", underline: "u", strikethrough: "s", blockquote: "blockquote", expandable_blockquote: "blockquote" };

/** @param {string} url @param {Child[]} children */
function link(url, children) {
  return h(
    "a",
    {
      href: url,
      rel: "noopener noreferrer",
      onclick: (event) => {
        event.preventDefault();
        openLink(url);
      },
    },
    children,
  );
}

/** @param {Entity} entity @param {string} raw @param {Child[]} children */
function element(entity, raw, children) {
  const plain = PLAIN[entity.type];
  if (plain) return h(plain, {}, children);
  switch (entity.type) {
    case "code":
      return h("code", { title: "⧉", onclick: () => copyText(raw) }, raw);
    case "pre":
      return h("pre", {}, h("code", { onclick: () => copyText(raw) }, raw));
    case "spoiler": {
      const show = () => span.classList.add("shown");
      /** @type {HTMLSpanElement} */
      const span = h("span", { class: "spoiler", role: "button", tabindex: "0", onclick: show, onkeydown: (event) => event.key === "Enter" && show() }, children);
      return span;
    }
    case "text_link":
      return link(safe(entity.url ?? ""), children);
    case "url":
      return link(safe(raw), children);
    case "email":
      return h("a", { href: `mailto:${raw}` }, children);
    case "bot_command":
      return h("a", { href: "#", onclick: (event) => { event.preventDefault(); emit("say", raw); } }, children);
    case "mention":
      return raw.slice(1).toLowerCase() === store.bot.username.toLowerCase() ? link(`https://t.me/${raw.slice(1)}`, children) : h("span", {}, children);
    default:
      return h("span", {}, children);
  }
}

// Only links of these kinds may become an address of the page.
/** @param {string} url */
function safe(url) {
  return /^(https?|tg|mailto|tel|ton):/i.test(url) ? url : `https://${url}`;
}
