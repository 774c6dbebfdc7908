#!/usr/bin/env python3
"""Holds converted files against the JSON Schema, with a validator that is not ours.

Usage: validate-json.py SCHEMA FILE...

A file whose name ends in .ndjson or .jsonl is taken line by line, and its lines may be failures; any other file is one object.
"-" reads standard input as NDJSON. Prints one line a fault and exits 1 if there is any. Needs `jsonschema` from PyPI.
"""

import json
import sys
from pathlib import Path

from jsonschema import Draft202012Validator


def main(schema_path: str, paths: list[str]) -> int:
    schema = json.loads(Path(schema_path).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    whole = Draft202012Validator(schema)
    faults = 0
    checked = 0
    for path in paths:
        for place, text, is_line in texts(path):
            checked += 1
            for message in check(whole, schema, text, is_line):
                faults += 1
                print(f"{place}: {message}", file=sys.stderr)
    if checked == 0:
        print("nothing to validate", file=sys.stderr)
        return 1
    print(f"{checked} checked, {faults} faults")
    return 1 if faults else 0


def texts(path: str):
    """Name, text and whether it is a line of NDJSON, of each object in a file."""
    if path != "-" and not path.endswith((".ndjson", ".jsonl")):
        yield path, Path(path).read_bytes(), False
        return
    data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    # Split at LF alone: U+2028 and its like may stand inside a string.
    for number, line in enumerate(data.removesuffix(b"\n").split(b"\n"), start=1):
        yield f"{path}:{number}", line, True


def check(whole: Draft202012Validator, schema: dict, text: bytes, is_line: bool):
    """The faults of one object."""
    try:
        value = json.loads(text.decode("utf-8"), parse_constant=refuse, object_pairs_hook=unique)
    except ValueError as error:
        yield str(error)
        return
    validator = whole
    if is_line:
        part = "failure" if isinstance(value, dict) and "error" in value else "file"
        validator = whole.evolve(schema={"$ref": f"#/$defs/{part}", "$defs": schema["$defs"]})
    for error in validator.iter_errors(value):
        yield f"{error.json_path}: {error.message[:200]}"


def refuse(name: str):
    raise ValueError(f"{name} is no JSON")


def unique(pairs: list) -> dict:
    result = dict(pairs)
    if len(result) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return result


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
