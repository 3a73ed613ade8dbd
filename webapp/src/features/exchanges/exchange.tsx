import { useState } from "preact/hooks";
import type { ExchangeRate } from "../../api/types";
import { formatMoney, formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { goBack } from "../../state/router";
import { Loading, pending } from "../../ui/basics";
import { AmountField, Form, isAmount, useAction } from "../../ui/form";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";
import { useCash } from "../wallets/data";
import { exchange, useRate } from "./data";

export function ExchangeScreen() {
  const query = useRate();
  return (
    <Page title={t("exchange-title")} inner>
      {pending(query, <Loading cards={1} />)}
      {query.data.value && <ExchangeForm rate={query.data.value} />}
    </Page>
  );
}

function ExchangeForm({ rate }: { rate: ExchangeRate }) {
  const { currency } = rate;
  const cash = useCash();
  const [amount, setAmount] = useState("");
  const action = useAction(async () => {
    const coins = await exchange(rate, amount);
    toast(t("exchange-done", { coins: formatMoney(coins, currency) }));
    goBack();
  });
  return (
    <section class="card card-body">
      <p class="muted">{t("exchange-text", { rate: formatNumber(Number(rate.rate)) })}</p>
      <Form
        action={action}
        label={t("exchange-do")}
        ready={isAmount(amount)}
        currency={currency}
        testId="exchange-form"
      >
        <AmountField
          label={t("amount")}
          currency={currency}
          value={amount}
          change={setAmount}
          testId="amount"
          hint={cash && t("available", { amount: formatMoney(cash.balance, currency) })}
        />
      </Form>
    </section>
  );
}
