import { useState } from "preact/hooks";
import type { Withdrawal, WithdrawalTerms } from "../../api/types";
import { formatDate, formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { Loading, MoreButton, pending, Section } from "../../ui/basics";
import { AmountField, Choice, Field, Form, isAmount, Refusal, useAction } from "../../ui/form";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";
import { useCash } from "../wallets/data";
import { cancelWithdrawal, shownFee, useQuote, useTerms, useWithdrawals, withdraw } from "./data";

type Method = WithdrawalTerms["methods"][number];

export function WithdrawScreen() {
  const query = useTerms();
  return (
    <Page title={t("withdraw-title")} inner>
      {pending(query, <Loading cards={1} />)}
      {query.data.value && <WithdrawForm terms={query.data.value} />}
      <Earlier />
    </Page>
  );
}

const name = (part: string) => part.toLowerCase().replaceAll("_", "-");

function WithdrawForm({ terms }: { terms: WithdrawalTerms }) {
  const { currency, methods } = terms;
  const cash = useCash();
  const [amount, setAmount] = useState("");
  const [method, setMethod] = useState<Method>(methods[0] as Method);
  const [holder, setHolder] = useState("");
  const [number, setNumber] = useState("");
  const [code, setCode] = useState("");
  const action = useAction(async () => {
    await withdraw({
      amount,
      currency,
      method,
      account: { holder, number, provider: null },
      fee: shownFee(amount),
      totp_code: terms.needs_code ? code : null,
    });
    setAmount("");
    setCode("");
    toast(t("withdraw-requested"));
  });
  const ready =
    isAmount(amount) &&
    [holder, number].every((text) => text.trim()) &&
    (!terms.needs_code || code);
  return (
    <section class="card card-body">
      <p class="muted">
        {t("withdraw-text", {
          min: formatMoney(terms.min_amount, currency),
          max: formatMoney(terms.max_amount, currency),
        })}{" "}
        {t("withdraw-daily", {
          limit: formatMoney(terms.daily_limit, currency),
          available: formatMoney(terms.available, currency),
        })}
      </p>
      {terms.wait_hours > 0 && (
        <p class="muted" data-testid="will-wait">
          {t("withdraw-will-wait", { hours: terms.wait_hours })}
        </p>
      )}
      <Form
        action={action}
        label={t("withdraw-do")}
        ready={Boolean(ready)}
        currency={currency}
        testId="withdraw-form"
      >
        <AmountField
          label={t("amount")}
          currency={currency}
          value={amount}
          change={setAmount}
          testId="amount"
          hint={cash && t("available", { amount: formatMoney(cash.balance, currency) })}
        />
        {isAmount(amount) && <Quote amount={amount} currency={currency} />}
        <Choice
          legend={t("withdraw-where")}
          options={methods.map((value) => ({ value, label: t(`method-${name(value)}`) }))}
          chosen={method}
          choose={setMethod}
        />
        <Field
          label={t("withdraw-holder")}
          value={holder}
          change={setHolder}
          testId="holder"
          autocomplete="name"
        />
        <Field
          label={t(`number-${name(method)}`)}
          value={number}
          change={setNumber}
          testId="number"
          autocomplete="off"
        />
        {terms.needs_code && (
          <Field
            label={t("code")}
            value={code}
            change={setCode}
            testId="code"
            inputMode="numeric"
            autocomplete="one-time-code"
          />
        )}
      </Form>
    </section>
  );
}

function Quote({ amount, currency }: { amount: string; currency: string }) {
  const quote = useQuote(amount);
  if (!quote) return null;
  return (
    <p class="muted numbers" data-testid="quote">
      {t("withdraw-quote", {
        fee: formatMoney(quote.fee, currency),
        payout: formatMoney(quote.payout, currency),
      })}
    </p>
  );
}

function Earlier() {
  const query = useWithdrawals();
  const page = query.data.value;
  if (!page?.items.length) return null;
  return (
    <Section title={t("withdraw-earlier")}>
      <ul class="card rows">
        {page.items.map((item) => (
          <Row key={item.id} item={item} />
        ))}
      </ul>
      {page.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
    </Section>
  );
}

const TONES: Record<string, string> = { PAID: "good", REJECTED: "bad" };

function Row({ item }: { item: Withdrawal }) {
  const cancel = useAction(() => cancelWithdrawal(item.id));
  return (
    <li class="row" data-testid="withdrawal" data-status={item.status}>
      <span class="row-main">
        <span class="row-title numbers">{formatMoney(item.amount, item.currency)}</span>
        <span class="row-note">
          {item.account} · {formatDate(item.created_at, "moment")}
        </span>
        {item.status === "PENDING" && item.wait_until && new Date(item.wait_until) > new Date() && (
          <span class="row-note" data-testid="waits">
            {t("withdraw-waits", { time: formatDate(item.wait_until, "moment") })}
          </span>
        )}
        {item.reason && <span class="row-note">{item.reason}</span>}
        {item.status === "PENDING" && (
          <button
            type="button"
            class="button quiet danger"
            data-testid="withdrawal-cancel"
            disabled={cancel.busy}
            onClick={() => cancel.run()}
          >
            {t("withdraw-cancel")}
          </button>
        )}
        <Refusal error={cancel.error} currency={item.currency} />
      </span>
      <span class="state" data-tone={TONES[item.status]}>
        {t(`withdrawal-${item.status.toLowerCase()}`)}
      </span>
    </li>
  );
}
