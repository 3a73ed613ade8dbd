/** What the simulator's page gets from the simulator; see simulator/people.py and messages.py. */

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
  members_count?: number;
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
  kind: string;
  url?: string;
  button?: string;
  startParam?: string;
}
