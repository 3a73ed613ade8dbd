import type { Preferences } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { t } from "../../i18n/texts";
import { haptic, openInTelegram } from "../../telegram/bridge";
import { Loading, pending } from "../../ui/basics";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";
import { togglePreference, usePreferences } from "./data";
import styles from "./notifications.module.css";

export function PreferencesScreen() {
  const query = usePreferences();
  const preferences = query.data.value;
  return (
    <Page title={t("preferences-title")} inner>
      {pending(query, <Loading cards={2} />)}
      {preferences && (
        <>
          <Delivery delivery={preferences.delivery} />
          <ul class="card rows">
            {preferences.items.map((item) => (
              <li key={item.kind} class="row" data-testid={`preference-${item.kind}`}>
                <span class="row-main row-title">{t(`kind-${item.kind}`)}</span>
                {(["inbox", "bot"] as const).map((channel) => (
                  <label key={channel} class={styles.tick}>
                    <input
                      type="checkbox"
                      checked={item[channel]}
                      disabled={item.fixed.includes(channel)}
                      onChange={() => {
                        haptic.select();
                        togglePreference(item, channel).catch((error) =>
                          toast(errorText(error), true),
                        );
                      }}
                    />
                    <span>{t(`channel-${channel}`)}</span>
                  </label>
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </Page>
  );
}

function Delivery({ delivery }: { delivery: Preferences["delivery"] }) {
  const { state, bot_link } = delivery;
  if (state === "reachable") return null;
  return (
    <div class="card notice" role="note" data-testid="delivery">
      <p>{t(`delivery-${state.replace("_", "-")}`)}</p>
      {bot_link && (
        <button type="button" class="button" onClick={() => openInTelegram(bot_link)}>
          {t("delivery-open")}
        </button>
      )}
    </div>
  );
}
