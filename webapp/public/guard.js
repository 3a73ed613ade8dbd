// @ts-check
// Shows words and a retry instead of a blank page. It is the first script of the page and not a
// module, so that it runs even if a module does not load or throws while it loads.
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
  // Capturing, since the error of a script that does not load does not bubble.
  addEventListener(
    "error",
    (event) => {
      if (event.target === window || event.target instanceof HTMLScriptElement) later();
    },
    true,
  );
})();
