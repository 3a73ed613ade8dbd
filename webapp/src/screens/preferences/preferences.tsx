import { getPreferences, setPreferences } from "../../api/shop";
import type { Preferences } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { t } from "../../i18n/texts";
import { useQuery } from "../../state/query";
import { haptic, openInTelegram } from "../../telegram/bridge";
import { Loading, pending } from "../../ui/basics";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";

type Item = Preferences["items"][number];
type Channel = "inbox" | "bot";

export function PreferencesScreen() {
  const query = useQuery("preferences", getPreferences);
  const preferences = query.data.value;
  /** Shown at once; the answer says what is really kept. */
  const change = async (item: Item, channel: Channel) => {
    haptic.select();
    const wanted = { ...item, [channel]: !item[channel] };
    if (preferences) {
      const items = preferences.items.map((one) => (one.kind === item.kind ? wanted : one));
      query.data.value = { ...preferences, items };
    }
    try {
      query.data.value = (await setPreferences([wanted])).data;
    } catch (error) {
      toast(errorText(error), true);
      await query.refresh();
    }
  };
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
                  <label key={channel} class="tick">
                    <input
                      type="checkbox"
                      checked={item[channel]}
                      disabled={item.fixed.includes(channel)}
                      onChange={() => void change(item, channel)}
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
