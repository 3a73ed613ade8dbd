import { useState } from "preact/hooks";
import { getPaymentMethods, openDeposit } from "../../api/deposits";
import type { PaymentMethods } from "../../api/types";
import { formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { carryOut } from "../../state/command";
import { invalidate, useQuery } from "../../state/query";
import { Loading, pending, Section } from "../../ui/basics";
import { AmountField, Choice, Form, isAmount, useAction } from "../../ui/form";
import { Page } from "../../ui/page";
import { MyDeposits } from "./my-deposits";
import { StarsForm } from "./stars-form";

export function DepositScreen() {
  const query = useQuery("payment-methods", getPaymentMethods);
  const methods = query.data.value;
  return (
    <Page title={t("deposit-title")} inner>
      {pending(query, <Loading cards={2} />)}
      {methods && methods.items.length > 0 && <ManualForm methods={methods.items} />}
      {methods?.stars && <StarsForm stars={methods.stars} />}
      {methods && methods.items.length === 0 && !methods.stars && (
        <p class="card card-body muted">{t("deposit-none")}</p>
      )}
      <MyDeposits />
    </Page>
  );
}

function ManualForm({ methods }: { methods: PaymentMethods["items"] }) {
  const [chosen, setChosen] = useState(methods[0]?.id ?? "");
  const [amount, setAmount] = useState("");
  const method = methods.find(({ id }) => id === chosen) ?? methods[0];
  const currency = method?.currency ?? "";
  const action = useAction(async () => {
    if (!method) return;
    const body = { payment_method_id: method.id, amount, currency };
    await carryOut(`deposit/${method.id}/${amount}`, (key) => openDeposit(body, key));
    invalidate("deposits");
    setAmount("");
  });
  if (!method) return null;
  const limits = {
    min: formatMoney(method.min_amount, currency),
    max: formatMoney(method.max_amount, currency),
  };
  return (
    <Section title={t("deposit-manual")}>
      <div class="card card-body">
        <Form
          action={action}
          label={t("deposit-do")}
          ready={isAmount(amount)}
          currency={currency}
          testId="deposit-form"
        >
          <Choice
            legend={t("deposit-how")}
            options={methods.map(({ id, name }) => ({ value: id, label: name }))}
            chosen={chosen}
            choose={setChosen}
          />
          <AmountField
            label={t("amount")}
            currency={currency}
            value={amount}
            change={setAmount}
            testId="amount"
            hint={t("deposit-limits", limits)}
          />
        </Form>
      </div>
    </Section>
  );
}
