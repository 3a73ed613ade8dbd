import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { ConnectionError } from "./api/client";
import { needTexts, type Part, t } from "./i18n/texts";
import { hashOf, isTab, type Route, TABS, type Tab } from "./lib/routes";
import { HomeScreen } from "./features/lotteries/home";
import { route } from "./state/router";
import { haptic } from "./telegram/bridge";
import { Failure, Link, Loading } from "./ui/basics";
import { Boundary } from "./ui/boundary";
import { HomeIcon, MarketIcon, PersonIcon, TicketIcon, WalletIcon } from "./ui/icons";
import { Toasts } from "./ui/toast";

type Screen<P> = { load: () => Promise<ComponentType<P>>; loaded: ComponentType<P> | null };

/** The other screens load when they are needed, or when the network is idle. */
const screens = {
  lottery: later(() => import("./features/lotteries/lottery").then((m) => m.LotteryScreen)),
  draw: later(() => import("./features/draws/draw").then((m) => m.DrawScreen), "check"),
  tickets: later(() => import("./features/tickets/tickets").then((m) => m.TicketsScreen)),
  wallet: later(() => import("./features/wallets/wallet").then((m) => m.WalletScreen)),
  profile: later(() => import("./features/users/profile").then((m) => m.ProfileScreen)),
  notifications: later(() =>
    import("./features/notifications/notifications").then((m) => m.NotificationsScreen),
  ),
  resales: shop(() => import("./features/resales/resales").then((m) => m.ResalesScreen)),
  resale: shop(() => import("./features/resales/resale").then((m) => m.ResaleScreen)),
  sell: shop(() => import("./features/resales/sell").then((m) => m.SellScreen)),
  prizes: shop(() => import("./features/prizes/prizes").then((m) => m.PrizesScreen)),
  addresses: shop(() => import("./features/shipping/addresses").then((m) => m.AddressesScreen)),
  exchange: shop(() => import("./features/exchanges/exchange").then((m) => m.ExchangeScreen)),
  deposit: shop(() => import("./features/deposits/deposit").then((m) => m.DepositScreen)),
  withdraw: shop(() => import("./features/withdrawals/withdraw").then((m) => m.WithdrawScreen)),
  referrals: shop(() => import("./features/referrals/referrals").then((m) => m.ReferralsScreen)),
  showoffs: shop(() => import("./features/showoffs/showoffs").then((m) => m.ShowoffsScreen)),
  security: shop(() => import("./features/two_factor/two-factor").then((m) => m.TwoFactorScreen)),
  preferences: shop(() =>
    import("./features/notifications/preferences").then((m) => m.PreferencesScreen),
  ),
};

/** A screen that loads when it is needed, together with its texts. */
function later<P>(load: () => Promise<ComponentType<P>>, texts?: Part): Screen<P> {
  const screen: Screen<P> = {
    loaded: null,
    load: async () => {
      const [component] = await Promise.all([load(), texts && needTexts(texts)]);
      screen.loaded = component;
      return component;
    },
  };
  return screen;
}

function shop<P>(load: () => Promise<ComponentType<P>>): Screen<P> {
  return later(load, "shop");
}

export function preloadScreens(): void {
  for (const screen of Object.values(screens)) screen.load().catch(() => undefined);
}

function Later<P extends object>({ screen, props }: { screen: Screen<P>; props: P }) {
  const [state, setState] = useState<"waiting" | "ready" | "failed">("waiting");
  useEffect(() => {
    if (screen.loaded) return;
    screen.load().then(
      () => setState("ready"),
      () => setState("failed"),
    );
  }, [screen]);
  const Loaded = screen.loaded;
  if (Loaded) return <Loaded {...props} />;
  return (
    <main class="page">
      {state === "failed" ? (
        // After a deployment the old files are gone. Only a reload finds the new ones.
        <Failure error={new ConnectionError()} retry={() => window.location.reload()} />
      ) : (
        <Loading cards={2} />
      )}
    </main>
  );
}

function Outlet({ at }: { at: Route }) {
  switch (at.name) {
    case "home":
      return <HomeScreen />;
    case "lottery":
      return <Later key={at.id} screen={screens.lottery} props={{ id: at.id }} />;
    case "draw":
      return <Later key={at.id} screen={screens.draw} props={{ id: at.id }} />;
    case "resale":
      return <Later key={at.id} screen={screens.resale} props={{ id: at.id }} />;
    default:
      return <Later key={at.name} screen={screens[at.name]} props={{}} />;
  }
}

const TAB_ICONS: Record<Tab, ComponentType> = {
  home: HomeIcon,
  resales: MarketIcon,
  tickets: TicketIcon,
  wallet: WalletIcon,
  profile: PersonIcon,
};

function Tabs({ at }: { at: Route }) {
  return (
    <nav class="tabs" aria-label={t("navigation")}>
      {TABS.map((tab) => {
        const TabIcon = TAB_ICONS[tab];
        return (
          <Link
            key={tab}
            to={{ name: tab }}
            class="tab"
            data-testid={`tab-${tab}`}
            aria-current={at.name === tab ? "page" : undefined}
            onPointerDown={() => haptic.select()}
          >
            <TabIcon />
            <span>{t(`tab-${tab}`)}</span>
          </Link>
        );
      })}
    </nav>
  );
}

export function App() {
  const at = route.value;
  return (
    <>
      <Boundary key={hashOf(at)}>
        <Outlet at={at} />
      </Boundary>
      {isTab(at) && <Tabs at={at} />}
      <Toasts />
    </>
  );
}
