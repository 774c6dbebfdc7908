"""Opens a workbook and sees to it that a person can read it: header frozen, filters, wrapped text, rows as high as their text."""
import re
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as book:
    assert book.testzip() is None
    sheet = book.read("xl/worksheets/sheet1.xml").decode()
    styles = book.read("xl/styles.xml").decode()
assert 'ySplit="1"' in sheet and 'state="frozen"' in sheet, "the header is not frozen"
assert "<autoFilter " in sheet, "no filters"
assert 'wrapText="1"' in styles, "text is not wrapped"
assert "<f>" not in sheet, "a formula"
heights = [float(height) for height in re.findall(r'<row r="\d+"[^>]* ht="([\d.]+)"', sheet)]
assert heights and max(heights) > 40, "long texts are cut off"
print(f"{len(heights)} rows, up to {max(heights):.0f} points high")
