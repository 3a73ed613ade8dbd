import type { Deposit } from "../../api/types";
import { formatDate, formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { copyText } from "../../telegram/bridge";
import { MoreButton, Section } from "../../ui/basics";
import { PictureButton, Refusal, useAction } from "../../ui/form";
import { CopyIcon } from "../../ui/icons";
import { toast } from "../../ui/toast";
import { cancelDeposit, sendReceipt, useDeposits } from "./data";

const TONES: Record<string, string> = {
  APPROVED: "good",
  PAID: "good",
  REJECTED: "bad",
  EXPIRED: "bad",
};

export function MyDeposits() {
  const query = useDeposits();
  const page = query.data.value;
  if (!page?.items.length) return null;
  return (
    <Section title={t("deposit-mine")}>
      <div class="stack">
        {page.items.map((deposit) => (
          <DepositCard key={deposit.id} deposit={deposit} />
        ))}
      </div>
      {page.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
    </Section>
  );
}

function DepositCard({ deposit }: { deposit: Deposit }) {
  const { account, status, currency } = deposit;
  const isOpen = status === "PENDING" || status === "SUBMITTED";
  return (
    <section class="card card-body" data-testid="deposit" data-status={status}>
      <div class="row-head">
        <div class="row-main">
          <span class="row-title numbers">
            {formatMoney(deposit.credited_amount ?? deposit.amount, currency)}
          </span>
          <span class="row-note">{formatDate(deposit.created_at, "moment")}</span>
        </div>
        <span class="state" data-tone={TONES[status]}>
          {t(`deposit-${status.toLowerCase()}`)}
        </span>
      </div>
      {account && isOpen && <Account deposit={deposit} account={account} />}
      {deposit.reason && <p class="problem">{deposit.reason}</p>}
      {account && isOpen && <Open deposit={deposit} />}
    </section>
  );
}

const copy = (text: string) =>
  void copyText(text).then(
    () => toast(t("copied")),
    () => toast(t("copy-failed"), true),
  );

type Account = NonNullable<Deposit["account"]>;

/** Where to transfer, and the reference by which staff find the transfer. */
function Account({ deposit, account }: { deposit: Deposit; account: Account }) {
  const lines = [
    ["deposit-account", account.number],
    ["deposit-reference", deposit.reference],
  ] as const;
  return (
    <>
      {account.instructions && <p>{account.instructions}</p>}
      <p class="muted">
        {account.name} · <bdi>{account.holder}</bdi>
      </p>
      <dl class="pairs">
        {lines.map(([id, value]) => (
          <div key={id} class="pair-wide">
            <dt>{t(id)}</dt>
            <dd class="hash">
              <code>{value}</code>
              <button
                type="button"
                class="round"
                aria-label={t("copy")}
                onClick={() => copy(value)}
              >
                <CopyIcon />
              </button>
            </dd>
          </div>
        ))}
      </dl>
      {account.picture_url && <img class="qr" src={account.picture_url} alt={account.name} />}
      <p class="row-note">
        {t("deposit-until", { date: formatDate(deposit.expires_at, "moment") })}
      </p>
    </>
  );
}

function Open({ deposit }: { deposit: Deposit }) {
  const send = useAction(async (picture: File) => {
    await sendReceipt(deposit.id, picture);
    toast(t("deposit-sent"));
  });
  const cancel = useAction(() => cancelDeposit(deposit.id));
  return (
    <>
      <PictureButton
        label={t(deposit.has_receipt ? "deposit-receipt-again" : "deposit-receipt")}
        busy={send.busy}
        pick={send.run}
        testId="receipt"
      />
      <Refusal error={send.error ?? cancel.error} />
      <button
        type="button"
        class="button quiet danger"
        data-testid="deposit-cancel"
        disabled={cancel.busy}
        onClick={() => cancel.run()}
      >
        {t("deposit-cancel")}
      </button>
    </>
  );
}
