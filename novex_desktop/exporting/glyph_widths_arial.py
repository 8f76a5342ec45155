"""Advance widths of Arial, in units of 1/2048 em, for the height of rows.

Facts measured on Liberation Sans (SIL Open Font License; Debian package fonts-liberation), which
has the same advance widths as Arial; made by tests/exporting/measure_glyph_widths.py. No part of
the font itself is here.
"""

from novex_desktop.exporting.glyph_widths import by_character

# LiberationSans-Regular.ttf: 2048 units per em, 345 characters
_REGULAR = {
    391: "'",
    455: "ijl\u012f\u0135\u013a\u013c\u0142\u017f\u2018\u2019\u201a\u201b",
    532: "|\xa6",
    569: " !,./:;I[\\]f"
    "t\xa0\xcc\xcd\xce\xcf\xec\xed\xee\xef\u0128\u0129"
    "\u012a\u012b\u012c\u012d\u012e\u0130\u0131\u0163\u0167",
    597: "\u013e",
    682: "()-`r\xa1\xa8\xad\xb2\xb3\xb4\xb7"
    "\xb8\xb9\u0155\u0157\u0159\u2010\u201c\u201d\u201e\u2039\u203a",
    684: "{}\u0140",
    717: "\u2022",
    727: '"',
    748: "\xba",
    758: "\xaa",
    768: "\u0165",
    797: "*",
    819: "\xb0",
    909: "\u0133",
    961: "^",
    1024: "Jcksvxyz\xe7\xfd\xff\u0107"
    "\u0109\u010b\u010d\u0134\u0137\u0138\u015b\u015d\u015f\u0161\u0177\u017a"
    "\u017c\u017e",
    1100: "\xb6",
    1124: "\xb1\xf7\u2248\u2264\u2265",
    1131: "\xaf",
    1139: "#$0123456789"
    "?L_abdeghnop"
    "qu\xa2\xa3\xa4\xa5\xa7\xab\xbb\xe0\xe1\xe2"
    "\xe3\xe4\xe5\xe8\xe9\xea\xeb\xf0\xf1\xf2\xf3\xf4"
    "\xf5\xf6\xf9\xfa\xfb\xfc\xfe\u0101\u0103\u0105\u0111\u0113"
    "\u0115\u0117\u0119\u011b\u011d\u011f\u0121\u0123\u0125\u0127\u0139\u013b"
    "\u013d\u013f\u0141\u0144\u0146\u0148\u014b\u014d\u014f\u0151\u0169\u016b"
    "\u016d\u016f\u0171\u0173\u2012\u2013\u2020\u20ac",
    1180: "\xb5",
    1196: "+<=>~\xac\xd7\u2212",
    1237: "\u0149",
    1251: "FTZ\xbf\xdf\xf8\u0162\u0164\u0166\u0179\u017b\u017d",
    1259: "\u010f",
    1366: "&ABEKPSVXY\xc0\xc1"
    "\xc2\xc3\xc4\xc5\xc8\xc9\xca\xcb\xdd\xde\u0100\u0102"
    "\u0104\u0112\u0114\u0116\u0118\u011a\u0136\u015a\u015c\u015e\u0160\u0176"
    "\u0178",
    1479: "CDHNRUw\xc7\xd0\xd1\xd9\xda"
    "\xdb\xdc\u0106\u0108\u010a\u010c\u010e\u0110\u0124\u0126\u0143\u0145"
    "\u0147\u0154\u0156\u0158\u0168\u016a\u016c\u016e\u0170\u0172\u0175",
    1481: "\u014a",
    1505: "\u0132",
    1509: "\xa9\xae",
    1593: "GOQ\xd2\xd3\xd4\xd5\xd6\xd8\u011c\u011e\u0120\u0122\u014c\u014e\u0150",
    1706: "Mm",
    1708: "\xbc\xbd\xbe",
    1821: "%\xe6",
    1933: "W\u0153\u0174",
    2048: "\xc6\u0152\u2014\u2015\u2026\u2030\u2122\u2190\u2192",
    2079: "@",
}

# LiberationSans-Bold.ttf: 2048 units per em, 345 characters
_BOLD = {
    487: "'",
    569: " ,./I\\ijl\xa0\xcc\xcd"
    "\xce\xcf\xec\xed\xee\xef\u0128\u0129\u012a\u012b\u012c\u012d"
    "\u012e\u012f\u0130\u0131\u0135\u013a\u013c\u0142\u017f\u2018\u2019\u201a"
    "\u201b",
    573: "|\xa6",
    682: "!()-:;[]`ft\xa1\xa8\xad\xb2\xb3\xb4\xb7\xb8\xb9\u0163\u0167\u2010\u2039\u203a",
    717: "\u2022",
    748: "\xba",
    758: "\xaa",
    789: "\u013e",
    797: "*r{}\u0155\u0157\u0159",
    819: "\xb0",
    971: '"',
    981: "\u0140\u0165",
    1024: "z\u017a\u017c\u017e\u201c\u201d\u201e",
    1124: "\xb1\xf7\u2248\u2264\u2265",
    1131: "\xaf",
    1139: "#$0123456789"
    "J_aceksvxy\xa2\xa3"
    "\xa4\xa5\xa7\xab\xb6\xbb\xe0\xe1\xe2\xe3\xe4\xe5"
    "\xe7\xe8\xe9\xea\xeb\xfd\xff\u0101\u0103\u0105\u0107\u0109"
    "\u010b\u010d\u0113\u0115\u0117\u0119\u011b\u0133\u0134\u0137\u0138\u015b"
    "\u015d\u015f\u0161\u0177\u2012\u2013\u2020\u20ac",
    1180: "\xb5",
    1196: "+<=>^~\xac\xd7\u2212",
    1251: "?FLTZbdghnop"
    "qu\xbf\xdf\xf0\xf1\xf2\xf3\xf4\xf5\xf6\xf8"
    "\xf9\xfa\xfb\xfc\xfe\u0111\u011d\u011f\u0121\u0123\u0125\u0127"
    "\u0139\u013b\u013d\u013f\u0141\u0144\u0146\u0148\u014b\u014d\u014f\u0151"
    "\u0162\u0164\u0166\u0169\u016b\u016d\u016f\u0171\u0173\u0179\u017b\u017d",
    1366: "EPSVXY\xc8\xc9\xca\xcb\xdd\xde"
    "\u0112\u0114\u0116\u0118\u011a\u015a\u015c\u015e\u0160\u0176\u0178",
    1451: "\u0149",
    1472: "\u010f",
    1479: "&ABCDHKNRU\xc0\xc1"
    "\xc2\xc3\xc4\xc5\xc7\xd0\xd1\xd9\xda\xdb\xdc\u0100"
    "\u0102\u0104\u0106\u0108\u010a\u010c\u010e\u0110\u0124\u0126\u0136\u0143"
    "\u0145\u0147\u0154\u0156\u0158\u0168\u016a\u016c\u016e\u0170\u0172",
    1481: "\u014a",
    1509: "\xa9\xae",
    1593: "GOQw\xd2\xd3\xd4\xd5\xd6\xd8\u011c\u011e\u0120\u0122\u014c\u014e\u0150\u0175",
    1607: "\u0132",
    1706: "M",
    1708: "\xbc\xbd\xbe",
    1821: "%m\xe6",
    1933: "W\u0153\u0174",
    1997: "@",
    2048: "\xc6\u0152\u2014\u2015\u2026\u2030\u2122\u2190\u2192",
}

ARIAL = by_character(_REGULAR)
ARIAL_BOLD = by_character(_BOLD)
