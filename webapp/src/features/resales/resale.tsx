import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { Resale, WalletType } from "../../api/types";
import { formatMoney } from "../../i18n/format";
import { pick, t } from "../../i18n/texts";
import { goBack, navigate } from "../../state/router";
import { Link, Loading, pending } from "../../ui/basics";
import { Form, Refusal, useAction } from "../../ui/form";
import { Page } from "../../ui/page";
import { Picture } from "../../ui/picture";
import { toast } from "../../ui/toast";
import { PersonName } from "../users/person-name";
import { WalletChoice } from "../wallets/wallet-choice";
import { useWallets } from "../wallets/data";
import { buyResale, cancelResale, useResale } from "./data";
import { whatOf } from "./resales";

export function ResaleScreen({ id }: { id: string }) {
  const query = useResale(id);
  const resale = query.data.value;
  return (
    <Page title={t("resale-title")} inner>
      {pending(query, <Loading cards={2} picture />)}
      {resale && (
        <>
          <Facts resale={resale} />
          {resale.is_mine ? <Mine resale={resale} /> : resale.is_on_sale && <Buy resale={resale} />}
        </>
      )}
    </Page>
  );
}

function Facts({ resale }: { resale: Resale }) {
  const { lottery, currency } = resale;
  const rows: [string, ComponentChildren][] = [
    ["resale-price", formatMoney(resale.price, currency)],
    ["resale-face", formatMoney(resale.face_value, currency)],
    ["resale-seller", <PersonName name={resale.seller_name} />],
  ];
  return (
    <section class="card card-body">
      <div class="row-head">
        <div class="thumb">
          <Picture url={lottery.image_url} />
        </div>
        <div class="row-main">
          <Link to={{ name: "lottery", id: lottery.id }} class="row-title">
            {pick(lottery.title_i18n, lottery.title)}
          </Link>
          <span class="row-note numbers">{whatOf(resale)}</span>
        </div>
      </div>
      <dl class="pairs">
        {rows.map(([id, value]) => (
          <div key={id}>
            <dt>{t(id)}</dt>
            <dd class="numbers">{value}</dd>
          </div>
        ))}
      </dl>
      <p class="muted">{t(`resale-text-${resale.kind}`)}</p>
    </section>
  );
}

function Buy({ resale }: { resale: Resale }) {
  const { takes, currency } = resale;
  const wallets = (useWallets().data.value ?? []).filter(
    (wallet) => wallet.currency === currency && takes.includes(wallet.type),
  );
  const [chosen, setKind] = useState<WalletType | null>(null);
  const kind = chosen ?? takes[0] ?? "BALANCE";
  const action = useAction(async () => {
    await buyResale(resale.id, kind);
    toast(t("resale-bought"));
    navigate({ name: resale.kind === "ticket" ? "tickets" : "prizes" });
  });
  return (
    <section class="card card-body">
      <Form
        action={action}
        label={t("resale-buy", { price: formatMoney(resale.price, resale.currency) })}
        ready={wallets.length > 0}
        currency={resale.currency}
        testId="resale-form"
      >
        <WalletChoice wallets={wallets} chosen={kind} needed={resale.price} choose={setKind} />
        {takes.length === 1 && (
          <p class="muted" data-testid="takes">
            {t("resale-takes", { takes: kind })}
          </p>
        )}
      </Form>
    </section>
  );
}

function Mine({ resale }: { resale: Resale }) {
  const { currency, proceeds, fee } = resale;
  const cancel = useAction(async () => {
    await cancelResale(resale.id);
    goBack();
  });
  return (
    <section class="card card-body" data-testid="my-resale" data-status={resale.status}>
      <p>{t(`resale-mine-${resale.status.toLowerCase()}`)}</p>
      {proceeds && fee && (
        <p class="muted numbers">
          {t("resale-proceeds", {
            proceeds: formatMoney(proceeds, currency),
            fee: formatMoney(fee, currency),
          })}
        </p>
      )}
      {resale.status === "ACTIVE" && (
        <button
          type="button"
          class="button quiet danger"
          data-testid="resale-cancel"
          disabled={cancel.busy}
          onClick={() => cancel.run()}
        >
          {t("resale-cancel")}
        </button>
      )}
      <Refusal error={cancel.error} currency={currency} />
    </section>
  );
}
