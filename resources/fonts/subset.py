"""Make the shipped fonts from their originals: by hand, when a font is renewed; never at install.

    python resources/fonts/subset.py FOLDER_WITH_THE_ORIGINALS

FOLDER holds the files named in `FONTS`, as they come out of the packages of ORIGIN.md. Needs
fontTools. The same originals give the same bytes: hinting goes, layout features stay.
"""

import sys
from pathlib import Path
from typing import NamedTuple

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent

LATIN_GREEK_CYRILLIC = (
    "0020-007E 00A0-024F 0250-02FF 0300-036F 0370-03FF 0400-052F 1D00-1DBF 1E00-1EFF 1F00-1FFF"
    " 2000-206F 2070-209F 20A0-20CF 2100-214F 2150-218F 2212 25CC 2C60-2C7F 2DE0-2DFF A640-A69F"
    " A720-A7FF FB00-FB06"
)
HEBREW = "0020-007E 00A0-00BF 0590-05FF 200C-200F 2010-2027 20AA 25CC FB1D-FB4F"
ARABIC = (
    "0020-007E 00A0-00BF 0600-06FF 0750-077F 08A0-08FF 200C-200F 2010-2027 204F 25CC 2E41"
    " FB50-FDFF FE70-FEFC"
)
DEVANAGARI = (
    "0020-007E 00A0-00BF 0900-097F 1CD0-1CFF 200C-200D 2010-2027 20B9 25CC A830-A839 A8E0-A8FF"
)
THAI = "0020-007E 00A0-00BF 0E00-0E7F 200B-200D 2010-2027 25CC"
SYMBOLS = (
    "0020 00A0 02B0-02FF 2000-209F 20A0-20CF 20D0-20F0 2100-214F 2150-218F 2190-23FF 2400-2426"
    " 2460-24FF 2500-27BF 27C0-27FF 2900-2BFF 3000-3002 FE00-FE0F FFFC-FFFD"
)
EVERYTHING = "0001-10FFFF"
AS_IT_CAME = ""
"""Not subset: the window draws with it too."""


class Font(NamedTuple):
    """An original, the name under which its subset is shipped, and the characters it keeps."""

    original: str
    shipped: str
    keeps: str


FONTS = (
    *(
        Font(
            f"AtkinsonHyperlegibleNext_{name}.ttf",
            f"AtkinsonHyperlegibleNext-{style}.ttf",
            AS_IT_CAME,
        )
        for name, style in (
            ("400Regular", "Regular"),
            ("700Bold", "Bold"),
            ("400Regular_Italic", "Italic"),
        )
    ),
    *(
        Font(f"{family}-{style}.ttf", f"{family}-{style}.ttf", keeps)
        for family, keeps in (
            ("NotoSans", LATIN_GREEK_CYRILLIC),
            ("NotoSansHebrew", HEBREW),
            ("NotoSansArabic", ARABIC),
            ("NotoSansDevanagari", DEVANAGARI),
            ("NotoSansThai", THAI),
        )
        for style in ("Regular", "Bold")
    ),
    Font("DejaVuSans.ttf", "DejaVuSans-Symbols.ttf", SYMBOLS),
    Font("NotoEmoji_400Regular.ttf", "NotoEmoji-Regular.ttf", EVERYTHING),
)


def characters(ranges: str) -> set[int]:
    """Return the code points of ``"0020-007E 2212"``, without U+0000, which is never a glyph."""
    found: set[int] = set()
    for part in ranges.split():
        first, _, last = part.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found - {0}


def options() -> Options:
    """Return what every subset keeps: all layout, the names and the licence, no hinting."""
    chosen = Options()
    chosen.layout_features = ["*"]
    chosen.hinting = False
    chosen.name_IDs = ["*"]
    chosen.notdef_outline = True
    chosen.drop_tables += ["FFTM", "DSIG", "MATH", "STAT", "vhea", "vmtx", "kern"]
    chosen.recalc_timestamp = False
    return chosen


def make(font: Font, originals: Path) -> int:
    """Write one shipped font; returns its size in bytes."""
    original, target = originals / font.original, HERE / font.shipped
    if font.keeps == AS_IT_CAME:
        target.write_bytes(original.read_bytes())
        return target.stat().st_size
    with TTFont(original, recalcTimestamp=False) as source:
        subsetter = Subsetter(options())
        subsetter.populate(unicodes=characters(font.keeps))
        subsetter.subset(source)
        source.save(target)
    return target.stat().st_size


def main() -> int:
    """Make all of them and print their sizes."""
    if len(sys.argv) != 2:
        sys.stderr.write(str(__doc__))
        return 2
    sizes = [make(font, Path(sys.argv[1])) for font in FONTS]
    lines = [f"{size:>9,}  {font.shipped}" for font, size in zip(FONTS, sizes, strict=True)]
    sys.stdout.write("\n".join([*lines, f"{sum(sizes):>9,}  in all", ""]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
