"""Prints, for each script of a file, what the filter says to it; run by ScriptFilterTest."""

import json
import sys

sys.path.insert(0, sys.argv[1])

from datamorph_engine import filter as script_filter  # noqa: E402

for block in open(sys.argv[2], encoding="utf-8").read().split("=== ")[1:]:
    title, script = block.split("\n", 1)
    try:
        script_filter.check(script)
        said = None
    except script_filter.Refused as refused:
        said = str(refused)
    print(json.dumps({"title": title, "said": said}))
