// The payment sheet of a Stars invoice.
import { act, attempt, Refused } from "./api.js";
import { modal, toast } from "./dialogs.js";
import { h } from "./dom.js";
import { store } from "./store.js";
import { t } from "./words.js";

const REASONS = { BALANCE_TOO_LOW: "too_few", BOT_PRECHECKOUT_TIMEOUT: "no_answer" };

/** Let the person pay. Resolves to "paid", "failed" or "cancelled", as Mini Apps get it. */
export async function payInvoice(slug) {
  let invoice;
  try {
    invoice = await act("invoice", { slug });
  } catch (error) {
    toast(error instanceof Refused ? error.message : t("lost"), true);
    return "failed";
  }
  const result = await modal((close) => sheet(slug, invoice, close), { testid: "invoice" });
  return result ?? "cancelled";
}

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
    const why = REASONS[answer?.error] ? t(REASONS[answer.error]) : answer?.error ?? "";
    if (answer?.error === "BALANCE_TOO_LOW") {
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
