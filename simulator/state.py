"""The state of the simulated Telegram, in memory, with a small JSON snapshot.

Messages are kept as the Bot API's own JSON; keys that begin with "_" are for the chat page only.
"""

import json
import os
import secrets
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

Json = dict[str, Any]

GROUP_ID = -1005000000001
CHANNEL_ID = -1005000000002
CHANNEL_USERNAME = "shop_news"
FIRST_ADDED_PERSON_ID = 5000000100
MAX_PERSONS = 200
MAX_MESSAGES_PER_CHAT = 500
MAX_PAYMENTS = 5000
START_STARS = 1000


@dataclass
class Person:
    """A Telegram account to play."""

    id: int
    first_name: str
    last_name: str
    username: str
    language_code: str
    is_staff: bool = False
    phone_number: str = ""
    stars: int = START_STARS
    cloud: dict[str, str] = field(default_factory=dict)
    authenticator: str = ""
    """The secret of this person's authenticator app, in base32."""
    last_step: int = 0
    """Of the newest code that it showed."""

    def user(self) -> Json:
        """The Bot API's `User`."""
        user: Json = {"id": self.id, "is_bot": False, "first_name": self.first_name}
        if self.last_name:
            user["last_name"] = self.last_name
        if self.username:
            user["username"] = self.username
        user["language_code"] = self.language_code
        return user


@dataclass
class Chat:
    """The private chat of one person with the bot (same id as the person), the group, or the
    channel, which the bot may write to while it is an administrator."""

    id: int
    type: str
    title: str = ""
    member_ids: list[int] = field(default_factory=list)
    started: bool = False
    blocked: bool = False
    write_allowed: bool = False
    instance: str = field(default_factory=lambda: str(secrets.randbits(62)))
    messages: list[Json] = field(default_factory=list)
    reply_keyboard: Json | None = None
    username: str = ""
    bot_is_admin: bool = False
    read: dict[str, int] = field(default_factory=dict)

    def find(self, message_id: int) -> Json | None:
        """A message by its id."""
        for message in reversed(self.messages):
            if message["message_id"] == message_id:
                return message
        return None

    def unread(self, person_id: int) -> int:
        """How many messages by others came after the last one that the person saw."""
        last = self.read.get(str(person_id), 0)
        return sum(
            1
            for message in self.messages
            if message["message_id"] > last and sender_id(message) != person_id
        )


def sender_id(message: Json) -> int:
    """The author. Posts of a channel are by the channel itself."""
    sender: int = (message.get("from") or message["sender_chat"])["id"]
    return sender


@dataclass
class BotProfile:
    """The bot's settings from BotFather and the set… methods; texts by language, "" for all."""

    username: str
    names: dict[str, str]
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[str, list[Json]] = field(default_factory=dict)
    menu_buttons: dict[str, Json] = field(default_factory=dict)


@dataclass
class World:
    """The whole state that a snapshot keeps. Open queries are in `Context`."""

    bot: BotProfile
    persons: dict[int, Person] = field(default_factory=dict)
    chats: dict[int, Chat] = field(default_factory=dict)
    invoices: dict[str, Json] = field(default_factory=dict)
    payments: list[Json] = field(default_factory=list)
    inline_messages: dict[str, list[int]] = field(default_factory=dict)
    prepared: dict[str, Json] = field(default_factory=dict)
    files: dict[str, Json] = field(default_factory=dict)
    counters: dict[str, int] = field(default_factory=dict)
    update_state: Json = field(default_factory=dict)
    signing_key: str = ""

    def next(self, name: str, first: int = 1) -> int:
        """The next number of a named counter."""
        number = self.counters.get(name, first)
        self.counters[name] = number + 1
        return number

    def add_person(self, person: Person) -> Person:
        """Add a person to the group and the channel, with a private chat."""
        self.persons[person.id] = person
        self.chats[person.id] = Chat(person.id, "private", member_ids=[person.id])
        self.chats[GROUP_ID].member_ids.append(person.id)
        self.chats[CHANNEL_ID].member_ids.append(person.id)
        return person

    def chat_json(self, chat: Chat) -> Json:
        """The Bot API's `Chat`."""
        if chat.type != "private":
            shared: Json = {"id": chat.id, "type": chat.type, "title": chat.title}
            return {**shared, "username": chat.username} if chat.username else shared
        person = self.persons[chat.id]
        view: Json = {"id": chat.id, "type": "private", "first_name": person.first_name}
        if person.last_name:
            view["last_name"] = person.last_name
        if person.username:
            view["username"] = person.username
        return view

    def dump(self) -> Json:
        """The state as JSON."""
        return {"version": 1, **asdict(self)}


FIXED_PERSONS = (
    Person(5000000021, "Anna", "Sokolova", "anna_sokolova", "ru", phone_number="992900000021"),
    Person(5000000022, "Farrukh", "Rahimov", "farrukh_r", "tg", phone_number="992900000022"),
    Person(5000000001, "Oleg", "Petrov", "oleg_staff", "ru", True, phone_number="992900000001"),
    Person(5000000023, "John", "Miller", "john_miller", "en", phone_number="15005550023"),
    Person(5000000024, "Li", "Wei", "li_wei", "zh", phone_number="8613900000024"),
    Person(5000000002, "Nigina", "Sharipova", "nigina_staff", "tg", True),
    Person(5000000003, "Timur", "Aliev", "timur_staff", "ru", True),
    Person(5000000004, "Sitora", "Nazarova", "sitora_staff", "tg", True),
)


def new_world(bot_username: str, bot_name: str) -> World:
    """A new state: the fixed persons, one group and one channel with the bot."""
    world = World(BotProfile(bot_username, {"": bot_name}))
    world.chats[GROUP_ID] = Chat(GROUP_ID, "supergroup", title="Friends", started=True)
    world.chats[CHANNEL_ID] = _channel(bot_name)
    for person in FIXED_PERSONS:
        world.add_person(Person(**asdict(person)))
    return world


def _channel(bot_name: str) -> Chat:
    title, name = f"{bot_name} news", CHANNEL_USERNAME
    return Chat(CHANNEL_ID, "channel", title=title, started=True, username=name, bot_is_admin=True)


def load_world(raw: Json) -> World:
    """Load the state from a snapshot.

    Raises:
        ValueError: the snapshot is of another version.
    """
    if raw.get("version") != 1:
        raise ValueError("the snapshot is of another version of the simulator")
    raw = {key: value for key, value in raw.items() if key != "version"}
    raw["bot"] = BotProfile(**raw["bot"])
    raw["persons"] = {int(key): Person(**value) for key, value in raw["persons"].items()}
    raw["chats"] = {int(key): Chat(**value) for key, value in raw["chats"].items()}
    world = World(**raw)
    if CHANNEL_ID not in world.chats:  # a snapshot of before there was one
        world.chats[CHANNEL_ID] = _channel(world.bot.names[""])
        world.chats[CHANNEL_ID].member_ids.extend(world.persons)
    for person in FIXED_PERSONS:
        if person.id not in world.persons:  # a snapshot of before they came
            world.add_person(Person(**asdict(person)))
    return world


def read_snapshot(path: Path) -> World | None:
    """Load the saved state; None if there is no file."""
    if not path.exists():
        return None
    return load_world(json.loads(path.read_text("utf-8")))


def write_snapshot(path: Path, state: Json) -> None:
    """Write the snapshot atomically, readable by its owner only."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f"{path.name}.new")
    handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        json.dump(state, file, ensure_ascii=False, separators=(",", ":"))
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
