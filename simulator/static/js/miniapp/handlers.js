// Handles the app's events; names as in core.telegram.org/api/web-events.
/** @import { AppButton, AppData } from "../types" */
/** @import { MiniApp } from "./panel.js" */
/** @typedef {(app: MiniApp, data: AppData) => unknown} Handler */
import { act } from "../api.js";
import { h, messageOf } from "../dom.js";
import { openLink, openTab, pickGroup } from "../links.js";
import { payInvoice } from "../payments.js";
import { switchInline } from "../bubble.js";
import { emit, groupChat, prefs, privateChat, store } from "../store.js";
import { t } from "../words.js";
import { ask, popup, popupButtons } from "./overlay.js";
import { readColor, themeParams } from "./palette.js";

const FRAME_STYLE = "::-webkit-scrollbar{width:6px;height:6px}::-webkit-scrollbar-thumb{border-radius:3px;background:#8884}";

const SWITCHES = /** @type {const} */ (["is_visible", "is_active", "is_progress_visible", "has_shine_effect"]);
const WORDS = /** @type {const} */ (["text", "color", "text_color", "position"]);

/** @param {AppButton} state @param {AppData} data */
function setButton(state, data) {
  for (const key of SWITCHES) {
    const value = data[key];
    if (typeof value === "boolean") state[key] = value;
  }
  for (const key of WORDS) {
    const value = data[key];
    if (typeof value === "string") state[key] = value;
  }
}

// Nothing to do: this phone has no swipes, rotation or stories.
const nothing = () => {};

/** @type {Record<string, Handler>} */
export const HANDLERS = {
  iframe_ready: (app) => app.post("set_custom_style", FRAME_STYLE),
  iframe_will_reload: (app) => app.reloading(),
  web_app_ready: (app) => app.ready(),
  web_app_expand: (app) => app.change({ expanded: true }),
  web_app_close: (app) => app.close(),
  web_app_setup_main_button: (app, data) => {
    setButton(app.look.main, data);
    app.change({});
  },
  web_app_setup_secondary_button: (app, data) => {
    setButton(app.look.secondary, data);
    app.change({});
  },
  web_app_setup_back_button: (app, data) => app.change({ back: data.is_visible === true }),
  web_app_setup_settings_button: (app, data) => app.change({ settings: data.is_visible === true }),
  web_app_request_theme: (app) => app.post("theme_changed", { theme_params: themeParams(prefs.theme) }),
  web_app_request_viewport: (app) => app.postViewport(),
  web_app_request_safe_area: (app) => app.postSafeArea(),
  web_app_request_content_safe_area: (app) => app.postContentSafeArea(),
  web_app_set_header_color: (app, data) => app.change({ header: color(data) }),
  web_app_set_background_color: (app, data) => app.change({ background: color(data) }),
  web_app_set_bottom_bar_color: (app, data) => app.change({ bottom: color(data) }),
  web_app_open_popup: openPopup,
  web_app_trigger_haptic_feedback: (app, data) => app.buzz(data),
  web_app_open_link: (_app, data) => openTab(String(data.url ?? "")),
  web_app_open_tg_link: (app, data) => app.leaveTo(() => openLink(`https://t.me${data.path_full ?? ""}`)),
  web_app_open_invoice: async (app, data) => {
    const slug = String(data.slug ?? "");
    app.post("invoice_closed", { slug, status: await payInvoice(slug) });
  },
  web_app_setup_closing_behavior: (app, data) => app.change({ confirmClose: data.need_confirmation === true }),
  web_app_setup_swipe_behavior: nothing,
  web_app_toggle_orientation_lock: nothing,
  web_app_share_to_story: nothing,
  web_app_hide_keyboard: () => /** @type {HTMLElement | null} */ (document.activeElement)?.blur(),
  web_app_request_fullscreen: (app) => setFull(app, true),
  web_app_exit_fullscreen: (app) => setFull(app, false),
  web_app_invoke_custom_method: customMethod,
  web_app_read_text_from_clipboard: readClipboard,
  web_app_data_send: dataSend,
  web_app_request_write_access: writeAccess,
  web_app_request_phone: phone,
  web_app_switch_inline_query: (app, data) => switchQuery(app, data),
  web_app_send_prepared_message: sendPrepared,
  web_app_request_file_download: download,
  web_app_open_scan_qr_popup: (app) => app.post("scan_qr_popup_closed"),
  web_app_close_scan_qr_popup: nothing,
  web_app_check_home_screen: (app) => app.post("home_screen_checked", { status: "unsupported" }),
  web_app_add_to_home_screen: (app) => app.post("home_screen_failed", { error: "UNSUPPORTED" }),
  web_app_biometry_get_info: (app) => app.post("biometry_info_received", { available: false }),
  web_app_check_location: (app) => app.post("location_checked", { available: false }),
  web_app_start_accelerometer: (app) => app.post("accelerometer_failed", { error: "UNSUPPORTED" }),
  web_app_start_gyroscope: (app) => app.post("gyroscope_failed", { error: "UNSUPPORTED" }),
  web_app_start_device_orientation: (app) => app.post("device_orientation_failed", { error: "UNSUPPORTED" }),
  web_app_request_emoji_status_access: (app) => app.post("emoji_status_access_requested", { status: "cancelled" }),
  web_app_device_storage_save_key: deviceSave,
  web_app_device_storage_get_key: deviceGet,
  web_app_device_storage_clear: deviceClear,
  web_app_secure_storage_save_key: secureFailed,
  web_app_secure_storage_get_key: secureFailed,
  web_app_secure_storage_restore_key: secureFailed,
  web_app_secure_storage_clear: secureFailed,
};

