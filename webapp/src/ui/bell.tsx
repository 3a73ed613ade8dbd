import { listNotifications } from "../api/routes";
import { t } from "../i18n/texts";
import { useQuery } from "../state/query";
import { Link } from "./basics";
import { BellIcon } from "./icons";

const COUNTED = 20;

export function NotificationBell() {
  const page = useQuery("notifications/unread", () =>
    listNotifications({ unread: "true", limit: COUNTED }),
  ).data.value;
  const unread = page?.items.length ?? 0;
  return (
    <Link
      to={{ name: "notifications" }}
      class="round bell"
      data-testid="notifications"
      aria-label={
        unread > 0 ? t("notifications-unread", { count: unread }) : t("notifications-title")
      }
    >
      <BellIcon />
      {unread > 0 && (
        <span class="bell-count numbers" data-testid="unread-count" aria-hidden="true">
          {page?.next_cursor ? `${COUNTED}+` : unread}
        </span>
      )}
    </Link>
  );
}
