import { useState } from "preact/hooks";
import type { Prize, Ticket } from "../../api/types";
import { formatPercent } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { useConfig } from "../../state/config";
import { navigate } from "../../state/router";
import { Empty, Loading, MoreButton, pending, Section } from "../../ui/basics";
import { AmountField, Form, isAmount, useAction } from "../../ui/form";
import { MarketIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { Sheet } from "../../ui/sheet";
import { toast } from "../../ui/toast";
import { usePrizesToChoose } from "../prizes/data";
import { useTicketsToSell } from "../tickets/data";
import { createResale, type Kind, useResaleTerms } from "./data";

/** A ticket or a prize that can be listed. */
interface Thing {
  id: string;
  kind: Kind;
  title: string;
  note: string;
}

const ofTicket = ({ id, number, lottery }: Ticket): Thing => ({
  id,
  kind: "ticket",
  title: pick(lottery.title_i18n, lottery.title),
  note: t("resale-ticket", { number: String(number) }),
});

const ofPrize = ({ id, rank, lottery }: Prize): Thing => ({
  id,
  kind: "prize",
  title: pick(lottery.title_i18n, lottery.title),
  note: t("resale-prize", { rank }),
});

export function SellScreen() {
  const tickets = useTicketsToSell();
  const prizes = usePrizesToChoose();
  const [chosen, setChosen] = useState<Thing | null>(null);
  const things = [
    ...(prizes.data.value?.items ?? [])
      .filter(({ status, prize_type }) => status === "PENDING" && prize_type === "PHYSICAL")
      .map(ofPrize),
    ...(tickets.data.value?.items ?? []).filter(({ is_sellable }) => is_sellable).map(ofTicket),
  ];
  const loaded = tickets.data.value && prizes.data.value;
  return (
    <Page title={t("sell-title")} inner>
      {pending(tickets, <Loading cards={2} />)}
      {loaded && things.length === 0 && (
        <Empty icon={<MarketIcon />} title={t("sell-empty")} text={t("sell-empty-text")} />
      )}
      {things.length > 0 && (
        <Section title={t("sell-choose")}>
          <ul class="card rows">
            {things.map((thing) => (
              <li key={thing.id}>
                <button
                  type="button"
                  class="row"
                  data-testid="sellable"
                  onClick={() => setChosen(thing)}
                >
                  <span class="row-main">
                    <span class="row-title">{thing.title}</span>
                    <span class="row-note numbers">{thing.note}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {loaded && <p class="muted">{t("sell-kinds")}</p>}
      {tickets.data.value?.next_cursor && (
        <MoreButton busy={tickets.loadingMore.value} load={() => void tickets.loadMore()} />
      )}
      {chosen && <PriceSheet thing={chosen} close={() => setChosen(null)} />}
    </Page>
  );
}

function PriceSheet({ thing, close }: { thing: Thing; close: () => void }) {
  const terms = useResaleTerms();
  const currency = useConfig()?.currency ?? "";
  const [price, setPrice] = useState("");
  const action = useAction(async () => {
    const resale = await createResale(thing.kind, thing.id, price);
    toast(t("sell-done"));
    navigate({ name: "resale", id: resale.id });
  });
  const limits = terms && {
    min: formatPercent(terms.min_rate),
    max: formatPercent(terms.max_rate),
    fee: formatPercent(terms.fee_rate),
  };
  return (
    <Sheet title={thing.title} close={close}>
      <p class="muted numbers">{thing.note}</p>
      <Form
        action={action}
        label={t("sell-do")}
        ready={isAmount(price)}
        currency={currency}
        testId="sell-form"
      >
        <AmountField
          label={t("resale-price")}
          currency={currency}
          value={price}
          change={setPrice}
          testId="price"
          hint={limits && t(`sell-terms-${thing.kind}`, limits)}
        />
      </Form>
    </Sheet>
  );
}
