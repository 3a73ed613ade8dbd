import { useState } from "preact/hooks";
import { exchange, getRate } from "../../api/money";
import type { ExchangeRate } from "../../api/types";
import { formatMoney, formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { carryOut } from "../../state/command";
import { useWallets } from "../../state/lotteries";
import { invalidate, useQuery } from "../../state/query";
import { goBack } from "../../state/router";
import { Loading, pending } from "../../ui/basics";
import { AmountField, Form, isAmount, useAction } from "../../ui/form";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";

export function ExchangeScreen() {
  const query = useQuery("exchange/rate", getRate);
  return (
    <Page title={t("exchange-title")} inner>
      {pending(query, <Loading cards={1} />)}
      {query.data.value && <ExchangeForm rate={query.data.value} />}
    </Page>
  );
}

function ExchangeForm({ rate }: { rate: ExchangeRate }) {
  const { currency } = rate;
  const cash = useWallets().data.value?.find(({ type }) => type === "BALANCE");
  const [amount, setAmount] = useState("");
  const action = useAction(async () => {
    const { data } = await carryOut(`exchange/${amount}`, (key) =>
      exchange({ currency, amount }, key),
    );
    invalidate("wallets", "history/");
    toast(t("exchange-done", { coins: formatMoney(data.exchange.coins, currency) }));
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
