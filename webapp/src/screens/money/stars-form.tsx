import { useState } from "preact/hooks";
import { openStars } from "../../api/deposits";
import type { PaymentMethods } from "../../api/types";
import { formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { carryOut } from "../../state/command";
import { invalidate } from "../../state/query";
import { payInvoice } from "../../telegram/bridge";
import { Section } from "../../ui/basics";
import { Field, Form, useAction } from "../../ui/form";
import { toast } from "../../ui/toast";

type Stars = NonNullable<PaymentMethods["stars"]>;

export function StarsForm({ stars }: { stars: Stars }) {
  const [typed, setTyped] = useState("");
  const count = Number(typed);
  const action = useAction(async () => {
    const { data } = await carryOut(`stars/${count}`, (key) => openStars(count, key));
    const status = await payInvoice(data.invoice_link);
    // the coins come by the bot's own message from Telegram, a moment later
    if (status === "paid") {
      setTyped("");
      toast(t("stars-paid"));
    }
    invalidate("deposits", "wallets", "history/");
  });
  const ready = Number.isInteger(count) && count >= stars.min_stars && count <= stars.max_stars;
  return (
    <Section title={t("stars-title")}>
      <div class="card card-body">
        <p class="muted">
          {t("stars-text", { coins: formatNumber(Number(stars.coins_per_star)) })}
        </p>
        <Form action={action} label={t("stars-do")} ready={ready} testId="stars-form">
          <Field
            label={t("stars-count")}
            value={typed}
            change={(text) => setTyped(text.replace(/\D/g, ""))}
            inputMode="numeric"
            autocomplete="off"
            testId="stars"
            hint={t("deposit-limits", {
              min: formatNumber(stars.min_stars),
              max: formatNumber(stars.max_stars),
            })}
          />
        </Form>
      </div>
    </Section>
  );
}
