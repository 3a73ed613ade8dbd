import { formatMoney } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { me } from "../../state/session";
import { Empty, Link, Loading, MoreButton, pending, Section } from "../../ui/basics";
import { NotificationBell } from "../notifications/bell";
import { TicketIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { useCash } from "../wallets/data";
import { CompletedRow, LotteryCard, WaitingRow } from "./cards";
import { useDoneLotteries, useOpenLotteries } from "./data";

function BalanceChip() {
  const cash = useCash();
  if (!cash) return null;
  return (
    <Link to={{ name: "wallet" }} class="chip">
      <span class="visually-hidden">{t("home-balance")}</span>
      <span class="numbers" data-testid="home-balance">
        {formatMoney(cash.balance, cash.currency)}
      </span>
    </Link>
  );
}

function OpenLotteries() {
  const query = useOpenLotteries();
  const waiting = pending(query, <Loading cards={2} picture />);
  if (waiting) return <>{waiting}</>;
  const all = query.data.value?.items ?? [];
  const active = all.filter((lottery) => lottery.status === "ACTIVE");
  const upcoming = all.filter((lottery) => lottery.status === "UPCOMING");
  const drawing = all.filter(({ status }) => status === "SOLD_OUT" || status === "DRAWING");
  return (
    <>
      {active.length > 0 ? (
        <Section title={t("home-active")}>
          <div class="grid">
            {active.map((lottery, i) => (
              <LotteryCard key={lottery.id} lottery={lottery} eager={i === 0} />
            ))}
          </div>
        </Section>
      ) : (
        <Empty icon={<TicketIcon />} title={t("home-empty")} text={t("home-empty-text")} />
      )}
      {upcoming.length > 0 && (
        <Section title={t("home-upcoming")}>
          <div class="card rows">
            {upcoming.map((lottery) => (
              <WaitingRow key={lottery.id} lottery={lottery} />
            ))}
          </div>
        </Section>
      )}
      {drawing.length > 0 && (
        <Section title={t("home-drawing")}>
          <div class="card rows">
            {drawing.map((lottery) => (
              <WaitingRow key={lottery.id} lottery={lottery} />
            ))}
          </div>
        </Section>
      )}
    </>
  );
}

function DoneLotteries() {
  const query = useDoneLotteries();
  const page = query.data.value;
  // The list above already shows the error.
  if (!page || page.items.length === 0) return null;
  return (
    <Section title={t("home-completed")}>
      <div class="card rows">
        {page.items.map((lottery) => (
          <CompletedRow key={lottery.id} lottery={lottery} />
        ))}
      </div>
      {page.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
    </Section>
  );
}

export function HomeScreen() {
  const name = me.value?.first_name;
  return (
    <Page
      title={name ? t("home-greeting", { name }) : "LuckyMart"}
      aside={
        <div class="page-aside">
          <BalanceChip />
          <NotificationBell />
        </div>
      }
    >
      <OpenLotteries />
      <DoneLotteries />
    </Page>
  );
}
