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
            /** @enum {string} */
            visibility: "PUBLIC" | "HANDLE" | "HIDDEN";
            referral_link: string;
            delivery: components["schemas"]["DeliveryView"];
            roles: string[];
            permissions: string[];
        };
        DeliveryView: {
            /** @enum {string} */
            state: "reachable" | "needs_start" | "blocked";
            bot_link: string;
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
        HandleView: {
            handle: string | null;
            changes_at: string | null;
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
            features_off: string[];
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
            takes: components["schemas"]["WalletType"][];
            bonus_left: number;
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
            is_from_market: boolean;
            resale_id: string | null;
            paid_with: components["schemas"]["WalletType"];
            is_sellable: boolean;
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
            rounds: components["schemas"]["FixedRound"][];
            chain_hash: string | null;
            sealed_at: string;
            leaves_url: string;
            draw_due_at: string;
            voided_at: string | null;
            void_reason: string | null;
        };
        FixedRound: {
            round: number;
            fixed_at: string;
            available_at: string;
            published_at: string | null;
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
            path: string[][];
            root: string;
        };
        Winner: {
            rank: number;
            ticket_number: number;
            name: string | null;
            is_me: boolean;
        };
        DebtView: {
            id: string;
            wallet_type: components["schemas"]["WalletType"];
            currency: string;
            amount: string;
            paid: string;
            remaining: string;
            /** @enum {string} */
            status: "OPEN" | "PAID" | "FORGIVEN";
            cause: string;
            note: string | null;
            created_at: string;
            ended_at: string | null;
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
            owed: string;
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
        PrizeView: {
            id: string;
            lottery_id: string;
            lottery: components["schemas"]["SummaryView"];
            ticket_id: string;
            ticket_number: number;
            rank: number;
            /** @enum {string} */
            prize_type: "PHYSICAL" | "CASH" | "COINS";
            prize_value: string;
            currency: string;
            /** @enum {string} */
            status: "PENDING" | "SHIPPING" | "DELIVERED" | "RESELLING" | "RESOLD" | "CREDITED" | "CONVERTED" | "CLOSED";
            won_at: string;
            shipping: components["schemas"]["ShippingView"] | null;
            resale_id: string | null;
            claim_until: string | null;
            end_reason: string | null;
        };
        ShippingView: {
            id: string;
            status: string;
            carrier: string | null;
            tracking_number: string | null;
            tracking_url: string | null;
            requested_at: string;
            shipped_at: string | null;
            delivered_at: string | null;
        };
        ShipmentView: {
            id: string;
            prize_id: string;
            /** @enum {string} */
            status: "REQUESTED" | "SHIPPED" | "DELIVERED" | "CANCELLED";
            address: components["schemas"]["AddressSnapshot"] | null;
            carrier: string | null;
            tracking_number: string | null;
            tracking_url: string | null;
            requested_at: string;
            shipped_at: string | null;
            delivered_at: string | null;
            cancelled_at: string | null;
            cancel_reason: string | null;
        };
        AddressSnapshot: {
            recipient_name: string;
            phone: string;
            country: string;
            region: string;
            city: string;
            street: string;
            postcode: string;
            note: string;
        };
        AddressView: {
            id: string;
            recipient_name: string;
            phone: string;
            country: string;
            region: string;
            city: string;
            street: string;
            postcode: string;
            note: string;
            is_default: boolean;
            created_at: string;
        };
        AddressInput: {
            recipient_name: string;
            phone: string;
            country: string;
            /** @default  */
            region: string;
            city: string;
            street: string;
            /** @default  */
            postcode: string;
            /** @default  */
            note: string;
            /** @default false */
            is_default: boolean;
        };
        FriendsView: {
            referral_code: string;
            links: components["schemas"]["LinksView"];
            levels: components["schemas"]["LevelView"][];
        };
        LinksView: {
            bot: string;
            app: string | null;
        };
        LevelView: {
            level: number;
            rate: string;
            invited: number;
            signed_in: number;
            earnings: components["schemas"]["EarningsView"][];
        };
        EarningsView: {
            currency: string;
            pending: string;
            paid: string;
            void: string;
        };
        InvitedView: {
            first_name: string | null;
            level: number;
            joined_at: string;
            signed_in: boolean;
            earned: components["schemas"]["EarningsView"][];
        };
        BonusView: {
            id: string;
            source_amount: string;
            rate: string;
            amount: string;
            currency: string;
            /** @enum {string} */
            status: "PENDING" | "ACTIVE" | "EXPIRED" | "VOID";
            /** @enum {string} */
            condition: "DEPOSIT_PLAYED" | "COINS_PLAYED" | "TICKET_OR_FRIEND";
            expires_at: string;
            activated_at: string | null;
            activated_by: ("DEPOSIT_PLAYED" | "TICKET_PURCHASE" | "FRIEND_SIGN_IN") | null;
            created_at: string;
        };
        BonusOfferView: {
            currency: string;
            min_deposit: string;
            rate: string;
            days: number;
            bonus: components["schemas"]["BonusView"] | null;
            met: ("DEPOSIT_PLAYED" | "TICKET_PURCHASE" | "FRIEND_SIGN_IN")[];
            played: string | null;
            waiting: string | null;
        };
        PreferencesView: {
            items: components["schemas"]["Preference"][];
            delivery: components["schemas"]["DeliveryView"];
        };
        Preference: {
            /** @enum {string} */
            kind: "draws" | "money" | "market" | "prizes" | "friends" | "showoffs" | "news";
            inbox: boolean;
            bot: boolean;
            /** @default [] */
            fixed: ("inbox" | "bot")[];
        };
        RateView: {
            rate: string;
            currency: string;
        };
        ExchangedView: {
            exchange: components["schemas"]["ExchangeView"];
            wallets: components["schemas"]["WalletView"][];
        };
        ExchangeView: {
            id: string;
            amount: string;
            rate: string;
            coins: string;
            currency: string;
            transaction_id: string;
            created_at: string;
        };
        WithdrawalView: {
            id: string;
            order_id: string;
            order_number: string;
            amount: string;
            fee: string;
            payout: string;
            currency: string;
            method: components["schemas"]["Method"];
            account: string;
            /** @enum {string} */
            status: "PENDING" | "APPROVED" | "PAID" | "REJECTED" | "CANCELLED";
            wait_until: string | null;
            reason: string | null;
            reference: string | null;
            created_at: string;
            approved_at: string | null;
            ended_at: string | null;
        };
        /** @enum {string} */
        Method: "BANK_CARD" | "BANK_ACCOUNT" | "MOBILE_MONEY";
        TermsView: {
            currency: string;
            methods: components["schemas"]["Method"][];
            fee_rate: string;
            min_amount: string;
            max_amount: string;
            max_open: number;
            daily_limit: string;
            available: string;
            wait_hours: number;
            needs_code: boolean;
            quote: components["schemas"]["QuoteView"] | null;
        };
        QuoteView: {
            amount: string;
            fee: string;
            payout: string;
        };
        WithdrawalInput: {
            amount: string;
            currency: string;
            method: components["schemas"]["Method"];
            account: components["schemas"]["AccountInput"];
            /** @default null */
            fee: string | null;
            /** @default null */
            totp_code: string | null;
        };
        AccountInput: {
            holder: string;
            number: string;
            /** @default null */
            provider: string | null;
        };
        ChangedView: {
            withdrawal: components["schemas"]["WithdrawalView"];
            wallet: components["schemas"]["WalletView"];
        };
        TwoFactorView: {
            /** @enum {string} */
            status: "off" | "pending" | "on";
        };
        EnrolmentView: {
            secret: string;
            otpauth_uri: string;
            qr_svg: string;
        };
        ShowoffView: {
            id: string;
            first_name: string | null;
            is_mine: boolean;
            lottery: components["schemas"]["SummaryView"];
            content: string;
            pictures: components["schemas"]["PictureView"][];
            likes_count: number;
            liked_by_me: boolean;
            /** @enum {string} */
            status: "PENDING" | "APPROVED" | "REJECTED" | "DELETED";
            prize_id: string | null;
            reward: string | null;
            currency: string;
            admin_note: string | null;
            reviewed_at: string | null;
            created_at: string;
        };
        PictureView: {
            id: string;
            url: string;
        };
        ShowoffInput: {
            prize_id: string;
            content: string;
            picture_ids: string[];
        };
        LikesView: {
            likes_count: number;
            liked_by_me: boolean;
        };
        PaymentMethods: {
            items: components["schemas"]["PaymentMethodView"][];
            stars: components["schemas"]["StarsView"] | null;
        };
        PaymentMethodView: {
            id: string;
            /** @enum {string} */
            kind: "BANK" | "MOBILE_MONEY";
            name: string;
            instructions: string;
            currency: string;
            min_amount: string;
            max_amount: string;
            picture_url: string | null;
        };
        StarsView: {
            coins_per_star: string;
            currency: string;
            min_stars: number;
            max_stars: number;
        };
        DepositView: {
            id: string;
            order_id: string;
            order_number: string;
            /** @enum {string} */
            method: "BANK" | "MOBILE_MONEY" | "STARS";
            wallet_type: components["schemas"]["WalletType"];
            /** @enum {string} */
            status: "PENDING" | "SUBMITTED" | "APPROVED" | "REJECTED" | "CANCELLED" | "EXPIRED" | "PAID" | "UNMATCHED" | "REFUNDING" | "REFUNDED";
            amount: string;
            currency: string;
            credited_amount: string | null;
            reference: string;
            payment_method_id: string | null;
            account: components["schemas"]["webapp_api__deposits__views__AccountView"] | null;
            has_receipt: boolean;
            submitted_at: string | null;
            stars: number | null;
            invoice_link: string | null;
            expires_at: string;
            reason: string | null;
            decided_at: string | null;
            paid_at: string | null;
            refund_reason: string | null;
            refunded_at: string | null;
            created_at: string;
            updated_at: string;
        };
        webapp_api__deposits__views__AccountView: {
            name: string;
            number: string;
            holder: string;
            instructions: string;
            picture_url: string | null;
        };
        StarsInvoiceView: {
            deposit: components["schemas"]["DepositView"];
            invoice_link: string;
        };
        ResaleView: {
            id: string;
            /** @enum {string} */
            kind: "ticket" | "prize";
            lottery_id: string;
            lottery: components["schemas"]["SummaryView"];
            ticket_number: number;
            prize_rank: number | null;
            face_value: string;
            price: string;
            currency: string;
            /** @enum {string} */
            status: "ACTIVE" | "SOLD" | "CANCELLED" | "REFUNDED";
            is_on_sale: boolean;
            seller_name: string | null;
            is_mine: boolean;
            takes: components["schemas"]["WalletType"][];
            created_at: string;
            sold_at: string | null;
            ticket_id: string | null;
            prize_id: string | null;
            fee: string | null;
            proceeds: string | null;
            wallet_type: components["schemas"]["WalletType"] | null;
            settled_at: string | null;
            refunded_at: string | null;
            cancel_reason: ("SELLER" | "STAFF" | "SEAL" | "LOTTERY") | null;
        };
        Terms: {
            min_rate: string;
            max_rate: string;
            fee_rate: string;
        };
        ResalePurchaseView: {
            order: components["schemas"]["OrderView"];
            resale: components["schemas"]["ResaleView"];
            ticket: components["schemas"]["OrderTicketView"] | null;
            prize: components["schemas"]["BoughtPrizeView"] | null;
            wallet: components["schemas"]["PayingWalletView"];
        };
        BoughtPrizeView: {
            id: string;
            ticket_number: number;
            rank: number;
            status: string;
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
