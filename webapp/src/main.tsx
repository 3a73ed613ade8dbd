// The design system comes first, so that features can override it.
import "./ui/styles/tokens.css";
import "./ui/styles/base.css";
import "./ui/styles/controls.css";
import "./ui/styles/lists.css";
import "./ui/styles/forms.css";
import { render } from "preact";
import { ApiError, signIn } from "./api/client";
import { App, preloadScreens } from "./app";
import { onLottery, reloadLottery } from "./features/lotteries/live";
import { getMe } from "./features/users/data";
import { languageOf } from "./i18n/language";
import { speak } from "./i18n/texts";
import { routeOfStartParam } from "./lib/routes";
import { OutsideScreen, SignInFailed } from "./outside";
import { startLive } from "./state/live";
import { invalidate } from "./state/query";
import { startRouter } from "./state/router";
import { me, sessionToken, useLaunch } from "./state/session";
import { appIsReady, connect } from "./telegram/bridge";
import type { Launch } from "./telegram/launch";
import { Boundary } from "./ui/boundary";
const root = document.getElementById("app") as HTMLElement;

/** A retry cannot help if the launch data were refused. */
const hopeless = (error: unknown): boolean =>
  error instanceof ApiError && (error.status === 401 || error.status === 403);

const reloadNamedLottery = (news: { lottery_id: string }) => reloadLottery(news.lottery_id);

async function enter(launch: Launch): Promise<void> {
  try {
    // A kept session saves the sign-in; getMe renews an expired one.
    me.value = sessionToken() ? await getMe() : (await signIn()).user;
    await speak(languageOf(me.value.language_code ?? launch.languageCode));
  } catch (error) {
    render(
      <SignInFailed error={error} retry={hopeless(error) ? null : () => void enter(launch)} />,
      root,
    );
    appIsReady();
    return;
  }
  render(
    <Boundary>
      <App />
    </Boundary>,
    root,
  );
  appIsReady();
  startLive({
    lottery: onLottery,
    seal: reloadNamedLottery,
    draw: reloadNamedLottery,
    notification: () =>
      invalidate("notifications/all", "notifications/unread", "wallets/list", "tickets", "debts"),
  });
  const idle = window.requestIdleCallback ?? ((done: () => void) => setTimeout(done, 800));
  idle(preloadScreens);
}

async function start(): Promise<void> {
  const launch = connect();
  if (!launch) {
    await speak(languageOf(navigator.language));
    render(<OutsideScreen />, root);
    return;
  }
  useLaunch(launch);
  startRouter(routeOfStartParam(launch.startParam));
  await speak(languageOf(launch.languageCode));
  await enter(launch);
}

void start();
