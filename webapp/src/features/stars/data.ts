import type { PaymentMethods, StarsInvoice } from "../../api/types";
import { asShown, postOnce } from "../../state/command";
import { invalidate } from "../../state/query";
import { type InvoiceStatus, payInvoice } from "../../telegram/bridge";

export type StarsTerms = NonNullable<PaymentMethods["stars"]>;

/** Pay with Stars in Telegram's own form. The bot credits the coins a moment later. */
export async function payWithStars(shown: StarsTerms, stars: number): Promise<InvoiceStatus> {
  const body = { stars, coins_per_star: shown.coins_per_star };
  const { data } = await asShown("deposits/methods", () =>
    postOnce<StarsInvoice>(`stars/${stars}`, "/deposits/stars", body),
  );
  const status = await payInvoice(data.invoice_link);
  invalidate("deposits/mine", "wallets");
  return status;
}
