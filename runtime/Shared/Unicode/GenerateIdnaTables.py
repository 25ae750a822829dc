#!/usr/bin/env python3
"""Writes the IdnaTables.*.cs beside this script from the Unicode Character Database.

    apt-get install unicode-data
    python3 runtime/Shared/Unicode/GenerateIdnaTables.py [--check] [folder of the database]

With --check nothing is written; the exit code says whether the files are up to date.
Only the standard library is used, and none of its Unicode data: its version is another one.

The tables serve internationalized domain names. Outside of the code points that IDNA 2008 permits they may say
anything, which makes them several times smaller.
"""

import pathlib
import re
import sys

LAST_CODE_POINT = 0x10FFFF
HERE = pathlib.Path(__file__).resolve().parent


class Database:
    """The parts of the Unicode Character Database that the tables are made from."""

    def __init__(self, folder):
        self.folder = folder
        self.version = re.search(
            r"DerivedCoreProperties-([0-9.]+)\.txt", self._read("DerivedCoreProperties.txt").splitlines()[0]
        ).group(1)
        self.category = {}
        self.combining_class = {}
        self.canonical = {}
        self.compatibility = {}
        self._load_characters()
        self.core = self._properties("DerivedCoreProperties.txt")
        self.binary = self._properties("PropList.txt")
        self.scripts = self._properties("Scripts.txt")
        self.hangul = self._properties("HangulSyllableType.txt")
        self.excluded = self._properties("DerivedNormalizationProps.txt")["Full_Composition_Exclusion"]
        self.bidi = self._values("extracted/DerivedBidiClass.txt")
        self.joining = self._values("extracted/DerivedJoiningType.txt")
        self.case_folding = self._case_folding()

    def _read(self, name):
        return (self.folder / name).read_text(encoding="utf-8")

    def _rows(self, name):
        for line in self._read(name).splitlines():
            line = line.partition("#")[0].strip()
            if line:
                yield [field.strip() for field in line.split(";")]

    def _ranges(self, name):
        for row in self._rows(name):
            first, _, last = row[0].partition("..")
            yield range(int(first, 16), int(last or first, 16) + 1), row[1]

    def _properties(self, name):
        sets = {}
        for code_points, value in self._ranges(name):
            sets.setdefault(value, set()).update(code_points)
        return sets

    def _values(self, name):
        return {code_point: value for code_points, value in self._ranges(name) for code_point in code_points}

    def _load_characters(self):
        first = None
        for row in self._rows("UnicodeData.txt"):
            code_point = int(row[0], 16)
            if row[1].endswith(", First>"):
                first = code_point
                continue
            for each in range(first if first is not None else code_point, code_point + 1):
                self.category[each] = row[2]
                if row[3] != "0":
                    self.combining_class[each] = int(row[3])
            first = None
            if row[5]:
                parts = row[5].split()
                is_compatible = parts[0].startswith("<")
                mapping = [int(part, 16) for part in parts[1 if is_compatible else 0:]]
                self.compatibility[code_point] = mapping
                if not is_compatible:
                    self.canonical[code_point] = mapping

    def _case_folding(self):
        return {
            int(row[0], 16): [int(part, 16) for part in row[2].split()]
            for row in self._rows("CaseFolding.txt")
            if row[1] in "CF"
        }


