import { listNotifications, markRead } from "../../api/routes";
import type { Notification, Page as PageOf } from "../../api/types";
import { formatDate } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { invalidate, patch, usePages } from "../../state/query";
import { navigate } from "../../state/router";
import { Empty, Loading, MoreButton, pending } from "../../ui/basics";
import { BellIcon } from "../../ui/icons";
import { Page } from "../../ui/page";

const PAGE = 30;

/** Read at once on the screen; if the server misses it, the next list says so. */
function open(notification: Notification): void {
  if (!notification.is_read) {
    patch<PageOf<Notification>>("notifications/all", (page) => ({
      ...page,
      items: page.items.map((one) =>
        one.id === notification.id ? { ...one, is_read: true } : one,
      ),
    }));
    markRead(notification.id).then(
      () => invalidate("notifications/unread"),
      () => invalidate("notifications/"),
    );
  }
  const id = notification.related_lottery_id;
  if (id)
    navigate({ name: /WON|LOST|DRAW|SEAL/i.test(notification.type) ? "draw" : "lottery", id });
}

export function NotificationsScreen() {
  const query = usePages("notifications/all", (cursor) =>
    listNotifications({ limit: PAGE, cursor }),
  );
  const page = query.data.value;
  return (
    <Page title={t("notifications-title")} inner>
      {pending(query, <Loading cards={3} />)}
      {page?.items.length === 0 && (
        <Empty
          icon={<BellIcon />}
          title={t("notifications-empty")}
          text={t("notifications-empty-text")}
        />
      )}
      {page && page.items.length > 0 && (
        <ul class="card rows">
          {page.items.map((notification) => (
            <li key={notification.id}>
              <button
                type="button"
                class="row notification"
                data-testid="notification"
                data-unread={!notification.is_read || undefined}
                onClick={() => open(notification)}
              >
                <span class="row-main">
                  <span class="row-title">
                    {!notification.is_read && (
                      <span class="unread-dot">
                        <span class="visually-hidden">{t("unread")}</span>
                      </span>
                    )}
                    {notification.title}
                  </span>
                  <span class="row-text">{notification.body}</span>
                  <span class="row-note">{formatDate(notification.created_at, "moment")}</span>
                </span>
              </button>
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
