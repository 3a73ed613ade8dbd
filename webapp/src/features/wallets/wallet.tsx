import { useState } from "preact/hooks";
import type { Wallet, WalletTransaction } from "../../api/types";
import { formatDate, formatMoney } from "../../i18n/format";
import { hasText, t } from "../../i18n/texts";
import { compare } from "../../lib/decimal";
import { haptic } from "../../telegram/bridge";
import { Empty, Link, Loading, MoreButton, pending, Section } from "../../ui/basics";
import { NotificationBell } from "../notifications/bell";
import { WalletIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Debt, owes } from "../debts/debt";
import { useHistory, useWallets } from "./data";
import { WALLET_ORDER, WalletTypeIcon, walletName } from "./wallet-choice";
import styles from "./wallets.module.css";

export function WalletScreen() {
  const query = useWallets();
  const [chosen, setChosen] = useState<string | null>(null);
  const wallets = [...(query.data.value ?? [])].sort(
    (a, b) => WALLET_ORDER.indexOf(a.type) - WALLET_ORDER.indexOf(b.type),
  );
  const shown = wallets.find(({ id }) => id === chosen) ?? wallets[0];
  return (
    <Page title={t("wallet-title")} aside={<NotificationBell />}>
      {pending(query, <Loading cards={2} />)}
      {wallets.length > 0 && (
        <fieldset class={styles.balances} aria-label={t("wallet-balances")}>
          {wallets.map((wallet) => (
            <BalanceCard
              key={wallet.id}
              wallet={wallet}
              chosen={wallet === shown}
              choose={() => {
                haptic.select();
                setChosen(wallet.id);
              }}
            />
          ))}
        </fieldset>
      )}
      {wallets.length > 0 && (
        <nav class="tools" aria-label={t("wallet-actions")}>
          {(["deposit", "withdraw", "exchange"] as const).map((name) => (
            <Link key={name} to={{ name }} class="button soft" data-testid={`wallet-${name}`}>
              {t(`wallet-${name}`)}
            </Link>
          ))}
        </nav>
      )}
      {shown && (
        <>
          {owes(shown) && <Debt wallet={shown} />}
          <p class="muted note-below">
            {t(`wallet-${shown.type.toLowerCase().replace("_", "-")}-note`)}
          </p>
          <History key={shown.id} wallet={shown} />
        </>
      )}
    </Page>
  );
}

function BalanceCard(props: { wallet: Wallet; chosen: boolean; choose: () => void }) {
  const { wallet, chosen, choose } = props;
  const frozen = compare(wallet.frozen_balance, "0") > 0;
  return (
    <button
      type="button"
      class={styles.balance}
      data-kind={wallet.type}
      aria-pressed={chosen}
      onClick={choose}
    >
      <span class={styles.name}>
        <WalletTypeIcon type={wallet.type} />
        {walletName(wallet.type)}
      </span>
      <span class={`numbers ${styles.amount}`} data-testid={`balance-${wallet.type}`}>
        {formatMoney(wallet.balance, wallet.currency)}
      </span>
      {frozen && (
        <span class={`numbers ${styles.frozen}`}>
          {t("frozen", { amount: formatMoney(wallet.frozen_balance, wallet.currency) })}
        </span>
      )}
      {owes(wallet) && (
        <span class={`numbers ${styles.frozen}`} data-testid={`owed-${wallet.type}`}>
          {t("owed", { amount: formatMoney(wallet.owed, wallet.currency) })}
        </span>
      )}
    </button>
  );
}

function History({ wallet }: { wallet: Wallet }) {
  const query = useHistory(wallet.id);
  const page = query.data.value;
  return (
    <Section title={t("history")}>
      {pending(query, <Loading cards={1} />)}
      {page?.items.length === 0 && (
        <Empty icon={<WalletIcon />} title={t("history-empty")} text={t("history-empty-text")} />
      )}
      {page && page.items.length > 0 && (
        <ul class="card rows">
          {page.items.map((transaction) => (
            <HistoryRow key={transaction.id} transaction={transaction} />
          ))}
        </ul>
      )}
      {page?.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
    </Section>
  );
}

function HistoryRow({ transaction }: { transaction: WalletTransaction }) {
  const { type, description, amount, currency, balance_after, created_at } = transaction;
  const id = `transaction-${type.toLowerCase().replaceAll("_", "-")}`;
  const name = hasText(id) ? t(id) : description || type;
  const incoming = compare(amount, "0") > 0;
  const content = (
    <>
      <span class="row-main">
        <span class="row-title">{name}</span>
        <span class="row-note">{formatDate(created_at, "moment")}</span>
      </span>
      <span class="row-amounts numbers">
        <span class={incoming ? "accent" : undefined}>{formatMoney(amount, currency, true)}</span>
        <span class="row-note">
          {t("balance-after", { amount: formatMoney(balance_after, currency) })}
        </span>
      </span>
    </>
  );
  return (
    <li data-testid="history-item" data-type={type}>
      {transaction.related_lottery_id ? (
        <Link to={{ name: "lottery", id: transaction.related_lottery_id }} class="row">
          {content}
        </Link>
      ) : (
        <div class="row">{content}</div>
      )}
    </li>
  );
}
