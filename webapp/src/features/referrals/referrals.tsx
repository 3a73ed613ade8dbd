import type { BonusOffer, Earnings, Referrals } from "../../api/types";
import { formatDate, formatMoney, formatPercent } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { copyText, share } from "../../telegram/bridge";
import { Empty, Loading, MoreButton, pending, Section } from "../../ui/basics";
import { Refusal, useAction } from "../../ui/form";
import { CopyIcon, FriendsIcon, ShareIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { SvgImage } from "../../ui/svg-image";
import { toast } from "../../ui/toast";
import { PersonName } from "../users/person-name";
import { activateBonus, useBonusOffer, useInvited, useQr, useReferrals } from "./data";

export function ReferralsScreen() {
  const query = useReferrals();
  const referrals = query.data.value;
  return (
    <Page title={t("referrals-title")} inner>
      {pending(query, <Loading cards={2} />)}
      {referrals && (
        <>
          <Invitation referrals={referrals} />
          <Levels referrals={referrals} />
          <FirstDeposit />
          <InvitedList />
        </>
      )}
    </Page>
  );
}

function Invitation({ referrals }: { referrals: Referrals }) {
  const link = referrals.links.app ?? referrals.links.bot;
  const copy = () =>
    copyText(link).then(
      () => toast(t("copied")),
      () => toast(t("copy-failed"), true),
    );
  return (
    <section class="card card-body">
      <p class="muted">{t("referral-text")}</p>
      <QrCode />
      <p class="hash">
        <code data-testid="referrals-link">{link}</code>
      </p>
      <div class="actions">
        <button type="button" class="button" onClick={() => share(link, t("referral-share-text"))}>
          <ShareIcon />
          {t("share")}
        </button>
        <button type="button" class="button soft" onClick={() => void copy()}>
          <CopyIcon />
          {t("copy")}
        </button>
      </div>
    </section>
  );
}

function QrCode() {
  const svg = useQr();
  return svg ? <SvgImage svg={svg} alt={t("referrals-qr")} testId="referrals-qr" /> : null;
}

function sums(earnings: Earnings[]) {
  return earnings.map((one) => (
    <span key={one.currency} class="row-amounts numbers">
      <span>{formatMoney(one.paid, one.currency)}</span>
      <span class="row-note">
        {t("referrals-pending", { amount: formatMoney(one.pending, one.currency) })}
      </span>
    </span>
  ));
}

function Levels({ referrals }: { referrals: Referrals }) {
  return (
    <Section title={t("referrals-earnings")}>
      <ul class="card rows">
        {referrals.levels.map((level) => (
          <li key={level.level} class="row" data-testid="referrals-level">
            <span class="row-main">
              <span class="row-title">
                {t("referrals-level", { level: level.level, rate: formatPercent(level.rate) })}
              </span>
              <span class="row-note">{t("referrals-invited", { count: level.invited })}</span>
            </span>
            {sums(level.earnings)}
          </li>
        ))}
      </ul>
      <p class="muted note-below">{t("referrals-note")}</p>
    </Section>
  );
}

function FirstDeposit() {
  const offer = useBonusOffer();
  if (!offer) return null;
  return (
    <Section title={t("bonus-title")}>
      <div class="card card-body" data-testid="bonus" data-status={offer.bonus?.status}>
        {offer.bonus ? <Bonus offer={offer} /> : <p>{termsOf(offer)}</p>}
      </div>
    </Section>
  );
}

const termsOf = ({ min_deposit, currency, rate, days }: BonusOffer): string =>
  t("bonus-terms", { amount: formatMoney(min_deposit, currency), rate: formatPercent(rate), days });

const wordsOf = ({ status, condition }: NonNullable<BonusOffer["bonus"]>): string =>
  status === "PENDING" && condition !== "TICKET_OR_FRIEND"
    ? condition === "COINS_PLAYED"
      ? "bonus-played-coins"
      : "bonus-played"
    : `bonus-${status.toLowerCase()}`;

function Bonus({ offer }: { offer: BonusOffer }) {
  const { bonus } = offer;
  const action = useAction(activateBonus);
  if (!bonus) return null;
  const amount = formatMoney(bonus.amount, bonus.currency);
  const date = formatDate(bonus.activated_at ?? bonus.expires_at, "day");
  const money = (text: string | null) => formatMoney(text ?? "0", bonus.currency);
  const required = money(bonus.source_amount);
  const [played, waiting] = [money(offer.played), money(offer.waiting)];
  return (
    <>
      <p>{t(wordsOf(bonus), { amount, date, required, played, waiting })}</p>
      {bonus.status === "PENDING" && (
        <button
          type="button"
          class="button"
          disabled={action.busy || offer.met.length === 0}
          onClick={() => action.run()}
        >
          {t("bonus-activate")}
        </button>
      )}
      <Refusal error={action.error} />
    </>
  );
}

function InvitedList() {
  const query = useInvited();
  const page = query.data.value;
  return (
    <Section title={t("referrals-list")}>
      {pending(query, <Loading cards={1} />)}
      {page?.items.length === 0 && (
        <Empty
          icon={<FriendsIcon />}
          title={t("referrals-empty")}
          text={t("referrals-empty-text")}
        />
      )}
      {page && page.items.length > 0 && (
        <ul class="card rows">
          {page.items.map((friend, place) => (
            <li key={place} class="row" data-testid="friend">
              <span class="row-main">
                <PersonName class="row-title" name={friend.first_name} />
                <span class="row-note">{formatDate(friend.joined_at, "day")}</span>
              </span>
              {sums(friend.earned)}
            </li>
          ))}
        </ul>
      )}
      {page?.next_cursor && (
        <MoreButton busy={query.loadingMore.value} load={() => void query.loadMore()} />
      )}
    </Section>
  );
}
