import type { PaymentMethods, StarsInvoice } from "../../api/types";
import { postOnce } from "../../state/command";
import { invalidate } from "../../state/query";
import { type InvoiceStatus, payInvoice } from "../../telegram/bridge";

export type StarsTerms = NonNullable<PaymentMethods["stars"]>;

/** Pay with Stars in Telegram's own form. The bot credits the coins a moment later. */
export async function payWithStars(stars: number): Promise<InvoiceStatus> {
  const { data } = await postOnce<StarsInvoice>(`stars/${stars}`, "/deposits/stars", { stars });
  const status = await payInvoice(data.invoice_link);
  invalidate("deposits/mine", "wallets");
  return status;
}
