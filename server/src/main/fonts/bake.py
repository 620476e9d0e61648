"""Makes the paper fonts in src/main/resources/fonts from the static TTF files of Inter (npm @expo-google-fonts/inter 0.4.2).

Usage: python bake.py FOLDER-OF-THE-UNPACKED-PACKAGE OUTPUT-FOLDER      (needs fonttools)

The PDF library applies no OpenType features, so those of the house look are made the font's own letters: cv05 (l with a
tail), ss03 (round quotes) and, in the Figures family, tnum (figures of one width). Letters that shared one drawing get a
drawing each, so that text copied out of a PDF is the text that was put in.
"""

import copy
import sys
from fontTools import subset
from fontTools.ttLib import TTFont

WEIGHTS = {400: ("400Regular/Inter_400Regular", "Regular"), 500: ("500Medium/Inter_500Medium", "Medium"),
           600: ("600SemiBold/Inter_600SemiBold", "SemiBold")}
LATIN_END = 0x17F


def substitutions(font, features):
    gsub = font["GSUB"].table
    for feature in features:
        lookups = {i for record in gsub.FeatureList.FeatureRecord if record.FeatureTag == feature
                   for i in record.Feature.LookupListIndex}
        for i in sorted(lookups):
            for table in gsub.LookupList.Lookup[i].SubTable:
                table = getattr(table, "ExtSubTable", table)
                if table.LookupType == 1:
                    yield table.mapping


def unicode_tables(font):
    return [table.cmap for table in font["cmap"].tables if table.isUnicode()]


def make_own(font, features):
    mappings = list(substitutions(font, features))
    for cmap in unicode_tables(font):
        for letter, glyph in list(cmap.items()):
            for mapping in mappings:
                glyph = mapping.get(glyph, glyph)
            cmap[letter] = glyph


def one_drawing_each(font):
    sharing = {}
    for letter, glyph in sorted(font.getBestCmap().items()):
        sharing.setdefault(glyph, []).append(letter)
    copies = {}
    for glyph, letters in sharing.items():
        keeper = 0x2019 if 0x2019 in letters else letters[0]
        for letter in letters:
            if letter != keeper:
                copies[letter] = f"same.{letter:04X}"
                font["glyf"][copies[letter]] = copy.deepcopy(font["glyf"][glyph])
                font["hmtx"][copies[letter]] = font["hmtx"][glyph]
    font.setGlyphOrder(list(dict.fromkeys(font.getGlyphOrder() + list(copies.values()))))
    for cmap in unicode_tables(font):
        cmap.update({letter: name for letter, name in copies.items() if letter in cmap})


def rename(font, family, style):
    names = {1: family, 16: family, 3: f"{family} {style} comptoir", 4: f"{family} {style}",
             6: f"{family.replace(' ', '')}-{style}"}
    for name in font["name"].names:
        name.string = names.get(name.nameID, name.string)


def bake(source, target, features, family, style, last):
    font = TTFont(source)
    make_own(font, features)
    one_drawing_each(font)
    rename(font, family, style)
    options = subset.Options(layout_features=[], name_IDs=["*"], notdef_outline=True, hinting=False, glyph_names=False)
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "STAT"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=[u for u in font.getBestCmap() if u <= last or 0x2000 <= u <= 0x22FF])
    subsetter.subset(font)
    font.save(target)


for weight, (file, style) in WEIGHTS.items():
    source = f"{sys.argv[1]}/{file}.ttf"
    bake(source, f"{sys.argv[2]}/paper-{weight}.ttf", ["cv05", "ss03"], "Comptoir Paper", style, 0x10FFFF)
    bake(source, f"{sys.argv[2]}/figures-{weight}.ttf", ["cv05", "ss03", "tnum"], "Comptoir Figures", style, LATIN_END)
