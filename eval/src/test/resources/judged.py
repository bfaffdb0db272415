"""Judges pairs of tables, one a line of standard input, by the compare() of the judge.py named as argument."""

import importlib.util
import json
import sys

spec = importlib.util.spec_from_file_location("judge", sys.argv[1])
judge = importlib.util.module_from_spec(spec)
sys.dont_write_bytecode = True
spec.loader.exec_module(judge)


def table(given):
    columns = [judge.Column(*column) for column in given["columns"]]
    return columns, [tuple(c.value(v) for c, v in zip(columns, row, strict=True)) for row in given["rows"]]


for line in sys.stdin:
    pair = json.loads(line)
    try:
        judge.compare(table(pair["expected"]), table(pair["made"]), pair["key"])
        said = "PASS"
    except judge.Fail as reason:
        said = " ".join(str(reason).split())
    print(json.dumps(said), flush=True)
