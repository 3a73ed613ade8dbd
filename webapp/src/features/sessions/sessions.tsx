import type { Session } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { formatDate } from "../../i18n/format";
import { t } from "../../i18n/texts";
import { haptic } from "../../telegram/bridge";
import { Loading, pending, Section } from "../../ui/basics";
import { DeviceIcon } from "../../ui/icons";
import { toast } from "../../ui/toast";
import { revokeSession, useSessions } from "./data";

export function Sessions() {
  const query = useSessions();
  const revoke = async (session: Session) => {
    haptic.tap();
    try {
      await revokeSession(session.id);
      toast(t("session-revoked"));
    } catch (error) {
      toast(errorText(error), true);
    }
  };
  return (
    <Section title={t("sessions")}>
      {pending(query, <Loading cards={1} />)}
      {query.data.value && (
        <ul class="card rows">
          {query.data.value.items.map((session) => (
            <li key={session.id} class="row" data-testid="session">
              <DeviceIcon />
              <span class="row-main">
                <span class="row-title">{session.device || t("session-device")}</span>
                <span class="row-note">
                  {session.is_current
                    ? t("session-current")
                    : t("session-last", { date: formatDate(session.last_active_at, "moment") })}
                  {session.ip_address && ` · ${session.ip_address}`}
                </span>
              </span>
              {!session.is_current && (
                <button
                  type="button"
                  class="button quiet danger"
                  data-testid="session-revoke"
                  onClick={() => void revoke(session)}
                >
                  {t("session-revoke")}
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
