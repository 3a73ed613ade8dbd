import { signal } from "@preact/signals";
import type { SignIn, User } from "../api/types";

export const me = signal<User | null>(null);

let telegramId = 0;
let initData = "";
let token: string | null = null;

const storageKey = () => `luckymart/session/${telegramId}`;

export function useLaunch(launch: { telegramId: number; initData: string }): void {
  telegramId = launch.telegramId;
  initData = launch.initData;
  token = sessionStorage.getItem(storageKey());
}

export const sessionToken = (): string | null => token;
export const rawInitData = (): string => initData;
/** The person's Telegram id, from the launch and not from the server. */
export const myTelegramId = (): number => telegramId;

export function signedIn({ session_token, user }: SignIn): void {
  token = session_token;
  sessionStorage.setItem(storageKey(), session_token);
  me.value = user;
}

export function signedOut(): void {
  token = null;
  sessionStorage.removeItem(storageKey());
}
