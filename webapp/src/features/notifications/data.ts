import { callApi, get } from "../../api/client";
import { search } from "../../api/search";
import type { Notification, Page, Preferences } from "../../api/types";
import { invalidate, patch, usePages, useQuery } from "../../state/query";

const PAGE = 30;
/** Unread notifications are counted up to here. */
export const COUNTED = 20;

const list = (options: { unread?: true; limit: number; cursor?: string | null }) =>
  get<Page<Notification>>(`/notifications${search(options)}`);

export const useUnread = () =>
  useQuery("notifications/unread", () => list({ unread: true, limit: COUNTED })).data.value;

export const useNotifications = () =>
  usePages("notifications/all", (cursor) => list({ limit: PAGE, cursor }));

/** Mark it as read on the screen at once; the next list corrects that if the server missed it. */
export function markRead({ id }: Notification): void {
  patch<Page<Notification>>("notifications/all", (page) => ({
    ...page,
    items: page.items.map((one) => (one.id === id ? { ...one, is_read: true } : one)),
  }));
  callApi<void>(`/notifications/${id}/read`, { method: "POST" }).then(
    () => invalidate("notifications/unread"),
    () => invalidate("notifications/unread", "notifications/all"),
  );
}

type Item = Preferences["items"][number];
export type Channel = "inbox" | "bot";

export const usePreferences = () =>
  useQuery("notifications/preferences", () => get<Preferences>("/notification-preferences"));

/** Show the change at once; the server's answer says what is in force. */
export async function togglePreference(item: Item, channel: Channel): Promise<void> {
  const show = (change: (known: Preferences) => Preferences) =>
    patch<Preferences>("notifications/preferences", change);
  const wanted = { ...item, [channel]: !item[channel] };
  show((known) => ({
    ...known,
    items: known.items.map((one) => (one.kind === item.kind ? wanted : one)),
  }));
  const { kind, inbox, bot } = wanted;
  try {
    const { data } = await callApi<Preferences>("/notification-preferences", {
      method: "PUT",
      body: { items: [{ kind, inbox, bot }] },
    });
    show(() => data);
  } catch (error) {
    invalidate("notifications/preferences");
    throw error;
  }
}
