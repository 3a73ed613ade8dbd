import { get, getText } from "../../api/client";
import { search } from "../../api/search";
import type { Bonus, BonusOffer, Referrals, Invited, Page } from "../../api/types";
import { postOnce } from "../../state/command";
import { invalidate, usePages, useQuery } from "../../state/query";

const PAGE = 20;
const FIRST_LEVEL = 1;

export const useReferrals = () => useQuery("referrals/summary", () => get<Referrals>("/referrals"));

export const useInvited = () =>
  usePages("referrals/invited", (cursor) =>
    get<Page<Invited>>(`/referrals/invited${search({ level: FIRST_LEVEL, limit: PAGE, cursor })}`),
  );

/** The invitation link as a QR code, an SVG document. */
export const useQr = () => useQuery("referrals/qr", () => getText("/referrals/qr")).data.value;

export const useBonusOffer = () =>
  useQuery("referrals/bonus", () => get<BonusOffer>("/bonuses/first-deposit")).data.value;

export async function activateBonus(): Promise<void> {
  await postOnce<Bonus>("bonus", "/bonuses/first-deposit/activation");
  invalidate("referrals/bonus", "wallets");
}
