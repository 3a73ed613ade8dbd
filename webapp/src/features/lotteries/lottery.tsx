import { useState } from "preact/hooks";
import type { Lottery } from "../../api/types";
import { formatMoney, formatNumber } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { oneIn } from "./odds";
import { phaseOf } from "./phase";
import { serverNow } from "../../state/clock";
import { navigate } from "../../state/router";
import { hasMainButton, useMainButton } from "../../telegram/buttons";
import { Loading, pending } from "../../ui/basics";
import { Page, Title } from "../../ui/page";
import { Progress } from "./progress";
import type { Bought } from "../purchases/data";
import { BuyPanel } from "../purchases/buy-panel";
import { useLottery } from "./data";
import { Description } from "./description";
import { Gallery } from "./gallery";
import { LiveSales } from "./live-sales";
import { MyTickets } from "../tickets/my-tickets";
import { PhaseBlock } from "./phase-block";
import { PurchaseDone } from "../purchases/purchase-done";

export function LotteryScreen({ id }: { id: string }) {
  const query = useLottery(id);
  const lottery = query.data.value;
  return (
    <Page inner>
      {lottery ? (
        <LotteryView lottery={lottery} refresh={() => void query.refresh()} />
      ) : (
        pending(query, <Loading cards={2} picture />)
      )}
    </Page>
  );
}

function LotteryView({ lottery, refresh }: { lottery: Lottery; refresh: () => void }) {
  const [done, setDone] = useState<Bought | null>(null);
  const phase = phaseOf(lottery, serverNow());
  const buyable = phase.name === "on-sale" && lottery.sold_tickets < lottery.total_tickets;
  const title = pick(lottery.title_i18n, lottery.title);
  return (
    <>
      <Gallery lottery={lottery} title={title} />
      <Title text={title} testId="lottery-title" />
      <Facts lottery={lottery} />
      <div class="card card-body">
        <Progress sold={lottery.sold_tickets} total={lottery.total_tickets} />
        <LiveSales lotteryId={lottery.id} />
        <PhaseBlock lottery={lottery} phase={phase} due={refresh} />
      </div>
      {done && <PurchaseDone done={done} again={() => setDone(null)} mayBuy={buyable} />}
      {buyable && !done && <BuyPanel key={lottery.id} lottery={lottery} bought={setDone} />}
      {!buyable && <WatchDraw lottery={lottery} />}
      <MyTickets lottery={lottery} />
      <Description lottery={lottery} />
    </>
  );
}

function Facts({ lottery }: { lottery: Lottery }) {
  // Once sales have ended, only sold tickets take part.
  const selling = lottery.status === "ACTIVE" || lottery.status === "UPCOMING";
  const tickets = selling ? lottery.total_tickets : lottery.sold_tickets;
  const odds = oneIn(tickets, lottery.winners_count, 1);
  const mine = oneIn(tickets, lottery.winners_count, lottery.my_tickets);
  return (
    <dl class="facts">
      <div class="fact">
        <dt>{t("ticket-price")}</dt>
        <dd class="numbers">{formatMoney(lottery.ticket_price, lottery.currency)}</dd>
      </div>
      <div class="fact">
        <dt>{t("odds-per-ticket")}</dt>
        <dd class="numbers">{odds === null ? "–" : t("odds-one-in", { n: formatNumber(odds) })}</dd>
      </div>
      <div class="fact" data-strong={mine !== null || undefined}>
        <dt>{mine === null ? t("winners") : t("odds-mine")}</dt>
        <dd class="numbers">
          {mine === null
            ? formatNumber(lottery.winners_count)
            : t("odds-one-in", { n: formatNumber(mine) })}
        </dd>
      </div>
    </dl>
  );
}

/** The button that leads to the draw once nothing is on sale. */
function WatchDraw({ lottery }: { lottery: Lottery }) {
  const watchable = ["SOLD_OUT", "DRAWING", "COMPLETED"].includes(lottery.status);
  const open = () => navigate({ name: "draw", id: lottery.id });
  const text = lottery.status === "COMPLETED" ? t("see-draw") : t("watch-draw");
  useMainButton(watchable ? { text, enabled: true, busy: false, press: open } : null);
  if (!watchable || hasMainButton()) return null;
  return (
    <button type="button" class="button wide" data-testid="open-draw" onClick={open}>
      {text}
    </button>
  );
}
