/** The calls the Mini App makes, one function each. */
import { type Answer, callApi, get } from "./client";
import { query } from "./query";
import type {
  Config,
  DrawBundle,
  Language,
  Lottery,
  LotteryStatus,
  Notification,
  Page,
  Purchase,
  Receipt,
  Seal,
  Session,
  Ticket,
  User,
  Wallet,
  WalletTransaction,
  WalletType,
  Winner,
} from "./types";

export const getConfig = () => get<Config>("/config");
export const getMe = () => get<User>("/me");
export const setLanguage = (language_code: Language) =>
  callApi<User>("/me", { method: "PATCH", body: { language_code } });

export const listLotteries = (status: LotteryStatus[], limit: number, cursor?: string | null) =>
  get<Page<Lottery>>(`/lotteries${query({ status, limit, cursor })}`);
export const getLottery = (id: string) => get<Lottery>(`/lotteries/${id}`);
export const buyTickets = (
  id: string,
  body: { quantity: number; wallet_type: WalletType },
  idempotencyKey: string,
): Promise<Answer<Purchase>> =>
  callApi<Purchase>(`/lotteries/${id}/purchases`, { method: "POST", body, idempotencyKey });

export const listTickets = (options: {
  lottery_id?: string;
  limit: number;
  cursor?: string | null;
}) => get<Page<Ticket>>(`/tickets${query(options)}`);
export const getReceipt = (ticketId: string) => get<Receipt>(`/tickets/${ticketId}/receipt`);

export const getSeal = (id: string) => get<Seal>(`/lotteries/${id}/seal`);
export const getDraw = (id: string) => get<DrawBundle>(`/lotteries/${id}/draw`);
/** As the server wrote it: the check reads it more strictly than a browser does. */
export const getDrawText = async (id: string) =>
  (await callApi<string>(`/lotteries/${id}/draw`, { as: "text" })).data;
export const getReceiptText = async (ticketId: string) =>
  (await callApi<string>(`/tickets/${ticketId}/receipt`, { as: "text" })).data;
export const getWinners = async (id: string) =>
  (await get<{ items: Winner[] }>(`/lotteries/${id}/winners`)).items;
export const getLeaves = async (id: string) =>
  (await callApi<string>(`/lotteries/${id}/leaves`, { as: "text" })).data;
export const drawUrl = (id: string) => `/api/v1/lotteries/${id}/draw`;
export const leavesUrl = (id: string) => `/api/v1/lotteries/${id}/leaves`;

export const listWallets = async () => (await get<{ items: Wallet[] }>("/wallets")).items;
export const listTransactions = (walletId: string, limit: number, cursor?: string | null) =>
  get<Page<WalletTransaction>>(`/wallets/${walletId}/transactions${query({ limit, cursor })}`);

export const listNotifications = (options: {
  unread?: "true";
  limit: number;
  cursor?: string | null;
}) => get<Page<Notification>>(`/notifications${query(options)}`);
export const markRead = (id: string) =>
  callApi<void>(`/notifications/${id}/read`, { method: "POST" });

export const listSessions = () => get<Page<Session>>("/sessions");
export const revokeSession = (id: string) => callApi<void>(`/sessions/${id}`, { method: "DELETE" });
