import { useState } from "preact/hooks";
import { formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { Loading, pending, Section } from "../../ui/basics";
import { AmountField, Choice, Form, isAmount, useAction } from "../../ui/form";
import { Page } from "../../ui/page";
import { StarsForm } from "../stars/stars-form";
import { type Method, openDeposit, usePaymentMethods } from "./data";
import { MyDeposits } from "./my-deposits";

export function DepositScreen() {
  const query = usePaymentMethods();
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

function ManualForm({ methods }: { methods: Method[] }) {
  const [chosen, setChosen] = useState(methods[0]?.id ?? "");
  const [amount, setAmount] = useState("");
  const method = methods.find(({ id }) => id === chosen) ?? methods[0];
  const currency = method?.currency ?? "";
  const action = useAction(async () => {
    if (!method) return;
    await openDeposit(method, amount);
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
