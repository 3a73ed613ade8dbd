import { expect, test } from "vitest";
import { hashOf, parseHash, type Route, routeOfStartParam } from "../src/lib/routes";

const ID = "0190b0c0-d0e0-7000-8000-00000000000a";

test("every route survives its address", () => {
  const routes: Route[] = [
    { name: "home" },
    { name: "tickets" },
    { name: "wallet" },
    { name: "profile" },
    { name: "notifications" },
    { name: "lottery", id: ID },
    { name: "draw", id: ID },
    { name: "resale", id: ID },
    { name: "resales" },
  ];
  for (const route of routes) expect(parseHash(hashOf(route))).toEqual(route);
});

test("whatever is unknown is home", () => {
  for (const hash of ["", "#", "#/", "#/nowhere", "#/lottery/", "#/lottery/../x", "#/resale/1"]) {
    expect(parseHash(hash)).toEqual({ name: "home" });
  }
  expect(parseHash("#tgWebAppData=user%3D1&tgWebAppVersion=9.1")).toEqual({ name: "home" });
});

test("deep links", () => {
  expect(routeOfStartParam(`l_${ID}`)).toEqual({ name: "lottery", id: ID });
  expect(routeOfStartParam(`l_${ID}_r_ABCDEFGH`)).toEqual({ name: "lottery", id: ID });
  expect(routeOfStartParam(`l_${ID.replaceAll("-", "").toUpperCase()}`)).toEqual({
    name: "lottery",
    id: ID,
  });
  for (const other of [undefined, "", "r_ABC", "l_", "l_<script>", ID]) {
    expect(routeOfStartParam(other)).toBeNull();
  }
});