/** @param {AppData} data */
function color(data) {
  const value = data.color ?? data.color_key;
  return typeof value === "string" && readColor(value, prefs.theme) ? value : null;
}

/** @param {MiniApp} app @param {AppData} data */
async function openPopup(app, data) {
  const id = await popup(app.phone, { title: String(data.title ?? ""), message: String(data.message ?? ""), buttons: popupButtons(data.buttons) });
  app.post("popup_closed", id === null ? {} : { button_id: id });
}

/** @param {MiniApp} app @param {boolean} full */
function setFull(app, full) {
  if (app.look.full === full) {
    if (full) app.post("fullscreen_failed", { error: "ALREADY_FULLSCREEN" });
    return;
  }
  app.change({ full, expanded: true });
  app.post("fullscreen_changed", { is_fullscreen: full });
}

/** @param {MiniApp} app @param {AppData} data */
async function customMethod(app, data) {
  /** @type {{ req_id: unknown, result?: unknown, error?: string }} */
  const answer = { req_id: data.req_id };
  try {
    answer.result = await act("webapp/custom-method", { method: data.method, params: data.params ?? {} });
  } catch (error) {
    answer.error = messageOf(error);
  }
  app.post("custom_method_invoked", answer);
}

/** @param {MiniApp} app @param {AppData} data */
async function readClipboard(app, data) {
  /** @type {{ req_id: unknown, data?: string }} */
  const answer = { req_id: data.req_id };
  try {
    answer.data = await navigator.clipboard.readText();
  } catch {
    // Without "data", the app knows that reading was denied.
  }
  app.post("clipboard_text_received", answer);
}

/** @param {MiniApp} app @param {AppData} data */
async function dataSend(app, data) {
  // Telegram takes data only from apps that a keyboard button opened.
  if (app.launch.kind !== "keyboard") return;
  app.close(true);
  await act("webapp/data", { button_text: app.launch.button ?? "", data: String(data.data ?? "") });
}

/** @param {MiniApp} app */
async function writeAccess(app) {
  const chat = privateChat();
  let allowed = chat.started || chat.write_allowed;
  if (!allowed) {
    allowed = await ask(app.phone, t("write_ask", { bot: store.bot.first_name }), t("allow"));
    if (allowed) await act("webapp/write-access");
  }
  app.post("write_access_requested", { status: allowed ? "allowed" : "cancelled" });
}

/** @param {MiniApp} app */
async function phone(app) {
  const agreed = await ask(app.phone, t("phone_ask", { bot: store.bot.first_name }), t("share"));
  if (agreed) await act("webapp/phone");
  app.post("phone_requested", { status: agreed ? "sent" : "cancelled" });
}

/** @param {MiniApp} app @param {AppData} data */
async function switchQuery(app, data) {
  const query = String(data.query ?? "");
  app.close(true);
  if (Array.isArray(data.chat_types) && data.chat_types.length) return switchInline(query);
  emit("compose", `@${store.bot.username} ${query}`);
}

/** @param {MiniApp} app @param {AppData} data */
async function sendPrepared(app, data) {
  try {
    const { result } = await act("webapp/prepared", { id: data.id });
    const text = result.message.text ?? result.message.caption ?? result.title ?? "";
    if (!(await pickGroup(text, groupChat().title))) throw new Error("USER_DECLINED");
    await act("webapp/prepared/send", { id: data.id, chat_id: groupChat().id });
    app.post("prepared_message_sent");
  } catch (error) {
    app.post("prepared_message_failed", { error: messageOf(error) });
  }
}

/** @param {MiniApp} app @param {AppData} data */
async function download(app, data) {
  const name = String(data.file_name ?? "file");
  const agreed = await ask(app.phone, t("file_ask", { name }), t("open"));
  if (agreed) {
    const link = h("a", { href: String(data.url ?? ""), download: name });
    if (/^https?:$/.test(link.protocol)) link.click();
  }
  app.post("file_download_requested", { status: agreed ? "downloading" : "cancelled" });
}

const deviceKey = () => `sim:device:${store.person.id}`;
/** @returns {Record<string, unknown>} */
const deviceRead = () => JSON.parse(localStorage.getItem(deviceKey()) ?? "{}");

/** @param {MiniApp} app @param {AppData} data */
function deviceSave(app, data) {
  const values = deviceRead();
  if (data.value === null) delete values[String(data.key)];
  else values[String(data.key)] = data.value;
  localStorage.setItem(deviceKey(), JSON.stringify(values));
  app.post("device_storage_key_saved", { req_id: data.req_id });
}

/** @param {MiniApp} app @param {AppData} data */
function deviceGet(app, data) {
  app.post("device_storage_key_received", { req_id: data.req_id, value: deviceRead()[String(data.key)] ?? null });
}

/** @param {MiniApp} app @param {AppData} data */
function deviceClear(app, data) {
  localStorage.removeItem(deviceKey());
  app.post("device_storage_cleared", { req_id: data.req_id });
}

/** @param {MiniApp} app @param {AppData} data */
function secureFailed(app, data) {
  app.post("secure_storage_failed", { req_id: data.req_id, error: "UNSUPPORTED" });
}
