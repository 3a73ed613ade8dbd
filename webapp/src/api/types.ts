/** The API's shapes. Money is a decimal string, a time RFC 3339 UTC, an id a UUID. */
import type { components } from "./schema";

type Shape<Name extends keyof components["schemas"]> = components["schemas"][Name];

export interface Page<T> {
  items: T[];
  next_cursor: string | null;
}

export type Language = "ru" | "tg" | "en" | "zh";
/** Texts by staff, by language; any of the four may be missing. */
export type Texts = Record<string, string>;
export type WalletType = Shape<"WalletType">;

export type User = Shape<"UserView">;
export type Session = Shape<"SessionView">;
export type Handle = Shape<"HandleView">;
export type SignIn = Shape<"SignedInView">;
export type Config = Shape<"Config">;

export type Lottery = Shape<"LotteryView">;
export type LotteryStatus = Lottery["status"];
export type Ticket = Shape<"TicketView">;
export type Purchase = Shape<"PurchaseView">;

export type Seal = Shape<"SealDetails">;
export type DrawBundle = Shape<"ProofBundle">;
export type Receipt = Shape<"Receipt">;
export type Winner = Shape<"Winner">;

export type Debt = Shape<"DebtView">;
export type Wallet = Shape<"WalletView">;
export type WalletTransaction = Shape<"EntryView">;
export type Notification = Shape<"NotificationView">;

export type Prize = Shape<"PrizeView">;
export type Shipment = Shape<"ShipmentView">;
export type Address = Shape<"AddressView">;
export type AddressInput = Shape<"AddressInput">;
export type Referrals = Shape<"FriendsView">;
export type Earnings = Shape<"EarningsView">;
export type Invited = Shape<"InvitedView">;
export type Bonus = Shape<"BonusView">;
export type BonusOffer = Shape<"BonusOfferView">;
export type Preferences = Shape<"PreferencesView">;

export type ExchangeRate = Shape<"RateView">;
export type Exchanged = Shape<"ExchangedView">;
export type Withdrawal = Shape<"WithdrawalView">;
export type WithdrawalTerms = Shape<"TermsView">;
export type WithdrawalInput = Shape<"WithdrawalInput">;
export type WithdrawalChanged = Shape<"ChangedView">;
export type TwoFactor = Shape<"TwoFactorView">;
export type Enrolment = Shape<"EnrolmentView">;

export type Showoff = Shape<"ShowoffView">;
export type ShowoffInput = Shape<"ShowoffInput">;
export type ShowoffPicture = Shape<"PictureView">;
export type Likes = Shape<"LikesView">;

export type PaymentMethods = Shape<"PaymentMethods">;
export type Deposit = Shape<"DepositView">;
export type StarsInvoice = Shape<"StarsInvoiceView">;

export type Resale = Shape<"ResaleView">;
export type ResaleTerms = Shape<"Terms">;
export type ResaleBought = Shape<"ResalePurchaseView">;

/** problem+json: besides these members it carries the code's own data. */
export interface Problem {
  title?: string;
  status: number;
  code: string;
  detail?: string;
  [data: string]: unknown;
}
