/** What the simulator's page gets from the simulator; see simulator/people.py and messages.py. */
import type { PATHS } from "./dom.js";

export type IconName = keyof typeof PATHS;

export interface User {
  id: number;
  first_name: string;
  last_name?: string;
  username?: string;
  is_bot?: boolean;
}

export interface Person extends User {
  username: string;
  language_code: string;
  is_staff: boolean;
  has_authenticator: boolean;
  stars: number;
  /** Messages not read yet, by chat id. */
  unread: Record<string, number>;
}

export interface Bot {
  id: number;
  first_name: string;
  username: string;
  description: string;
  short_description: string;
}

export interface Entity {
  type: string;
  offset: number;
  length: number;
  url?: string;
}

export interface Button {
  text: string;
  style?: string;
  disabled?: boolean;
  callback_data?: string;
  url?: string;
  login_url?: { url: string };
  web_app?: { url: string };
  copy_text?: { text: string };
  pay?: boolean;
  switch_inline_query?: string;
  switch_inline_query_current_chat?: string;
  switch_inline_query_chosen_chat?: { query?: string };
  request_contact?: boolean;
  request_location?: boolean;
}

export interface ReplyKeyboard {
  keyboard: Button[][];
  one_time_keyboard?: boolean;
  input_field_placeholder?: string;
}

export interface Message {
  message_id: number;
  date: number;
  edit_date?: number;
  from?: User;
  sender_chat?: { id: number; title: string };
  via_bot?: User;
  text?: string;
  caption?: string;
  entities?: Entity[];
  caption_entities?: Entity[];
  photo?: { file_id: string; width: number; height: number }[];
  document?: { file_id: string; file_name: string; file_size: number };
  contact?: { first_name: string; last_name?: string; phone_number: string };
  location?: { latitude: number; longitude: number };
  invoice?: { title: string; description: string; total_amount: number };
  successful_payment?: { total_amount: number };
  refunded_payment?: { total_amount: number };
  web_app_data?: { button_text: string };
  write_access_allowed?: object;
  reply_to_message?: Message;
  reply_markup?: { inline_keyboard?: Button[][] };
  forward_origin?: { sender_user?: User; chat?: { title: string } };
  link_preview_options?: { url?: string; is_disabled?: boolean; show_above_text?: boolean };
  _invoice_slug?: string;
}

export interface Chat {
  id: number;
  type: "private" | "supergroup" | "channel";
  title: string;
  messages: Message[];
  commands: { command: string; description: string }[];
  menu_button: { type: string; text: string; web_app: { url: string } } | null;
  reply_keyboard: ReplyKeyboard | null;
  placeholder: string;
  started: boolean;
  blocked: boolean;
  write_allowed: boolean;
  bot_is_admin: boolean;
  members: number;
}

export interface Prefs {
  theme: "light" | "dark";
  words: "en" | "ru";
  platform: string;
  person: number | null;
}

export interface Store {
  /** `bot`, `person` and `chats` are there before anything is drawn. */
  bot: Bot;
  webappPath: string;
  person: Person;
  persons: Person[];
  chats: Chat[];
  chatId: number | null;
  /** The payload of a deep link that waits for START. */
  startPayload: string | null;
}

/** What an app is opened by. */
export interface Launch {
  kind: "main" | "menu" | "inline" | "keyboard" | "link";
  url?: string;
  button?: string;
  startParam?: string;
}

/** What `/sim/api/state` answers. */
export interface State {
  bot: Bot;
  webapp_path: string;
  person: Person;
  persons: Person[];
  chats: Chat[];
}

export interface Invoice {
  title: string;
  description: string;
  total_amount: number;
  photo_url: string | null;
  /** What the person has. */
  stars: number;
}

export interface InlineResult {
  id: string;
  title?: string;
  description?: string;
  picture?: string;
  thumbnail_url?: string;
  message: Message;
}

/** The address and the signed data that an app is opened with. */
export interface Opening {
  url: string;
  init_data: string;
  start_param: string;
}

