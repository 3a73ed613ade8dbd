// @ts-check
// The first script of the page, and no module, so that it runs even if a module cannot be loaded
// or throws while it loads. A person never looks at a blank page.
(() => {
  /** The language that Telegram names in the launch parameters, else the browser's. */
  const language = () => {
    const launch = decodeURIComponent(decodeURIComponent(location.hash));
    const named = /"language_code":"([a-z]+)/.exec(launch)?.[1] ?? navigator.language;
    return named.slice(0, 2);
  };

  const show = () => {
    const root = document.getElementById("app");
    if (!root || root.childElementCount > 0) return;
    const notices = [...document.querySelectorAll("template")];
    const notice = notices.find(({ lang }) => lang === language()) ?? notices[0];
    if (!notice) return;
    root.append(notice.content.cloneNode(true));
    root.querySelector("button")?.addEventListener("click", () => location.reload());
  };

  const later = () => setTimeout(show);
  addEventListener("unhandledrejection", later);
  // `true`: a script that does not load tells only those who listen on the way down to it.
  addEventListener(
    "error",
    (event) => {
      if (event instanceof ErrorEvent || event.target instanceof HTMLScriptElement) later();
    },
    true,
  );
})();
