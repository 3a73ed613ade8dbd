import { useState } from "preact/hooks";
import type { Resale } from "../../api/types";
import { formatMoney } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { Empty, Link, Loading, MoreButton, pending } from "../../ui/basics";
import { NotificationBell } from "../notifications/bell";
import { MarketIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Picture } from "../../ui/picture";
import { type Kind, type Sort, useResales } from "./data";

const SORTS: readonly Sort[] = ["newest", "price", "-price"];
const KINDS: readonly (Kind | "all")[] = ["all", "ticket", "prize"];

export function ResalesScreen() {
  const [mine, setMine] = useState(false);
  const [sort, setSort] = useState<Sort>("newest");
  const [kind, setKind] = useState<Kind | "all">("all");
  const query = useResales({ mine, sort, kind: kind === "all" ? null : kind });
  const page = query.data.value;
  return (
    <Page title={t("resales-title")} aside={<NotificationBell />}>
      <div class="filters">
        <select
          aria-label={t("resales-kind")}
          data-testid="resales-kind"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value as Kind | "all")}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {t(`resales-kind-${one}`)}
            </option>
          ))}
        </select>
        <select
          aria-label={t("resales-sort")}
          data-testid="resales-sort"
          value={sort}
          disabled={mine}
          onChange={(event) => setSort(event.currentTarget.value as Sort)}
        >
          {SORTS.map((one) => (
            <option key={one} value={one}>
              {t(`resales-sort-${one.replace("-", "dear-")}`)}
            </option>
          ))}
        </select>
      </div>
      <div class="tools">
        <button
          type="button"
          class={mine ? "button" : "button soft"}
          aria-pressed={mine}
          data-testid="resales-mine"
          onClick={() => setMine(!mine)}
        >
          {t("resales-mine")}
        </button>
        <Link to={{ name: "sell" }} class="button soft" data-testid="resales-sell">
          {t("resales-sell")}
        </Link>
      </div>
      {pending(query, <Loading cards={3} />)}
      {page?.items.length === 0 && (
        <Empty
          icon={<MarketIcon />}
          title={t(mine ? "resales-mine-empty" : "resales-empty")}
          text={t("resales-empty-text")}
        />
      )}
      {page && page.items.length > 0 && (
        <ul class="card rows">
          {page.items.map((resale) => (
            <li key={resale.id}>
              <ResaleRow resale={resale} />
            </li>
          ))}
        </ul>
      )}
      {page?.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
    </Page>
  );
}

/** "Ticket 1000003" or "The prize of place 1". */
export const whatOf = ({ kind, ticket_number, prize_rank }: Resale): string =>
  kind === "ticket"
    ? t("resale-ticket", { number: String(ticket_number) })
    : t("resale-prize", { rank: prize_rank ?? 1 });

function ResaleRow({ resale }: { resale: Resale }) {
  const { lottery } = resale;
  return (
    <Link
      to={{ name: "resale", id: resale.id }}
      class="row"
      data-testid="resale"
      data-status={resale.status}
    >
      <div class="thumb">
        <Picture url={lottery.image_url} />
      </div>
      <span class="row-main">
        <span class="row-title">{pick(lottery.title_i18n, lottery.title)}</span>
        <span class="row-note numbers">{whatOf(resale)}</span>
      </span>
      <span class="row-amounts numbers">
        <span>{formatMoney(resale.price, resale.currency)}</span>
        <span class="row-note">
          {resale.is_mine
            ? t(`resale-${resale.status.toLowerCase()}`)
            : t("resale-instead", { amount: formatMoney(resale.face_value, resale.currency) })}
        </span>
      </span>
    </Link>
  );
}
