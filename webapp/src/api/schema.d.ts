// Made by `npm run types` from /openapi.json; not edited by hand.
export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        WalletType: "BALANCE" | "LUCKY_COIN" | "BONUS";
        UserView: {
            id: string;
            telegram_id: number;
            telegram_username: string | null;
            first_name: string;
            last_name: string | null;
            avatar_url: string | null;
            language_code: string;
            referral_code: string;
            status: string;
            level: number;
            total_spent: string;
            total_won: string;
            total_lotteries: number;
            winning_rate: string;
            created_at: string;
            referral_link: string;
            roles: string[];
            permissions: string[];
        };
        SessionView: {
            id: string;
            device: string | null;
            ip_address: string | null;
            user_agent: string | null;
            location: string | null;
            is_current: boolean;
            created_at: string;
            last_active_at: string;
            expires_at: string;
        };
        SignedInView: {
            session_token: string;
            expires_at: string;
            user: components["schemas"]["UserView"];
        };
        Config: {
            bot_username: string;
            app_url: string;
            app_short_name: string;
            currency: string;
            languages: string[];
            demo: boolean;
            public_key: string;
        };
        LotteryView: {
            id: string;
            period: number;
            title: string;
            title_i18n: {
                [key: string]: string;
            };
            name_i18n: {
                [key: string]: string;
            };
            description: string;
            description_i18n: {
                [key: string]: string;
            };
            details_i18n: {
                [key: string]: string;
            };
            specifications_i18n: {
                [key: string]: string;
            };
            material_i18n: {
                [key: string]: string;
            };
            image_url: string | null;
            image_urls: string[];
            ticket_price: string;
            currency: string;
            total_tickets: number;
            sold_tickets: number;
            max_per_user: number | null;
            unlimited_purchase: boolean;
            min_tickets: number;
            winners_count: number;
            /** @enum {string} */
            prize_type: "PHYSICAL" | "CASH" | "COINS";
            prize_value: string;
            /** @enum {string} */
            status: "UPCOMING" | "ACTIVE" | "SOLD_OUT" | "DRAWING" | "COMPLETED" | "CANCELLED";
            start_time: string;
            end_time: string;
            draw_time: string | null;
            actual_draw_time: string | null;
            extended: boolean;
            seal_at: string | null;
            draw_at: string | null;
            spec: string;
            /** @enum {string} */
            entropy_source: "drand" | "ecvrf";
            entropy_public_key: string;
            winning_ticket_number: number | null;
            winning_user_name: string | null;
            cancel_reason: string | null;
            my_tickets: number;
            created_at: string;
            updated_at: string;
            server_time: string;
        };
        TicketView: {
            id: string;
            number: number;
            lottery_id: string;
            order_id: string;
            lottery: components["schemas"]["SummaryView"];
            status: string;
            is_winning: boolean;
            prize_rank: number | null;
            created_at: string;
        };
        SummaryView: {
            id: string;
            title: string;
            title_i18n: {
                [key: string]: string;
            };
            image_url: string | null;
            /** @enum {string} */
            status: "UPCOMING" | "ACTIVE" | "SOLD_OUT" | "DRAWING" | "COMPLETED" | "CANCELLED";
        };
        PurchaseView: {
            order: components["schemas"]["OrderView"];
            tickets: components["schemas"]["OrderTicketView"][];
            wallet: components["schemas"]["PayingWalletView"];
        };
        OrderView: {
            id: string;
            order_number: string;
            type: string;
            status: string;
            lottery_id: string | null;
            quantity: number | null;
            total_amount: string;
            currency: string;
            payment_method: string;
            created_at: string;
            paid_at: string | null;
        };
        OrderTicketView: {
            id: string;
            number: number;
        };
        PayingWalletView: {
            id: string;
            type: components["schemas"]["WalletType"];
            currency: string;
            balance: string;
        };
        SealDetails: {
            lottery_id: string;
            spec: string;
            /** @enum {string} */
            source: "drand" | "ecvrf";
            public_key: string;
            root: string;
            tickets: number;
            winners: number;
            round: number | null;
            sealed_at: string;
            leaves_url: string;
            draw_due_at: string;
        };
        ProofBundle: {
            /** @constant */
            spec: "luckymart/draw/v1";
            lottery_id: string;
            /** @enum {string} */
            source: "drand" | "ecvrf";
            seal: components["schemas"]["SealPart"];
            entropy: components["schemas"]["EntropyPart"];
            seed: string;
            winners: components["schemas"]["WinnerPart"][];
        };
        SealPart: {
            root: string;
            tickets: number;
            winners: number;
            sealed_at: string;
            round: number | null;
            leaves_url: string;
        };
        EntropyPart: {
            context: string;
            public_key: string;
            round: number | null;
            output: string;
            proof: string;
            available_at: string;
        };
        WinnerPart: {
            rank: number;
            index: number;
            ticket_number: number;
        };
        Receipt: {
            lottery_id: string;
            ticket_number: number;
            telegram_id: number;
            salt: string;
            owner: string;
            leaf: string;
            index: number;
            path: [
                "left" | "right",
                string
            ][];
            root: string;
        };
        Winner: {
            rank: number;
            ticket_number: number;
            name: string;
            is_me: boolean;
        };
        WalletView: {
            id: string;
            type: components["schemas"]["WalletType"];
            currency: string;
            balance: string;
            frozen_balance: string;
            total_deposits: string;
            total_withdrawals: string;
            version: number;
            updated_at: string;
        };
        EntryView: {
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
        };
        NotificationView: {
            id: string;
            type: string;
            title: string;
            body: string;
            data: {
                [key: string]: unknown;
            };
            related_lottery_id: string | null;
            is_read: boolean;
            created_at: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
