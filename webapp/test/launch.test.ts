import { expect, test } from "vitest";
import { parseLaunch } from "../src/telegram/launch";

const USER = JSON.stringify({ id: 7, first_name: "Anna", language_code: "ru" });
const INIT_DATA = new URLSearchParams({ user: USER, start_param: "r_ABC", hash: "0" }).toString();

const launch = (params: Record<string, string>) =>
  parseLaunch(new URLSearchParams({ tgWebAppData: INIT_DATA, ...params }).toString());

test("reads what Telegram gives", () => {
  const theme = { bg_color: "#ffffff" };
  expect(
    launch({
      tgWebAppVersion: "9.1",
      tgWebAppBotInline: "1",
      tgWebAppThemeParams: JSON.stringify(theme),
    }),
  ).toEqual({
    initData: INIT_DATA,
    telegramId: 7,
    languageCode: "ru",
    startParam: "r_ABC",
    version: "9.1",
    isInline: true,
    theme,
  });
});

test("does without everything but the init data", () => {
  expect(launch({})).toMatchObject({ telegramId: 7, version: "6.0", isInline: false, theme: {} });
});

test.each([
  ["no JSON", "[oops"],
  ["null", "null"],
  ["a number", "5"],
  ["a list", "[1]"],
  ["colours that are none", '{"a":-5,"b":null,"c":"","d":true,"e":"red","f":{}}'],
])("takes no colours from a theme of %s", (_, theme) => {
  expect(launch({ tgWebAppThemeParams: theme })?.theme).toEqual({});
});

test("keeps the good colours beside a broken one", () => {
  const theme = '{"bg_color":"#fff","text_color":null}';
  expect(launch({ tgWebAppThemeParams: theme })?.theme).toEqual({ bg_color: "#fff" });
});

test.each(["", "tgWebAppVersion=9.1", "tgWebAppData=", "tgWebAppData=hash%3D0", "/tickets"])(
  "is outside Telegram with %j",
  (fragment) => {
    expect(parseLaunch(fragment)).toBeNull();
  },
);
