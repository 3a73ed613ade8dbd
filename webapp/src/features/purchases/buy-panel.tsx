import { useState } from "preact/hooks";
import type { Lottery, Wallet, WalletType } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { formatMoney, formatNumber } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { compare, multiply } from "../../lib/decimal";
import { oneIn } from "../lotteries/odds";
import { maxQuantity, quickQuantities } from "./quantity";
import { useWallets } from "../wallets/data";
import { type Bought, buy } from "./data";
import { haptic } from "../../telegram/bridge";
import { hasMainButton, useMainButton } from "../../telegram/buttons";
import { Stepper } from "../../ui/stepper";
import { WalletChoice } from "../wallets/wallet-choice";
import styles from "./purchases.module.css";

interface Props {
  lottery: Lottery;
  bought: (done: Bought) => void;
}

/** Those that pay for a ticket now. */
const payingWallets = (wallets: Wallet[], { currency, takes, bonus_left }: Lottery): Wallet[] =>
  wallets.filter(
    (wallet) =>
      wallet.currency === currency &&
      takes.includes(wallet.type) &&
      (wallet.type !== "BONUS" || bonus_left > 0),
  );

/** The wallet that is preselected: cash if it covers a ticket, else one that does. */
function firstChoice(wallets: Wallet[], price: string): WalletType {
  const paying = wallets.find((wallet) => compare(wallet.balance, price) >= 0);
  return paying?.type ?? "BALANCE";
}

export function BuyPanel({ lottery, bought }: Props) {
  const wallets = payingWallets(useWallets().data.value ?? [], lottery);
  const [wanted, setWanted] = useState(1);
  const [chosen, setChosen] = useState<WalletType | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  const walletType =
    wallets.find(({ type }) => type === chosen)?.type ?? firstChoice(wallets, lottery.ticket_price);
  const wallet = wallets.find(({ type }) => type === walletType);
  const max = maxQuantity(lottery, walletType);
  const quantity = Math.min(wanted, Math.max(1, max));
  const total = multiply(lottery.ticket_price, quantity);
  const covered = wallet === undefined || compare(wallet.balance, total) >= 0;
  const limited = max === 0;
  const money = formatMoney(total, lottery.currency);

  const press = async () => {
    if (busy || limited || !covered) return;
    setBusy(true);
    setFailure(null);
    try {
      const done = await buy({
        lotteryId: lottery.id,
        quantity,
        walletType,
        ticketPrice: lottery.ticket_price,
      });
      haptic.success();
      bought(done);
    } catch (error) {
      haptic.error();
      setFailure(error);
      setBusy(false);
    }
  };

  const text = limited
    ? t("limit-reached")
    : covered
      ? t("buy", { count: quantity, total: money })
      : t("not-enough-funds");
  const enabled = !limited && covered;
  useMainButton({ text, enabled: enabled && !busy, busy, press: () => void press() });

  const held = lottery.my_tickets + quantity;
  const odds = oneIn(lottery.total_tickets, lottery.winners_count, held);
  const bounded = !lottery.unlimited_purchase && lottery.max_per_user !== null;

  return (
    <section class={`card card-body ${styles.buy}`} aria-label={t("buy-title")}>
      {!limited && (
        <>
          <div class={styles.quantity}>
            <h2>{t("how-many")}</h2>
            <Stepper value={quantity} max={max} change={setWanted} />
          </div>
          <div class="chips">
            {quickQuantities(max).map((n) => (
              <button
                key={n}
                type="button"
                class="chip numbers"
                aria-pressed={n === quantity}
                onClick={() => {
                  haptic.select();
                  setWanted(n);
                }}
              >
                {n === max && n > 1 ? t("quick-max", { n: formatNumber(n) }) : formatNumber(n)}
              </button>
            ))}
          </div>
          {odds !== null && (
            <p class="muted" aria-live="polite">
              {t("odds-with", { count: held, n: formatNumber(odds) })}
            </p>
          )}
        </>
      )}
      {bounded && (
        <p class="muted">
          {t("limit-note", { limit: lottery.max_per_user ?? 0, held: lottery.my_tickets })}
        </p>
      )}
      {!limited && (
        <WalletChoice
          wallets={wallets}
          chosen={walletType}
          needed={total}
          choose={(type) => {
            haptic.select();
            setChosen(type);
          }}
        />
      )}
      <p class="muted" data-testid="takes">
        {t("takes", { type: lottery.prize_type, bonus: lottery.bonus_left })}
      </p>
      {failure !== null && (
        <p class="problem" role="alert" data-testid="purchase-error">
          {errorText(failure, lottery.currency)}
        </p>
      )}
      {!hasMainButton() && (
        <button
          type="button"
          class="button wide"
          data-testid="buy"
          disabled={!enabled || busy}
          aria-busy={busy}
          onClick={() => void press()}
        >
          {text}
        </button>
      )}
    </section>
  );
}
