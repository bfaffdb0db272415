"""All of Spark's functions.

One rule serves nearly all of them: the JVM picks the form that fits, a str being a column wherever a form takes
a column and a text wherever it takes a text. _functions.py holds those that PySpark spells otherwise.

The names hide many of Python's own (sum, len, filter), so nothing but the table is made here.
"""

import builtins as _builtins

from datamorph_engine.bridge import current as _current
from pyspark.sql import _functions

_NOT_PYTHON = {"map", "typedlit", "not"}
_all = _builtins.dict(_functions.WRITTEN)
for _name in _current().op("functionNames"):
    if _name not in _NOT_PYTHON:
        _all.setdefault(_name, _functions.general(_name))
_builtins.globals().update(_all)

__all__ = _builtins.sorted(_all)
