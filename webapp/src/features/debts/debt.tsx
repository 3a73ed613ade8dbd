import type { Wallet } from "../../api/types";
import { formatDate, formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { compare } from "../../lib/decimal";
import { Link } from "../../ui/basics";
import { useOpenDebts } from "./data";

export const owes = (wallet: Wallet): boolean => compare(wallet.owed, "0") > 0;

const idOf = (name: string): string => name.toLowerCase().replaceAll("_", "-");

/** What somebody owes in one kind of money, why, and what pays it. */
export function Debt({ wallet }: { wallet: Wallet }) {
  const debts = useOpenDebts().data.value ?? [];
  const here = debts.filter(
    ({ wallet_type, currency }) => wallet_type === wallet.type && currency === wallet.currency,
  );
  return (
    <div class="card card-body" role="status" data-testid="debt">
      <h2>{t("debt-title", { amount: formatMoney(wallet.owed, wallet.currency) })}</h2>
      <p class="muted">{t(`debt-${idOf(wallet.type)}`)}</p>
      {here.length > 0 && (
        <ul class="rows">
          {here.map((debt) => (
            <li key={debt.id} class="row">
              <span class="row-main">
                <span class="row-title">{t(`debt-cause-${idOf(debt.cause)}`)}</span>
                <span class="row-note">
                  {formatDate(debt.created_at, "moment")}
                  {debt.note && ` · ${debt.note}`}
                </span>
                <span class="row-note numbers">
                  {t("debt-left", {
                    remaining: formatMoney(debt.remaining, debt.currency),
                    amount: formatMoney(debt.amount, debt.currency),
                  })}
                </span>
              </span>
            </li>
          ))}
        </ul>
      )}
      {wallet.type === "LUCKY_COIN" && (
        <Link to={{ name: "exchange" }} class="button soft wide">
          {t("debt-exchange")}
        </Link>
      )}
    </div>
  );
}
