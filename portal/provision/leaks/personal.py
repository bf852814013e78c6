"""Numbers and addresses of persons in text: identity documents, telephones, accounts, mail.

Every function takes any text and returns :class:`Match` objects; none raises. What was found is
shown with its middle masked: messages, logs and the register must not repeat what may not be told.
"""

import re
from dataclasses import dataclass

#: First three digits of a citizen's number: the province of the birth register
#: (Thông tư 59/2021/TT-BCA, Phụ lục I).
PROVINCE_CODES = frozenset(
    f"{code:03}"
    for code in (
        *(1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35),
        *(36, 37, 38, 40, 42, 44, 45, 46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70),
        *(72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92, 93, 94, 95, 96),
    )
)
#: Providers of mailboxes for everybody.
PERSONAL_MAIL = frozenset(
    [
        "gmail.com",
        "googlemail.com",
        "yahoo.com",
        "yahoo.com.vn",
        "ymail.com",
        "hotmail.com",
        "outlook.com",
        "outlook.com.vn",
        "live.com",
        "msn.com",
        "icloud.com",
        "me.com",
        "proton.me",
        "protonmail.com",
        "zoho.com",
        "mail.ru",
        "yandex.com",
        "gmx.com",
        "aol.com",
    ]
)
#: Below these, an address is an office's (Nghị định 64/2007/NĐ-CP: State bodies use gov.vn).
OFFICE_DOMAINS = ("gov.vn", "mps.gov.vn", "chinhphu.vn")

_SEPARATOR = r"[ .\-\u00a0\u2009\u202f]?"
_NUMBER_BEFORE = r"(?<![\w/])(?<![\d][.,\-])"
_NUMBER_AFTER = r"(?![\w/])(?![.,\-]\d)"


@dataclass(frozen=True)
class Match:
    """Something found in a text.

    Attributes:
        value: its plain form, digits or small letters only; never shown or stored.
        shown: what a person may read of it.
        start: where it begins.
        personal: for an address of mail: a private mailbox, not an office's.
    """

    value: str
    shown: str
    start: int
    personal: bool = True


def masked(value, *, first=3, last=2):
    """Return ``value`` with its middle as dots."""
    if len(value) <= first + last:
        return "•" * len(value)
    return f"{value[:first]}{'•' * (len(value) - first - last)}{value[-last:]}"


def _digits(text):
    return "".join(character for character in text if character.isdigit())


def _match(match, group=0):
    digits = _digits(match.group(group))
    return Match(digits, masked(digits), match.start(group))


# Identity documents ------------------------------------------------------------------------------

_TWELVE = re.compile(rf"{_NUMBER_BEFORE}(\d(?:{_SEPARATOR}\d){{11}}){_NUMBER_AFTER}")
_CARD_WORDS = (
    r"(?:CCCD|CMTND|CMND|căn\s+cước(?:\s+công\s+dân)?|định\s+danh(?:\s+cá\s+nhân)?|"
    r"chứng\s+minh\s+(?:nhân\s+dân|thư)|giấy\s+chứng\s+minh|identity\s+card|ID\s+card)"
)
_CARD = re.compile(
    rf"(?<!\w){_CARD_WORDS}[^\d\n]{{0,25}}?(\d(?:{_SEPARATOR}\d){{8}}(?:(?:{_SEPARATOR}\d){{3}})?)"
    rf"{_NUMBER_AFTER}",
    re.IGNORECASE,
)
_CARD_WORD = re.compile(rf"(?<!\w){_CARD_WORDS}(?!\w)", re.IGNORECASE)
_PASSPORT = re.compile(
    r"(?<!\w)(?:hộ\s+chiếu|passport)[^\d\n]{0,20}?(?<!\w)([A-Z]\d{7,8})(?!\w)", re.IGNORECASE
)
_OTHER_CODE = re.compile(
    r"(?:mã\s+(?:hồ\s+sơ|vạch|vận\s+đơn|định\s+danh\s+(?:văn\s+bản|cơ\s+quan)|thủ\s+tục|dự\s+án)"
    r"|số\s+(?:hồ\s+sơ|biên\s+nhận|hóa\s+đơn)|ISBN|E-TBMT|TBMT|IB)[\s:.\-]*(?:số\s*)?$",
    re.IGNORECASE,
)


def identity_numbers(text):
    """Return citizens' numbers, old identity cards and passports in ``text``.

    Twelve digits count where they are built like a citizen's number (province, sex and century,
    year of birth), or where the words before say so; nine digits only behind such words.
    """
    found = {}
    for match in _CARD.finditer(text):
        found[match.start(1)] = _match(match, 1)
    for match in _PASSPORT.finditer(text):
        value = match.group(1).upper()
        found[match.start(1)] = Match(value, masked(value, first=1), match.start(1))
    for match in _TWELVE.finditer(text):
        digits = _digits(match.group(1))
        if (
            match.start(1) not in found
            and digits[:3] in PROVINCE_CODES
            and digits[3] in "0123"
            and not _OTHER_CODE.search(text[: match.start(1)][-40:])
        ):
            found[match.start(1)] = _match(match, 1)
    return [found[start] for start in sorted(found)]


