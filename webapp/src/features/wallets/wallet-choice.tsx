import type { Wallet, WalletType } from "../../api/types";
import { formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { compare } from "../../lib/decimal";
import { CoinIcon, GiftIcon, WalletIcon } from "../../ui/icons";

export const WALLET_ORDER: readonly WalletType[] = ["BALANCE", "LUCKY_COIN", "BONUS"];

export const walletName = (type: WalletType): string =>
  t(`wallet-${type.toLowerCase().replace("_", "-")}`);

export function WalletTypeIcon({ type }: { type: WalletType }) {
  if (type === "LUCKY_COIN") return <CoinIcon />;
  return type === "BONUS" ? <GiftIcon /> : <WalletIcon />;
}

interface Props {
  wallets: Wallet[];
  chosen: WalletType;
  needed: string;
  choose: (type: WalletType) => void;
}

export function WalletChoice({ wallets, chosen, needed, choose }: Props) {
  const sorted = [...wallets].sort(
    (a, b) => WALLET_ORDER.indexOf(a.type) - WALLET_ORDER.indexOf(b.type),
  );
  return (
    <fieldset class="choice">
      <legend>{t("pay-with")}</legend>
      {sorted.map((wallet) => (
        <label key={wallet.id} class="choice-option" data-testid={`wallet-${wallet.type}`}>
          <input
            type="radio"
            name="wallet"
            value={wallet.type}
            checked={wallet.type === chosen}
            onChange={() => choose(wallet.type)}
          />
          <WalletTypeIcon type={wallet.type} />
          <span class="choice-name">{walletName(wallet.type)}</span>
          <span
            class="choice-note numbers"
            data-short={compare(wallet.balance, needed) < 0 || undefined}
          >
            {formatMoney(wallet.balance, wallet.currency)}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