class Normalizer:
    """Normalization forms (Unicode Standard, section 3.11)."""

    def __init__(self, database):
        self.database = database
        self.pairs = {
            tuple(mapping): code_point
            for code_point, mapping in database.canonical.items()
            if len(mapping) == 2 and code_point not in database.excluded
        }

    def decompose(self, code_points, mappings):
        result = []
        for code_point in code_points:
            if 0xAC00 <= code_point <= 0xD7A3:
                index = code_point - 0xAC00
                result += [0x1100 + index // 588, 0x1161 + index % 588 // 28]
                if index % 28:
                    result.append(0x11A7 + index % 28)
            elif code_point in mappings:
                result += self.decompose(mappings[code_point], mappings)
            else:
                result.append(code_point)
        return result

    def compose(self, code_points):
        classes = self.database.combining_class
        ordered = []
        for code_point in code_points:
            at = len(ordered)
            own = classes.get(code_point, 0)
            while own and at and classes.get(ordered[at - 1], 0) > own:
                at -= 1
            ordered.insert(at, code_point)

        result, starter, blocking = [], None, 0
        for code_point in ordered:
            own = classes.get(code_point, 0)
            if starter is not None and (blocking < own or (blocking == 0 and starter == len(result) - 1)):
                composite = self._pair(result[starter], code_point)
                if composite is not None:
                    result[starter] = composite
                    continue
            if own == 0:
                starter = len(result)
            blocking = own
            result.append(code_point)
        return result

    def _pair(self, first, second):
        if 0x1100 <= first <= 0x1112 and 0x1161 <= second <= 0x1175:
            return 0xAC00 + ((first - 0x1100) * 21 + second - 0x1161) * 28
        if 0xAC00 <= first <= 0xD7A3 and (first - 0xAC00) % 28 == 0 and 0x11A8 <= second <= 0x11C2:
            return first + second - 0x11A7
        return self.pairs.get((first, second))

    def nfkc(self, code_points):
        return self.compose(self.decompose(code_points, self.database.compatibility))


# RFC 5892, section 2.6. What is in none of these lists needs a context, which code checks (appendix A).
EXCEPTIONS_PERMITTED = {0x00DF, 0x03C2, 0x06FD, 0x06FE, 0x0F0B, 0x3007}
EXCEPTIONS_DISALLOWED = {0x0640, 0x07FA, 0x302E, 0x302F, *range(0x3031, 0x3036), 0x303B}
CONTEXTUAL = {0x00B7, 0x0375, 0x05F3, 0x05F4, 0x30FB, 0x200C, 0x200D, *range(0x0660, 0x066A), *range(0x06F0, 0x06FA)}
IGNORABLE_BLOCKS = {*range(0x20D0, 0x2100), *range(0x1D100, 0x1D200), *range(0x1D200, 0x1D250)}
LDH = {ord("-"), *range(ord("0"), ord("9") + 1), *range(ord("a"), ord("z") + 1)}


def permitted_code_points(database, normalizer):
    """The code points whose derived property is PVALID (RFC 5892, section 3)."""
    def is_unstable(code_point):
        folded = []
        for each in normalizer.nfkc([code_point]):
            folded += database.case_folding.get(each, [each])
        return normalizer.nfkc(folded) != [code_point]

    ignorable = database.core["Default_Ignorable_Code_Point"] | database.binary["White_Space"]
    jamo = database.hangul["L"] | database.hangul["V"] | database.hangul["T"]
    result = set(EXCEPTIONS_PERMITTED | LDH)
    for code_point, category in database.category.items():
        if (
            category in ("Ll", "Lu", "Lo", "Nd", "Lm", "Mn", "Mc")
            and code_point not in EXCEPTIONS_DISALLOWED
            and code_point not in CONTEXTUAL
            and code_point not in ignorable
            and code_point not in IGNORABLE_BLOCKS
            and code_point not in jamo
            and not is_unstable(code_point)
        ):
            result.add(code_point)
    return result


def boundaries(code_points):
    """A set as the code points where it begins and where it ends, by turns."""
    result = []
    for code_point in sorted(code_points):
        if result and result[-1] == code_point:
            result[-1] = code_point + 1
        else:
            result += [code_point, code_point + 1]
    return result


def steps(relevant, value_of):
    """A map as start << 8 | value. A code point that is not relevant continues what stands before it."""
    result = []
    value = 0
    for code_point in sorted(relevant):
        own = value_of(code_point)
        if own != value:
            value = own
            result.append(code_point << 8 | value)
    return result


class File:
    """One generated file: a part of the class IdnaTables."""

    HEADER = """\
// <auto-generated>
// Written by GenerateIdnaTables.py from the Unicode Character Database, version {version}.
// </auto-generated>
namespace QlikEventGen.Shared;

internal static partial class IdnaTables
{{
"""

    def __init__(self, name, version):
        self.name = name
        self.parts = [self.HEADER.format(version=version)]

    def add_text(self, text):
        self.parts.append(text + "\n")

    def add_span(self, name, type_name, summary, values):
        lines = [f"    /// <summary>{summary}</summary>", f"    public static ReadOnlySpan<{type_name}> {name} =>", "    ["]
        line = "       "
        for value in values:
            text = f" 0x{value:X},"
            if len(line) + len(text) > 140:
                lines.append(line)
                line = "       "
            line += text
        self.parts.append("\n".join(lines + [line, "    ];\n"]))

    def text(self):
        first, *rest = self.parts
        return first + "\n".join(rest) + "}\n"


BIDI_CLASSES = ["L", "R", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "ON"]
JOINING_TYPES = ["U", "L", "R", "D", "T"]


def write_tables(database):
    normalizer = Normalizer(database)
    permitted = permitted_code_points(database, normalizer)
    relevant = permitted | CONTEXTUAL
    files = []

    def new_file(name):
        file = File(f"IdnaTables.{name}.cs", database.version)
        files.append(file)
        return file

    file = new_file("Permitted")
    file.add_text('    /// <summary>The version of the Unicode Standard that the tables are made from.</summary>\n'
                  f'    public const string Version = "{database.version}";')
    file.add_span(
        "Permitted", "int",
        "The set of code points whose IDNA derived property is PVALID (RFC 5892, section 3).",
        boundaries(permitted))

    file = new_file("BidiClasses")
    file.add_span(
        "BidiClasses", "int",
        "From code points to <see cref=\"BidiClass\"/>.",
        steps(relevant, lambda each: BIDI_CLASSES.index(database.bidi.get(each, "L"))))

    file = new_file("JoiningTypes")
    file.add_span(
        "JoiningTypes", "int",
        "From code points to <see cref=\"JoiningType\"/>.",
        steps(relevant, lambda each: JOINING_TYPES.index(database.joining.get(each, "U").replace("C", "U"))))

    file = new_file("CombiningClasses")
    file.add_span(
        "CombiningClasses", "int",
        "From code points to canonical combining classes.",
        steps(relevant, lambda each: database.combining_class.get(each, 0)))
    file.add_span(
        "CombiningMarks", "int",
        "The set of code points with General_Category Mn, Mc or Me.",
        boundaries(each for each in relevant if database.category[each].startswith("M")))

    file = new_file("Scripts")
    for script in ("Greek", "Hebrew"):
        file.add_span(script, "int", f"The set of code points with the script {script}.", boundaries(database.scripts[script]))
    file.add_span(
        "KanaOrHan", "int",
        "The set of code points with the script Hiragana, Katakana or Han.",
        boundaries(database.scripts["Hiragana"] | database.scripts["Katakana"] | database.scripts["Han"]))

    # Only what permitted code points can decompose to or be composed of; Hangul syllables are not: their parts are
    # never permitted, so that no label has anything to compose there.
    composites = sorted(
        (composite, *pair)
        for pair, composite in normalizer.pairs.items()
        if relevant.issuperset(normalizer.decompose([composite], database.canonical))
    )
    by_pair = sorted(range(len(composites)), key=lambda index: composites[index][1:])
    file = new_file("Compositions")
    file.add_span("Composites", "int", "The primary composites, in order.", [each[0] for each in composites])
    file.add_span("FirstParts", "int", "What each of <see cref=\"Composites\"/> begins with.", [each[1] for each in composites])
    file.add_span("SecondParts", "int", "What each of <see cref=\"Composites\"/> ends with.", [each[2] for each in composites])
    file.add_span(
        "CompositesByParts", "ushort",
        "The indexes of <see cref=\"Composites\"/> in the order of their parts.", by_pair)
    file.add_span(
        "SecondPartSet", "int",
        "The set of <see cref=\"SecondParts\"/>.", boundaries({each[2] for each in composites}))
    return files


def main(arguments):
    is_check = "--check" in arguments
    folders = [argument for argument in arguments if not argument.startswith("--")]
    database = Database(pathlib.Path(folders[0] if folders else "/usr/share/unicode"))
    is_current = True
    for file in write_tables(database):
        path = HERE / file.name
        if is_check:
            if not path.exists() or path.read_text(encoding="utf-8") != file.text():
                print(f"{path.name} is not what the database gives.")
                is_current = False
        else:
            path.write_text(file.text(), encoding="utf-8", newline="\n")
    return 0 if is_current else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
