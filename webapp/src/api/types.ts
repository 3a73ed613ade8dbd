/** The API's shapes, as /openapi.json says them. Money is a decimal string, a time RFC 3339 UTC. */

export type Language = "ru" | "tg" | "en" | "zh";
export type WalletType = "BALANCE" | "LUCKY_COIN" | "BONUS";
export type LotteryStatus =
  | "UPCOMING"
  | "ACTIVE"
  | "SOLD_OUT"
  | "DRAWING"
  | "COMPLETED"
  | "CANCELLED";
export type TicketStatus = "ACTIVE" | "WON" | "LOST" | "REFUNDED";
export type Texts = Partial<Record<Language, string>>;

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export interface User {
  id: string;
  telegram_id: number;
  telegram_username: string | null;
  first_name: string | null;
  last_name: string | null;
  avatar_url: string | null;
  language_code: Language;
  referral_code: string;
  referral_link: string;
  status: string;
  level: number;
  total_spent: string;
  total_won: string;
  total_lotteries: number;
  winning_rate: string;
  created_at: string;
  roles: string[];
  permissions: string[];
}

export interface Session {
  id: string;
  device: string | null;
  ip_address: string | null;
  user_agent: string | null;
  location: string | null;
  is_current: boolean;
  created_at: string;
  last_active_at: string;
  expires_at: string;
}

export interface SignIn {
  session_token: string;
  expires_at: string;
  user: User;
}

export interface Lottery {
  id: string;
  period: string;
  title: string;
  title_i18n: Texts;
  description: string | null;
  description_i18n: Texts | null;
  details_i18n: Texts | null;
  specifications_i18n: Texts | null;
  material_i18n: Texts | null;
  name_i18n: Texts | null;
  image_url: string | null;
  image_urls: string[] | null;
  ticket_price: string;
  currency: string;
  total_tickets: number;
  sold_tickets: number;
  max_per_user: number | null;
  unlimited_purchase: boolean;
  min_tickets: number;
  winners_count: number;
  prize_type: "PHYSICAL" | "CASH" | "COINS";
  prize_value: string | null;
  status: LotteryStatus;
  start_time: string | null;
  end_time: string | null;
  draw_time: string | null;
  actual_draw_time: string | null;
  extended: boolean;
  seal_at: string | null;
  draw_at: string | null;
  entropy_source: "ecvrf" | "drand";
  entropy_public_key: string | null;
  winning_ticket_number: number | null;
  winning_user_name: string | null;
  my_tickets: number;
  created_at: string;
  updated_at: string;
  server_time: string;
}

export interface TicketNumber {
  id: string;
  number: number;
}

export interface Order {
  id: string;
  order_number: string;
  type: string;
  status: string;
  lottery_id: string | null;
  quantity: number;
  total_amount: string;
  currency: string;
  payment_method: string;
  created_at: string;
  paid_at: string | null;
}

export interface Purchase {
  order: Order;
  tickets: TicketNumber[];
  wallet: { id: string; type: WalletType; currency: string; balance: string };
}

export interface Ticket {
  id: string;
  number: number;
  lottery_id: string;
  order_id: string | null;
  lottery: { id: string; title: string; image_url: string | null; status: LotteryStatus };
  status: TicketStatus;
  is_winning: boolean;
  prize_rank: number | null;
  created_at: string;
}

export interface Seal {
  lottery_id: string;
  spec: string;
  source: "ecvrf" | "drand";
  root: string;
  tickets: number;
  winners: number;
  round: number | null;
  sealed_at: string;
  leaves_url: string;
  draw_due_at: string | null;
}

export interface DrawBundle {
  spec: string;
  lottery_id: string;
  source: "ecvrf" | "drand";
  seal: {
    root: string;
    tickets: number;
    winners: number;
    sealed_at: string;
    round: number | null;
    leaves_url: string;
  };
  entropy: {
    context: string;
    public_key: string;
    round: number | null;
    output: string;
    proof: string;
    available_at: string;
  };
  seed: string;
  winners: { rank: number; index: number; ticket_number: number }[];
}

export interface Receipt {
  lottery_id: string;
  ticket_number: number;
  telegram_id: number;
  salt: string;
  owner: string;
  leaf: string;
  index: number;
  path: ["left" | "right", string][];
  root: string;
}

export interface Winner {
  rank: number;
  ticket_number: number;
  name: string | null;
  is_me: boolean;
}

export interface Wallet {
  id: string;
  type: WalletType;
  currency: string;
  balance: string;
  frozen_balance: string;
  total_deposits: string;
  total_withdrawals: string;
  version: number;
  updated_at: string;
}

export interface WalletTransaction {
  id: string;
  type: string;
  amount: string;
  currency: string;
  balance_before: string;
  balance_after: string;
  status: string;
  description: string | null;
  related_order_id: string | null;
  related_lottery_id: string | null;
  created_at: string;
}

export interface Notification {
  id: string;
  type: string;
  title: string;
  body: string;
  data: Record<string, unknown>;
  is_read: boolean;
  created_at: string;
}

export interface Config {
  bot_username: string;
  app_url: string;
  currency: string;
  languages: Language[];
  demo: boolean;
  public_key: string | null;
}

export interface Problem {
  title?: string;
  status: number;
  code: string;
  detail?: string;
  [data: string]: unknown;
}
