#!/usr/bin/env python3
"""Writes UnicodeTables.cs from the Unicode Character Database, which Debian's package unicode-data installs.

Run it in its own folder; an argument names another folder with the database. The same database gives the same file.
"""

import pathlib
import re
import sys

UCD = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
END = 0x110000

# The binary properties of ECMA-262 (tables 67 and 68), less ASCII, Any and Assigned, which need no table.
BINARY = """ASCII_Hex_Digit Alphabetic Bidi_Control Bidi_Mirrored Case_Ignorable Cased Changes_When_Casefolded
Changes_When_Casemapped Changes_When_Lowercased Changes_When_NFKC_Casefolded Changes_When_Titlecased
Changes_When_Uppercased Dash Default_Ignorable_Code_Point Deprecated Diacritic Emoji Emoji_Component Emoji_Modifier
Emoji_Modifier_Base Emoji_Presentation Extended_Pictographic Extender Grapheme_Base Grapheme_Extend Hex_Digit
IDS_Binary_Operator IDS_Trinary_Operator ID_Continue ID_Start Ideographic Join_Control Logical_Order_Exception
Lowercase Math Noncharacter_Code_Point Pattern_Syntax Pattern_White_Space Quotation_Mark Radical Regional_Indicator
Sentence_Terminal Soft_Dotted Terminal_Punctuation Unified_Ideograph Uppercase Variation_Selector White_Space
XID_Continue XID_Start""".split()

GROUPS = {
    "LC": "Lu Ll Lt", "L": "Lu Ll Lt Lm Lo", "M": "Mn Mc Me", "N": "Nd Nl No", "P": "Pc Pd Ps Pe Pi Pf Po",
    "S": "Sm Sc Sk So", "Z": "Zs Zl Zp", "C": "Cc Cf Cs Co Cn",
}


def rows(name):
    """The fields of each line of a file, the first as a range of code points where it is one."""
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) > 1:
            yield fields


def code_points(field):
    first, _, last = field.partition("..")
    return range(int(first, 16), int(last or first, 16) + 1)


def add_all(sets, name):
    for field, value in (row[:2] for row in rows(name)):
        sets.setdefault(value, set()).update(code_points(field))


def encode(points):
    """The distances between a set's bounds, five bits a character from '0' on, the least significant first; 32 is added when more follow."""
    bounds = [p for p in sorted(points) if p - 1 not in points or p + 1 not in points]
    flat = []
    for p in bounds:
        flat += [p] * (p - 1 not in points) + [p + 1] * (p + 1 not in points)
    text, last = "", 0
    for bound in flat:
        distance, last = bound - last, bound
        while distance >= 32:
            text += chr(0x30 + distance % 32 + 32)
            distance //= 32
        text += chr(0x30 + distance)
    return text


def aliases(property_name):
    """Short names of a property's values, each with all its names."""
    return {row[1]: list(dict.fromkeys(row[1:])) for row in rows("PropertyValueAliases.txt") if row[0] == property_name}


def main():
    version = re.search(r"Scripts-([0-9.]+)\.txt", (UCD / "Scripts.txt").read_text(encoding="utf-8")).group(1)

    categories = {}
    add_all(categories, "extracted/DerivedGeneralCategory.txt")
    category_names = aliases("gc")

    binary = {}
    for name in ("PropList.txt", "DerivedCoreProperties.txt", "DerivedNormalizationProps.txt", "emoji/emoji-data.txt",
                 "extracted/DerivedBinaryProperties.txt"):
        add_all(binary, name)
    property_names = {}
    for row in rows("PropertyAliases.txt"):
        property_names[row[1]] = list(dict.fromkeys([row[1], row[0], *row[2:]]))

    scripts = {}
    add_all(scripts, "Scripts.txt")
    script_names = aliases("sc")
    scripts["Unknown"] = set(range(END)).difference(*scripts.values())
    extensions, listed = {}, set()
    for row in rows("ScriptExtensions.txt"):
        listed.update(code_points(row[0]))
        for short in row[1].split():
            extensions.setdefault(short, set()).update(code_points(row[0]))

    lines = [f"General_Category {' '.join(names)}|{encode(categories[short])}"
             for short, names in category_names.items() if short not in GROUPS]
    for short, members in GROUPS.items():
        lines.append(f"General_Category {' '.join(category_names[short])}|+{members}")
    for name in BINARY:
        lines.append(f"Binary {' '.join(property_names[name])}|{encode(binary[name])}")
    for short, names in script_names.items():
        long = names[min(1, len(names) - 1)]  # some scripts have one name for both
        if long not in scripts:
            continue  # a script without code points
        extended = (scripts[long] - listed) | extensions.get(short, set())
        row = f"Script {' '.join(names)}|{encode(scripts[long])}"
        lines.append(row if extended == scripts[long] else f"{row}|{encode(extended)}")

    assert all('"""' not in line and len(line) < 20000 for line in lines)
    body = "\n".join("        " + line for line in lines)
    out = f'''namespace QlikEventGen.Shared.Patterns;

/// <summary>
/// The properties of Unicode {version} that ECMA-262 knows, written by GenerateUnicodeTables.py. A row has the property, the names of
/// its value, and the set of code points, for a script also that of Script_Extensions where the two differ. A set is either the
/// distances between its bounds, five bits a character, or after a plus the names of the values whose union it is.
/// </summary>
internal static class UnicodeTables
{{
    public static ReadOnlySpan<byte> Rows =>
        """
{body}
        """u8;
}}
'''
    pathlib.Path(__file__).with_name("UnicodeTables.cs").write_text(out, encoding="utf-8", newline="\n")


main()
