"""The demo's shop: staff, lotteries, and always an open lottery of ten tickets."""

import asyncio
import shutil
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Final, Literal
from uuid import UUID

import pyotp
import structlog

from luckymart.deposits import methods as payment_methods
from luckymart.deposits.models import MethodInput
from luckymart.draws.setup import lottery_rules
from luckymart.kit.clock import utc_now
from luckymart.kit.database import Database
from luckymart.kit.settings import Settings
from luckymart.lotteries import actions as lotteries
from luckymart.lotteries.models import LotteryInput
from luckymart.pictures.storage import FolderStorage
from luckymart.staff import actions as staff
from luckymart.staff import roles
from luckymart.staff.actions import Staff
from luckymart.two_factor import actions as two_factor
from luckymart.users import actions as users
from luckymart.users.actions import Profile, UserRules

log = structlog.get_logger("demo")

PICTURES_DIR: Final = Path(__file__).parent / "demo_assets"
OWNER: Final = Profile(5000000001, "Oleg", "Petrov", username="oleg_staff", language_code="ru")
STAFF: Final = (
    (OWNER, "owner"),
    (Profile(5000000002, "Nigina", "Sharipova", "nigina_staff", "tg"), "owner"),
    (Profile(5000000003, "Timur", "Aliev", "timur_staff", "ru"), "finance"),
    (Profile(5000000004, "Sitora", "Nazarova", "sitora_staff", "tg"), "content"),
)
QUICK_TICKETS: Final = 10
QUICK_SEAL_SECONDS: Final = 4
QUICK_DRAW_SECONDS: Final = 4
CHECK_SECONDS: Final = 0.25
RETRY_SECONDS: Final = 2


@dataclass(frozen=True, slots=True)
class Good:
    """A product of the sample shop. Texts are in ru, tg, en, zh."""

    picture: str
    titles: tuple[str, str, str, str]
    descriptions: tuple[str, str, str, str]
    price: str
    tickets: int
    prize_type: Literal["PHYSICAL", "CASH", "COINS"]
    prize_value: str
    max_per_user: int | None = None
    winners: int = 1
    days: int = 14


