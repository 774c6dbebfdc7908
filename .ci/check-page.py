#!/usr/bin/env python3
"""Looks at an HTML page in headless Chromium.

Usage: check-page.py CHROMIUM PAGE TEXT...

It must load without a message in the console, ask the network for nothing, every link in it must lead to a place that is there, and every TEXT
must be there to read. Exits 1 with one line a fault.
"""

import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path


class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.ids, self.links, self.words, self.hidden = [], [], [], 0

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "id" in attributes:
            self.ids.append(attributes["id"])
        if tag == "a":
            self.links.append(attributes.get("href", ""))
        if attributes.get("src") or tag == "link":
            self.links.append("something from elsewhere: <" + tag + ">")
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag):
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data):
        if not self.hidden:
            self.words.append(data)


def main(chromium: str, path: str, texts: list[str]) -> int:
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", "--v=0", "--dump-dom", Path(path).resolve().as_uri()]
    run = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    faults = [line for line in run.stderr.splitlines() if "CONSOLE" in line]
    page = Page()
    page.feed(run.stdout)
    ids = set(page.ids)
    faults += [f"the id {name} stands twice" for name in ids if page.ids.count(name) > 1]
    faults += [f"a link leads nowhere: {link}" for link in page.links if not (link.startswith("#") and link[1:] in ids)]
    words = re.sub(r"\s+", "", "".join(page.words))
    faults += [f"not to be read: {text}" for text in texts if re.sub(r"\s+", "", text) not in words]
    for fault in faults:
        print(f"{path}: {fault}", file=sys.stderr)
    print(f"{len(page.links)} links, {len(texts)} texts, {len(faults)} faults")
    return 1 if faults or not page.links else 0


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], sys.argv[3:]))
