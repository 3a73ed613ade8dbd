import { useState } from "preact/hooks";
import type { Prize } from "../../api/types";
import { formatDate, formatMoney } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { Empty, Link, Loading, MoreButton, pending } from "../../ui/basics";
import { Refusal, useAction } from "../../ui/form";
import { GiftIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Picture } from "../../ui/picture";
import { cancelShipping, confirmDelivery } from "../shipping/data";
import { ShipSheet } from "../shipping/ship-sheet";
import { usePrizes } from "./data";

export function PrizesScreen() {
  const query = usePrizes();
  const page = query.data.value;
  const [shipping, setShipping] = useState<Prize | null>(null);
  return (
    <Page title={t("prizes-title")} inner>
      {pending(query, <Loading cards={2} picture />)}
      {page?.items.length === 0 && (
        <Empty icon={<GiftIcon />} title={t("prizes-empty")} text={t("prizes-empty-text")} />
      )}
      <div class="stack">
        {page?.items.map((prize) => (
          <PrizeCard key={prize.id} prize={prize} ship={() => setShipping(prize)} />
        ))}
      </div>
      {page?.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
      {shipping && <ShipSheet prize={shipping} close={() => setShipping(null)} />}
    </Page>
  );
}

const TONES: Record<string, string> = { DELIVERED: "good", CREDITED: "good" };

function PrizeCard({ prize, ship }: { prize: Prize; ship: () => void }) {
  const { lottery, shipping } = prize;
  return (
    <section class="card card-body" data-testid="prize" data-status={prize.status}>
      <div class="row-head">
        <div class="thumb">
          <Picture url={lottery.image_url} />
        </div>
        <div class="row-main">
          <Link to={{ name: "lottery", id: lottery.id }} class="row-title">
            {pick(lottery.title_i18n, lottery.title)}
          </Link>
          <span class="row-note numbers">
            {t("prize-ticket", { number: String(prize.ticket_number), rank: prize.rank })}
          </span>
          <span class="row-note numbers">{formatMoney(prize.prize_value, prize.currency)}</span>
        </div>
        <span class="state" data-tone={TONES[prize.status]}>
          {t(`prize-status-${prize.status.toLowerCase()}`)}
        </span>
      </div>
      {prize.claim_until && (
        <p class="muted">
          {t("prize-claim-until", { date: formatDate(prize.claim_until, "day") })}
        </p>
      )}
      {prize.end_reason && (
        <p class="muted">{t("prize-end-reason", { reason: prize.end_reason })}</p>
      )}
      {shipping && shipping.status !== "CANCELLED" && <Tracking prize={prize} />}
      {prize.status === "PENDING" && prize.prize_type === "PHYSICAL" && (
        <div class="actions">
          <button type="button" class="button" data-testid="prize-ship" onClick={ship}>
            {t("prize-ship")}
          </button>
          <Link to={{ name: "sell" }} class="button soft">
            {t("prize-sell")}
          </Link>
        </div>
      )}
    </section>
  );
}

function Tracking({ prize }: { prize: Prize }) {
  const cancel = useAction(() => cancelShipping(prize.id));
  const confirm = useAction(() => confirmDelivery(prize.id));
  const { shipping } = prize;
  if (!shipping) return null;
  const since = shipping.delivered_at ?? shipping.shipped_at ?? shipping.requested_at;
  return (
    <>
      <p class="muted">
        {t(`shipment-${shipping.status.toLowerCase()}`, { date: formatDate(since, "day") })}
      </p>
      {shipping.tracking_number && (
        <p class="hash">
          {shipping.carrier}:{" "}
          {shipping.tracking_url ? (
            <a href={shipping.tracking_url} target="_blank" rel="noreferrer">
              {shipping.tracking_number}
            </a>
          ) : (
            <code>{shipping.tracking_number}</code>
          )}
        </p>
      )}
      {shipping.status === "REQUESTED" && (
        <button
          type="button"
          class="button quiet danger"
          data-testid="shipping-cancel"
          disabled={cancel.busy}
          onClick={() => cancel.run()}
        >
          {t("shipping-cancel")}
        </button>
      )}
      {shipping.status === "SHIPPED" && (
        <button
          type="button"
          class="button"
          data-testid="delivery-confirm"
          disabled={confirm.busy}
          onClick={() => confirm.run()}
        >
          {t("delivery-confirm")}
        </button>
      )}
      <Refusal error={cancel.error ?? confirm.error} />
    </>
  );
}
