"""Fonts of the system, for scripts that the shipped fonts do not have."""

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

_TABLES = ("head", "hhea", "hmtx", "maxp", "cmap", "loca", "glyf", "CFF ", "name", "OS/2", "post")
_TABLES_FOR_SHAPING = ("GSUB", "GPOS", "GDEF", "fvar", "gvar", "vmtx", "vhea")
_MAY_NOT_EMBED = 0x0002
_NO_CHECKSUM = 0  # whoever shapes and subsets the font does not look at it


def system_font(character: str) -> bytes | None:
    """The file of an installed font that has `character` and may be embedded, else None.

    The tables are joined to a font file again, because Qt tells tables, not files.
    """
    for family in QFontDatabase.families():
        raw = QRawFont.fromFont(QFont(family))
        if raw.isValid() and raw.supportsCharacter(ord(character)) and _may_embed(raw):
            return _joined(raw)
    return None


def _may_embed(raw: QRawFont) -> bool:
    os2 = bytes(raw.fontTable("OS/2").data())
    return len(os2) < 10 or int.from_bytes(os2[8:10], "big") & 0x000F != _MAY_NOT_EMBED


def _joined(raw: QRawFont) -> bytes:
    tables = {tag: bytes(raw.fontTable(tag).data()) for tag in (*_TABLES, *_TABLES_FOR_SHAPING)}
    present = sorted((tag, data) for tag, data in tables.items() if data)
    kind = b"OTTO" if tables["CFF "] else b"\x00\x01\x00\x00"
    power = 1 << (len(present).bit_length() - 1)
    header = kind + b"".join(
        number.to_bytes(2, "big")
        for number in (
            len(present),
            power * 16,
            power.bit_length() - 1,
            len(present) * 16 - power * 16,
        )
    )
    offset = len(header) + 16 * len(present)
    directory, body = b"", b""
    for tag, data in present:
        padded = data + b"\x00" * (-len(data) % 4)
        directory += tag.encode("ascii") + b"".join(
            number.to_bytes(4, "big") for number in (_NO_CHECKSUM, offset + len(body), len(data))
        )
        body += padded
    return header + directory + body