/** What each action answers; see ACTIONS in simulator/page_api.py. */
export interface Answers {
  block: null;
  callback: string;
  "channel/admin": null;
  clear: null;
  code: string;
  contact: null;
  inline: { shown?: string; results: InlineResult[] };
  "inline/choice": Message;
  invoice: Invoice;
  language: null;
  location: null;
  messages: Message;
  pay: { status: "paid" | "failed"; error: string };
  read: null;
  stars: null;
  start: Message;
  "webapp/custom-method": unknown;
  "webapp/data": null;
  "webapp/open": Opening;
  "webapp/phone": null;
  "webapp/prepared": { result: InlineResult; allow_group_chats: boolean };
  "webapp/prepared/send": null;
  "webapp/write-access": null;
}

export interface CallbackAnswer {
  query_id: string;
  text: string;
  show_alert: boolean;
  url: string;
}

/** What the bot's message does to the keyboard below the chat. */
export interface ReplyMarkup extends Partial<ReplyKeyboard> {
  force_reply?: boolean;
}

/** What the simulator sends to the pages of a person, by name. */
export interface LiveEvents {
  message: { chat_id: number; message: Message };
  edited: { chat_id: number; message: Message };
  deleted: { chat_id: number; message_ids: number[] };
  action: { chat_id: number; action: string };
  callback_answer: CallbackAnswer;
  reply_keyboard: { chat_id: number; markup: ReplyMarkup };
  persons: Person[];
  chat: { chat_id: number };
  bot: object;
}

/** What the parts of the page tell each other; undefined where the name says it all. */
export type Events = { [Name in keyof LiveEvents as `live:${Name}`]: LiveEvents[Name] } & {
  be: number;
  "chat-changed": undefined;
  compose: string;
  "leave-person": undefined;
  "open-app": Launch;
  "open-chat": { chatId: number; payload?: string | null };
  persons: undefined;
  pref: keyof Prefs;
  reconnected: undefined;
  say: string;
  state: undefined;
};

/** What `h` takes for a child; null, undefined and false are left out. */
export type Child = Node | string | null | undefined | false | Child[];

type Attribute = string | number | boolean | null | undefined | Record<string, string> | ((event: never) => unknown);

/** What `h` takes for an element: listeners, and attributes by their names. */
export type Props = {
  [Name in keyof HTMLElementEventMap as `on${Name}`]?: (event: HTMLElementEventMap[Name]) => unknown;
} & { style?: Record<string, string> } & Record<string, Attribute>;

export interface MenuItem {
  icon: IconName;
  text: string;
  testid?: string;
  danger?: boolean;
  run: () => unknown;
}

/** A line of a menu that is no button. */
export interface MenuLine {
  element: Child;
}

export interface Field {
  name: string;
  label: string;
  /** Values and their words, to choose from. */
  options?: Choice[];
  value?: string;
  pattern?: string;
  required?: boolean;
  maxlength?: number;
  testid?: string;
}

/** A value and the word for it. */
export type Choice = [value: string, text: string];

/** A button of the app's own, as `web_app_setup_main_button` sets it. */
export interface AppButton {
  is_visible: boolean;
  is_active: boolean;
  is_progress_visible: boolean;
  has_shine_effect: boolean;
  text: string;
  color: string;
  text_color: string;
  position: string;
}

/** How the phone looks around the app. Colours are those of the app's events. */
export interface Look {
  main: AppButton;
  secondary: AppButton;
  back: boolean;
  settings: boolean;
  header: string | null;
  background: string | null;
  bottom: string | null;
  expanded: boolean;
  full: boolean;
  confirmClose: boolean;
}

/** What the phone's own buttons do. */
export interface PhoneListeners {
  back: () => void;
  close: () => void;
  main: () => void;
  secondary: () => void;
  menu: (anchor: HTMLElement) => void;
}

/** What an app sends with an event: anything, so each part is looked at before it is used. */
export type AppData = Record<string, unknown>;

export interface PopupButton {
  id: string;
  type: string;
  text: string;
}

/** The window of an app on a phone or on the desktop. */
export type AppWindow = Window & {
  TelegramWebviewProxy?: { postEvent: (type: string, data?: string) => void };
};
