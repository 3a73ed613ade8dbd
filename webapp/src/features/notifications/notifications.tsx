import type { Notification } from "../../api/types";
import { formatDate } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { navigate } from "../../state/router";
import { Empty, Loading, MoreButton, pending } from "../../ui/basics";
import { BellIcon } from "../../ui/icons";
import { Page } from "../../ui/page";
import { markRead, useNotifications } from "./data";
import styles from "./notifications.module.css";

function open(notification: Notification): void {
  if (!notification.is_read) markRead(notification);
  const id = notification.related_lottery_id;
  if (id)
    navigate({ name: /WON|LOST|DRAW|SEAL/i.test(notification.type) ? "draw" : "lottery", id });
}

export function NotificationsScreen() {
  const query = useNotifications();
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
                class="row"
                data-testid="notification"
                data-unread={!notification.is_read || undefined}
                onClick={() => open(notification)}
              >
                <span class="row-main">
                  <span class="row-title">
                    {!notification.is_read && (
                      <span class={styles.unreadDot}>
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
