"""What stands on a sheet, for tests that look for it."""

from dataclasses import asdict
from typing import Any

from bonemet_prep.domain.sheet_blocks import Block, Box, Columns, Heading, Sheet, SheetQuestion


def flat(sheet: Sheet) -> list[Block]:
    """Every block in reading order, without boxes and columns."""
    found: list[Block] = []

    def walk(blocks: tuple[Block, ...]) -> None:
        for block in blocks:
            if isinstance(block, Box):
                walk(block.blocks)
            elif isinstance(block, Columns):
                for column in block.columns:
                    walk(column)
            else:
                found.append(block)

    for part in sheet.first_page:
        walk(part.blocks)
    walk(sheet.rest)
    return found


def asked(sheet: Sheet) -> list[SheetQuestion]:
    return [block for block in flat(sheet) if isinstance(block, SheetQuestion)]


def headings(sheet: Sheet) -> list[str]:
    return [block.text for block in flat(sheet) if isinstance(block, Heading)]


def everything_in(value: Any) -> str:
    return repr(asdict(value))