# Telephones --------------------------------------------------------------------------------------

_MOBILE = r"(?:3[2-9]|5[25689]|7[06-9]|8[1-9]|9\d)"
_LANDLINE = r"2\d"
_TELEPHONE = re.compile(
    rf"(?<![\w/+])(?<!\d[.,\-])"
    rf"(\(?(?:\+?84{_SEPARATOR}(?:\(0\))?|0 ?)"
    rf"(?:{_MOBILE}(?:[)]?{_SEPARATOR}\d){{7}}"
    rf"|{_LANDLINE}(?:[)]?{_SEPARATOR}\d){{8}}))"
    rf"{_NUMBER_AFTER}"
)
_TAX_NUMBER = re.compile(
    r"(?:mã\s+số\s+(?:thuế|doanh\s+nghiệp)|MST|MSDN|ĐKKD|đăng\s+ký\s+kinh\s+doanh|"
    r"mã\s+(?:hồ\s+sơ|bưu\s+chính|định\s+danh|số)|số\s+hồ\s+sơ)[\s:.\-]*(?:số\s*)?$",
    re.IGNORECASE,
)


def telephone_numbers(text):
    """Return telephone numbers, mobile and fixed.

    Short numbers (113), service numbers (1800, 1900) and those of the Ministry's own network (069),
    which belong to offices and stand in its documents, are nobody's own, and left alone.
    """
    found = []
    for match in _TELEPHONE.finditer(text):
        if _TAX_NUMBER.search(text[: match.start(1)][-40:]):
            continue
        digits = plain_telephone(match.group(1))
        found.append(Match(digits, masked(digits), match.start(1)))
    return found


def plain_telephone(text):
    """Return a telephone number as digits that begin with 0, however it was written."""
    digits = _digits(text)
    if digits.startswith("84") and len(digits) > 9:
        digits = digits[2:]
    return "0" + digits.lstrip("0") if digits else ""


# Accounts ----------------------------------------------------------------------------------------

_ACCOUNT = re.compile(
    r"(?<!\w)(?:số\s+tài\s+khoản|tài\s+khoản|STK|TK|account(?:\s+(?:no|number))?)(?!\w)"
    rf"[^\d\n]{{0,40}}?(\d(?:{_SEPARATOR}\d){{7,18}}){_NUMBER_AFTER}",
    re.IGNORECASE,
)
_BANK_CARD = re.compile(rf"{_NUMBER_BEFORE}([459]\d{{3}}(?:{_SEPARATOR}\d){{12}}){_NUMBER_AFTER}")


def bank_accounts(text):
    """Return account numbers behind words that say so, and numbers of bank cards."""
    found = {
        match.start(1): _match(match, 1)
        for match in _ACCOUNT.finditer(text)
        if not _CARD_WORD.search(match.group(0))
    }
    for match in _BANK_CARD.finditer(text):
        digits = _digits(match.group(1))
        if digits[0] == "9" and not digits.startswith("9704"):
            continue  # the cards of Vietnam's own network begin so
        if _has_check_digit(digits):
            found.setdefault(match.start(1), _match(match, 1))
    return [found[start] for start in sorted(found)]


def _has_check_digit(digits):
    """Return whether the last digit is the check digit of the others (ISO/IEC 7812-1)."""
    total = 0
    for position, character in enumerate(reversed(digits)):
        number = int(character) * (2 if position % 2 else 1)
        total += number - 9 if number > 9 else number
    return total % 10 == 0


# Mail --------------------------------------------------------------------------------------------

_MAIL = re.compile(
    r"(?<![\w.+\-])([a-z0-9][\w.+\-]{0,63}\s?(?:@|\[at\]|\(at\))\s?[a-z0-9\-]+(?:\.[a-z0-9\-]+)+)",
    re.IGNORECASE,
)


def mail_addresses(text):
    """Return addresses that are no office's, with whether they are a private mailbox."""
    found = []
    for match in _MAIL.finditer(text):
        address = re.sub(r"\s|\[at\]|\(at\)", lambda m: "@" if "at" in m.group() else "", match[1])
        address = address.lower().rstrip(".-")
        name, _at, domain = address.rpartition("@")
        if domain.endswith(tuple(f".{office}" for office in OFFICE_DOMAINS)):
            continue
        if domain in OFFICE_DOMAINS:
            continue
        shown = f"{name[:2]}•••@{domain}"
        found.append(Match(address, shown, match.start(1), personal=domain in PERSONAL_MAIL))
    return found