QUICK: Final = Good(
    "quick.svg",
    ("Быстрый розыгрыш", "Қуръакашии тез", "Quick draw", "快速抽奖"),
    (
        "Десять билетов по одному сомони. Как только они проданы, список запечатывается, а через "
        "несколько секунд разыгрывается приз. Попробуйте на нём, как всё устроено.",
        "Даҳ чипта, ҳар кадом як сомонӣ. Баробари фурӯхта шудан рӯйхат мӯҳр мешавад ва пас аз чанд "
        "сония ҷоиза бозӣ карда мешавад. Дар ин ҷо санҷед, ки ҳамааш чӣ тавр кор мекунад.",
        "Ten tickets at one somoni. Once they are sold the list is sealed, and a few seconds later "
        "the prize is drawn. The place to try how everything works.",
        "十张彩票，每张一索莫尼。售罄后名单立即封存，几秒后开奖。在这里体验整个流程。",
    ),
    "1",
    QUICK_TICKETS,
    "CASH",
    "9",
)
GOODS: Final = (
    Good(
        "phone.svg",
        ("Смартфон", "Смартфон", "Smartphone", "智能手机"),
        (
            "Большой яркий экран и камера, которая видит в темноте. Новый, в коробке, с гарантией.",
            "Экрани калону равшан ва камерае, ки дар торикӣ мебинад. Нав, дар қуттӣ, бо кафолат.",
            "A large bright screen and a camera that sees in the dark. New, boxed, with warranty.",
            "明亮大屏，夜拍清晰。全新盒装，带保修。",
        ),
        "5",
        1200,
        "PHYSICAL",
        "5200",
        max_per_user=200,
    ),
    Good(
        "bicycle.svg",
        ("Горный велосипед", "Велосипеди кӯҳӣ", "Mountain bicycle", "山地自行车"),
        (
            "Двадцать одна скорость, дисковые тормоза, рама из алюминия. Для Варзоба и дальше.",
            "Бисту як суръат, тормози дискӣ, чорчӯбаи алюминӣ. Барои Варзоб ва аз он дуртар.",
            "Twenty-one gears, disc brakes, an aluminium frame. For Varzob and beyond.",
            "21速，碟刹，铝合金车架。畅骑瓦尔佐布及更远的地方。",
        ),
        "3",
        900,
        "PHYSICAL",
        "2400",
        max_per_user=100,
    ),
    Good(
        "headphones.svg",
        ("Наушники", "Гӯшмонак", "Headphones", "头戴式耳机"),
        (
            "Тишина вокруг и тридцать часов музыки. Три пары, три победителя.",
            "Оромӣ дар атроф ва сӣ соат мусиқӣ. Се ҷуфт, се ғолиб.",
            "Quiet all around and thirty hours of music. Three pairs, three winners.",
            "主动降噪，三十小时续航。三副耳机，三位赢家。",
        ),
        "2",
        1000,
        "PHYSICAL",
        "550",
        winners=3,
    ),
    Good(
        "kettle.svg",
        ("Самовар с пиалами", "Самовор бо пиёлаҳо", "Samovar with tea bowls", "茶炊与茶碗"),
        (
            "Медный самовар и шесть пиал ручной росписи: к долгому разговору.",
            "Самовори мисин ва шаш пиёлаи дастӣ нақшшуда: барои сӯҳбати дароз.",
            "A copper samovar and six hand-painted bowls, for a long conversation.",
            "铜制茶炊配六只手绘茶碗，适合促膝长谈。",
        ),
        "1",
        600,
        "PHYSICAL",
        "480",
    ),
    Good(
        "carpet.svg",
        ("Сюзане", "Сӯзанӣ", "Suzani", "苏扎尼刺绣"),
        (
            "Вышивка из Худжанда: шёлк по хлопку, два на полтора метра.",
            "Гулдӯзии Хуҷанд: абрешим дар пахта, ду бар якуним метр.",
            "Embroidery from Khujand: silk on cotton, two metres by one and a half.",
            "来自苦盏的刺绣：棉布丝线，两米乘一米半。",
        ),
        "2",
        400,
        "PHYSICAL",
        "640",
    ),
    Good(
        "cash.svg",
        ("500 сомони на счёт", "500 сомонӣ ба ҳисоб", "500 somoni in cash", "500 索莫尼现金"),
        (
            "Деньги приходят на баланс в ту же секунду, в которую вытянут билет.",
            "Пул дар ҳамон сонияе, ки чипта бароварда мешавад, ба баланс меояд.",
            "The money is on the balance in the second in which the ticket is drawn.",
            "中奖瞬间，奖金即刻到账。",
        ),
        "1",
        550,
        "CASH",
        "500",
        max_per_user=50,
    ),
)


METHODS: Final = (
    {
        "kind": "BANK",
        "name": "Demo Bank",
        "account_number": "20202 97200 0000 0001",
        "account_holder": "LuckyMart Demo",
        "instructions_i18n": {
            "ru": "Это пробный магазин: ничего переводить не нужно, пришлите любую картинку.",
            "tg": "Ин мағозаи санҷишӣ аст: чизе нагузаронед, ягон акс фиристед.",
            "en": "This is a trial: transfer nothing, send any picture.",
            "zh": "这是试用商店：无需转账，发送任意图片即可。",
        },
        "currency": "TJS",
        "min_amount": Decimal(10),
        "max_amount": Decimal(5000),
    },
    {
        "kind": "MOBILE_MONEY",
        "name": "Demo Mobile",
        "account_number": "+992 000 00 00 00",
        "account_holder": "LuckyMart Demo",
        "currency": "TJS",
        "min_amount": Decimal(5),
        "max_amount": Decimal(1000),
        "position": 1,
    },
)


