import { t } from "../../i18n/texts";
import { Link } from "../../ui/basics";
import { BellIcon } from "../../ui/icons";
import { COUNTED, useUnread } from "./data";
import styles from "./notifications.module.css";

export function NotificationBell() {
  const page = useUnread();
  const unread = page?.items.length ?? 0;
  return (
    <Link
      to={{ name: "notifications" }}
      class={`round ${styles.bell}`}
      data-testid="notifications"
      aria-label={
        unread > 0 ? t("notifications-unread", { count: unread }) : t("notifications-title")
      }
    >
      <BellIcon />
      {unread > 0 && (
        <span class={`numbers ${styles.bellCount}`} data-testid="unread-count" aria-hidden="true">
          {page?.next_cursor ? `${COUNTED}+` : unread}
        </span>
      )}
    </Link>
  );
}
