"""What stops at a card: each with one sentence that says what to do."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.contact import ContactCard, PinnedCard, RenewalReason
from desktop_app.domain.errors import KnownError, WrongUse
from desktop_app.package.limits import MAX_CARD_NAME


class BadOwnerName(WrongUse):
    """A name that cannot stand on a card."""

    def __init__(self) -> None:
        super().__init__(f"名片上的名称应为 1 到 {MAX_CARD_NAME} 个可见字符，没有改动，请重新输入单位或部门的名称。")


class CardRenewed(KnownError):
    """A new card for which the one that is kept gives its word; it waits for a yes."""

    def __init__(self, known: PinnedCard, reason: RenewalReason) -> None:
        call = "" if reason is RenewalReason.ROUTINE else "对方说明旧名片可能已经丢失或泄露，接受后请务必打电话核对。"
        super().__init__(
            f"“{known.card.name}”换了新名片（{reason.label}），由其原名片担保，还没有接受，原名片没有改动。{call}"
            "接受新名片后才会换用。"
        )


class CardRenamed(KnownError):
    """A known card under another name; it waits for a yes."""

    def __init__(self, known: PinnedCard, name: str) -> None:
        super().__init__(
            f"这就是已登记的“{known.card.name}”的名片，对方现在自称“{name}”，还没有采用新名称，没有改动。"
            "确认对方确实改了名称后，再接受。"
        )


class OutdatedCard(KnownError):
    """A partner's former card."""

    def __init__(self, name: str) -> None:
        super().__init__(f"这是“{name}”换新以前的旧名片，没有导入，现在登记的新名片没有改动。请让对方发来现在的名片。")


class NameIsOwn(KnownError):
    """Another desk's card with the name of this desk."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"这张名片的名称“{name}”与本机名片相同，但不是本机的名片，没有导入。"
            "请核对是谁发来的；如果是本单位另一台电脑，请先把其中一台改名，再重新导出名片。"
        )


class FingerprintDiffers(KnownError):
    """What was heard over the telephone is not the card's fingerprint."""

    def __init__(self, card: ContactCard, groups: Sequence[int]) -> None:
        which = "、".join(str(number) for number in groups)
        told = f"第 {which} 组不一致" if groups else "多出了数字"
        super().__init__(
            f"与“{card.name}”的指纹不一致（{told}），没有确认，名片没有改动。"
            "请让对方再读一遍；仍不一致，说明这张名片不是对方的，不要使用。"
        )
        self.groups = tuple(groups)
