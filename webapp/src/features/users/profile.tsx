import type { Language, User } from "../../api/types";
import { errorText } from "../../i18n/errors";
import { formatMoney, formatNumber } from "../../i18n/format";
import { LANGUAGES, language } from "../../i18n/language";
import { t } from "../../i18n/texts";
import { useConfig, useIsOn } from "../../state/config";
import { me } from "../../state/session";
import { haptic, openInTelegram } from "../../telegram/bridge";
import { Link, Loading, pending, Section } from "../../ui/basics";
import { NotificationBell } from "../notifications/bell";
import {
  BellIcon,
  FriendsIcon,
  GiftIcon,
  HeartIcon,
  NextIcon,
  ShieldIcon,
  TruckIcon,
} from "../../ui/icons";
import { Page } from "../../ui/page";
import { toast } from "../../ui/toast";
import { HandleCard } from "../handles/handle-card";
import { LinkCard } from "../referrals/link-card";
import { Sessions } from "../sessions/sessions";
import { chooseLanguage, useMe } from "./data";
import { VisibilityCard } from "./visibility-card";
import styles from "./users.module.css";

const NAMES: Record<Language, string> = {
  ru: "Русский",
  tg: "Тоҷикӣ",
  en: "English",
  zh: "中文",
};

function choose(next: Language): void {
  haptic.select();
  chooseLanguage(next).catch((error) => toast(errorText(error), true));
}

export function ProfileScreen() {
  const query = useMe();
  const user = me.value ?? query.data.value;
  return (
    <Page title={t("profile-title")} aside={<NotificationBell />}>
      {user ? (
        <>
          <Person user={user} />
          <HandleCard />
          <VisibilityCard user={user} />
          <Menu />
          <LinkCard user={user} />
          <Settings />
          <Sessions />
        </>
      ) : (
        pending(query, <Loading cards={3} />)
      )}
    </Page>
  );
}

function Person({ user }: { user: User }) {
  const name = [user.first_name, user.last_name].filter(Boolean).join(" ") || t("person-nameless");
  const config = useConfig();
  const currency = config?.currency ?? "";
  return (
    <section class={`card card-body ${styles.person}`}>
      <div class="row-head">
        {user.avatar_url ? (
          <img class={styles.avatar} src={user.avatar_url} alt="" />
        ) : (
          <span class={styles.avatar} aria-hidden="true">
            {[...name][0]}
          </span>
        )}
        <div>
          <h2>
            <bdi>{name}</bdi>
          </h2>
          <p class="muted">
            {user.telegram_username && `@${user.telegram_username} · `}
            {t("level", { level: user.level })}
          </p>
        </div>
      </div>
      <dl class="facts facts-flat">
        <div class="fact">
          <dt>{t("stat-lotteries")}</dt>
          <dd class="numbers">{formatNumber(user.total_lotteries)}</dd>
        </div>
        <div class="fact">
          <dt>{t("stat-spent")}</dt>
          <dd class="numbers">{formatMoney(user.total_spent, currency)}</dd>
        </div>
        <div class="fact">
          <dt>{t("stat-won")}</dt>
          <dd class="numbers">{formatMoney(user.total_won, currency)}</dd>
        </div>
      </dl>
    </section>
  );
}

const PLACES = [
  { name: "prizes", icon: GiftIcon },
  { name: "referrals", icon: FriendsIcon },
  { name: "showoffs", icon: HeartIcon },
  { name: "addresses", icon: TruckIcon },
  { name: "preferences", icon: BellIcon },
  { name: "security", icon: ShieldIcon },
] as const;

/** Links to the person's screens that have no tab. */
function Menu() {
  const isOn = useIsOn();
  return (
    <ul class="card rows">
      {PLACES.filter(({ name }) => isOn(name)).map(({ name, icon: PlaceIcon }) => (
        <li key={name}>
          <Link to={{ name }} class="row" data-testid={`menu-${name}`}>
            <PlaceIcon />
            <span class="row-main row-title">{t(`menu-${name}`)}</span>
            <NextIcon />
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Settings() {
  const config = useConfig();
  return (
    <Section title={t("settings")}>
      <div class="card rows">
        <label class="row">
          <span class="row-main row-title">{t("language")}</span>
          <select
            data-testid="language-select"
            value={language.value}
            onChange={(event) => choose(event.currentTarget.value as Language)}
          >
            {LANGUAGES.map((code) => (
              <option key={code} value={code} lang={code}>
                {NAMES[code]}
              </option>
            ))}
          </select>
        </label>
        {config && (
          <button
            type="button"
            class="row"
            onClick={() => openInTelegram(`https://t.me/${config.bot_username}?start=terms`)}
          >
            <span class="row-main row-title">{t("terms")}</span>
            <NextIcon />
          </button>
        )}
      </div>
    </Section>
  );
}
