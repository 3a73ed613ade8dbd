/** The calls behind the first screens: prizes, friends, settings. */
import { type Answer, callApi, get } from "./client";
import { query } from "./query";
import type {
  Address,
  AddressInput,
  Bonus,
  BonusOffer,
  Friends,
  Invited,
  Page,
  Preferences,
  Prize,
  Shipment,
} from "./types";

export const listPrizes = (limit: number, cursor?: string | null) =>
  get<Page<Prize>>(`/prizes${query({ limit, cursor })}`);
export const requestShipping = (prizeId: string, address_id: string) =>
  callApi<Shipment>(`/prizes/${prizeId}/shipping`, { method: "POST", body: { address_id } });
export const cancelShipping = (prizeId: string) =>
  callApi<void>(`/prizes/${prizeId}/shipping`, { method: "DELETE" });
export const confirmDelivery = (prizeId: string) =>
  callApi<Shipment>(`/prizes/${prizeId}/delivery`, { method: "POST" });

export const listAddresses = async () => (await get<{ items: Address[] }>("/addresses")).items;
export const addAddress = (body: AddressInput) =>
  callApi<Address>("/addresses", { method: "POST", body });
export const removeAddress = (id: string) =>
  callApi<void>(`/addresses/${id}`, { method: "DELETE" });

export const getFriends = () => get<Friends>("/referrals");
export const listInvited = (level: number, limit: number, cursor?: string | null) =>
  get<Page<Invited>>(`/referrals/invited${query({ level, limit, cursor })}`);
export const getQr = async () => (await callApi<string>("/referrals/qr", { as: "text" })).data;
export const getBonus = () => get<BonusOffer>("/bonuses/first-deposit");
export const activateBonus = (idempotencyKey: string): Promise<Answer<Bonus>> =>
  callApi<Bonus>("/bonuses/first-deposit/activation", { method: "POST", idempotencyKey });

export const getPreferences = () => get<Preferences>("/notification-preferences");
export const setPreferences = (items: Preferences["items"]) =>
  callApi<Preferences>("/notification-preferences", {
    method: "PUT",
    body: { items: items.map(({ kind, inbox, bot }) => ({ kind, inbox, bot })) },
  });