class DemoShop:
    """Uses the product's own actions, as Oleg, one of the simulator's members of staff.

    `set_authenticator` takes a Telegram id, and the secret of that person's authenticator.
    """

    def __init__(
        self,
        db: Database,
        settings: Settings,
        set_authenticator: Callable[[int, str], Awaitable[None]],
    ) -> None:
        self._db = db
        self._settings = settings
        self._set_authenticator = set_authenticator
        self._quick_id: UUID | None = None

    async def open(self) -> None:
        """Create the staff and the pictures, and the lotteries if the shop is empty."""
        folder = FolderStorage(self._settings.media_dir).public_folder
        await asyncio.to_thread(shutil.copytree, PICTURES_DIR, folder, dirs_exist_ok=True)
        for profile, role in STAFF:
            await self._employ(profile, role)
        owner = await self._owner()
        async with self._db.connection() as connection:
            page = await lotteries.list_all(connection, owner, [], 100, None)
        if not page.items:
            for good in reversed(GOODS):
                await self._publish(owner, good)
            await self._take_payments(owner)
        for lottery in page.items:
            if lottery.total_tickets == QUICK_TICKETS and lottery.status == "ACTIVE":
                self._quick_id = lottery.id
        await self._keep_quick(owner)

    async def keep_open(self) -> None:
        """Run forever: open a new lottery of ten tickets once the last one has sold out."""
        owner = await self._owner()
        while True:
            try:
                await self._keep_quick(owner)
                await asyncio.sleep(CHECK_SECONDS)
            except (OSError, ConnectionError, TimeoutError) as error:
                log.warning("demo_shop_waits", why=str(error))
                await asyncio.sleep(RETRY_SECONDS)

    async def _keep_quick(self, owner: Staff) -> None:
        if self._quick_id is not None:
            async with self._db.connection() as connection:
                current = await lotteries.get(connection, self._quick_id)
            if current.status == "ACTIVE" and current.end_time > utc_now():
                return
        self._quick_id = await self._publish(owner, QUICK)

    async def _employ(self, profile: Profile, role: str) -> None:
        """With two-step verification, which staff need to decide about money."""
        box, a_minute_ago = self._settings.secret_box, utc_now() - timedelta(minutes=1)
        async with self._db.transaction() as tx:
            user = await users.register(tx, UserRules.of(self._settings), profile)
            await roles.grant(tx, None, user.id, role)
            if await two_factor.status(tx, user.id) == "on":
                return
            secret = (await two_factor.begin(tx, box, user.id)).secret
        await self._set_authenticator(profile.telegram_id, secret)
        # A code of a minute ago leaves the present one to the person.
        code = pyotp.TOTP(secret).at(a_minute_ago)
        async with self._db.transaction() as tx:
            refusal = await two_factor.confirm(tx, box, user.id, code, a_minute_ago)
        assert refusal is None

    async def _owner(self) -> Staff:
        rules = UserRules.of(self._settings)
        async with self._db.transaction() as tx:
            user = await users.register(tx, rules, OWNER)
            # The shop decides here, on the server, as `luckymart staff` does: it needs no code.
            return replace(await staff.load(tx, user.id), second_step="open")

    async def _take_payments(self, owner: Staff) -> None:
        """By both owners, as two open the accounts of any shop."""
        async with self._db.transaction() as tx:
            other = await users.get_by_telegram_id(tx, STAFF[1][0].telegram_id)
            assert other is not None
            owners = replace(owner, second=await staff.load(tx, other.id))
            for method in METHODS:
                await payment_methods.create(tx, owners, MethodInput.model_validate(method))

    async def _publish(self, owner: Staff, good: Good) -> UUID:
        rules = lottery_rules(self._settings)
        if good is QUICK:
            rules = replace(
                rules,
                seal_delay_seconds=QUICK_SEAL_SECONDS,
                draw_delay_seconds=QUICK_DRAW_SECONDS,
            )
        data = LotteryInput.model_validate(
            {
                "title_i18n": dict(zip(("ru", "tg", "en", "zh"), good.titles, strict=True)),
                "description_i18n": dict(
                    zip(("ru", "tg", "en", "zh"), good.descriptions, strict=True)
                ),
                "image_url": f"/media/{good.picture}",
                "image_urls": [f"/media/{good.picture}"],
                "ticket_price": Decimal(good.price),
                "total_tickets": good.tickets,
                "max_per_user": good.max_per_user,
                "min_tickets": max(good.winners, good.tickets // 2),
                "winners_count": good.winners,
                "prize_type": good.prize_type,
                "prize_value": Decimal(good.prize_value),
                "end_time": utc_now() + timedelta(days=good.days),
            }
        )
        async with self._db.transaction() as tx:
            draft = await lotteries.create(tx, owner, rules, data)
            lottery = await lotteries.publish(tx, owner, draft.id)
        return lottery.id
