// The payment sheet of a Stars invoice.
/** @import { Invoice } from "./types" */
import { act, attempt, Refused } from "./api.js";
import { modal, toast } from "./dialogs.js";
import { h } from "./dom.js";
import { store } from "./store.js";
import { t } from "./words.js";

/** @type {Record<string, "too_few" | "no_answer">} */
const REASONS = { BALANCE_TOO_LOW: "too_few", BOT_PRECHECKOUT_TIMEOUT: "no_answer" };

/** @typedef {"paid" | "failed" | "cancelled"} End How it went, as Mini Apps get it. */

/**
 * Let the person pay.
 * @param {string} slug
 * @returns {Promise<End>}
 */
export async function payInvoice(slug) {
  /** @type {Invoice} */
  let invoice;
  try {
    invoice = await act("invoice", { slug });
  } catch (error) {
    toast(error instanceof Refused ? error.message : t("lost"), true);
    return "failed";
  }
  const result = await modal((/** @type {(end: End | null) => void} */ close) => sheet(slug, invoice, close), "invoice");
  return result ?? "cancelled";
}

/**
 * @param {string} slug
 * @param {Invoice} invoice
 * @param {(end: End) => void} close
 */
function sheet(slug, invoice, close) {
  const amount = invoice.total_amount;
  const balance = h("span", { class: "balance", testid: "stars-balance" }, t("balance", { amount: invoice.stars }));
  const note = h("p", { class: "muted", role: "status" });
  const pay = h("button", { class: "action filled", autofocus: true, testid: "pay-confirm", onclick: run }, t("pay", { amount }));
  const more = h("button", { class: "action", testid: "stars-top-up", onclick: topUp }, t("top_up"));
  more.hidden = invoice.stars >= amount;

  async function topUp() {
    await attempt("stars", { amount: 1000 });
    invoice = await act("invoice", { slug });
    balance.textContent = t("balance", { amount: invoice.stars });
    more.hidden = invoice.stars >= amount;
    note.textContent = "";
  }

  async function run() {
    pay.disabled = true;
    note.textContent = t("paying");
    const answer = await attempt("pay", { slug });
    if (answer?.status === "paid") {
      toast(t("pay_done"));
      close("paid");
      return;
    }
    const error = answer?.error ?? "";
    const why = REASONS[error] ? t(REASONS[error]) : error;
    if (error === "BALANCE_TOO_LOW") {
      note.textContent = t("pay_failed", { why });
      pay.disabled = false;
      return;
    }
    toast(t("pay_failed", { why }), true);
    close("failed");
  }

  const picture = /^https?:/.test(invoice.photo_url ?? "")
    ? h("img", { src: invoice.photo_url, alt: "" })
    : h("span", { class: "coin", "aria-hidden": "true" }, "★");
  return h(
    "div",
    { class: "dialog pay" },
    balance,
    picture,
    h("h2", {}, t("pay_title")),
    h("p", {}, t("pay_ask", { title: invoice.title, bot: store.bot.first_name, amount })),
    h("p", { class: "muted" }, invoice.description),
    note,
    pay,
    more,
    h("button", { class: "action", testid: "pay-cancel", onclick: () => close("cancelled") }, t("cancel")),
  );
}
