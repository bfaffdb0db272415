"""The first look at a script, before it runs: imports from a list, nothing that reaches behind Python's objects.

This finds what a job has no need of; what stops a script that wants out is the sandbox and the bridge.
"""

import ast
import re

MODULES = frozenset(
    """
    __future__ abc awsglue base64 bisect calendar collections contextlib copy dataclasses datetime decimal enum
    fractions functools hashlib heapq itertools json logging math numbers operator pyspark random re statistics
    string sys textwrap time types typing unicodedata uuid warnings zoneinfo
    """.split()
)

# With them goes a word on what to do, since these are the ones that real scripts ask for.
NEEDS_REAL_PYSPARK = {
    "pandas": "pandas", "numpy": "numpy", "pyarrow": "arrow", "pyspark.ml": "machine learning",
    "pyspark.mllib": "machine learning", "pyspark.pandas": "pandas", "pyspark.streaming": "streaming",
    "pyspark.sql.streaming": "streaming", "pyspark.sql.connect": "Spark Connect", "boto3": "AWS services",
}

OF_SYS = frozenset("argv exit stdout stderr version version_info maxsize byteorder float_info".split())

CALLS = frozenset(
    """
    breakpoint compile delattr eval exec exit globals help input locals memoryview open quit vars
    """.split()
)

ATTRIBUTES = frozenset(
    """
    _getframe addaudithook ag_code ag_frame breakpointhook builtins co_code codecs cr_code cr_frame ctypes
    displayhook excepthook f_back f_builtins f_code f_globals f_locals func_code func_globals gi_code gi_frame
    gi_yieldfrom imp importlib inspect io linecache meta_path modules mro os path_hooks path_importer_cache
    setprofile setrecursionlimit settrace socket subprocess sys tb_frame tb_next threading
    FileHandler attrgetter config handlers methodcaller
    """.split()
)

UNDERSCORED = frozenset("_asdict _fields _make _replace __doc__ __name__ __qualname__".split())

DUNDER_NAMES = frozenset(["__name__", "__file__", "__doc__"])

DUNDER_METHODS = frozenset(
    """
    __init__ __post_init__ __call__ __repr__ __str__ __eq__ __ne__ __lt__ __le__ __gt__ __ge__ __hash__ __len__
    __iter__ __next__ __getitem__ __contains__ __enter__ __exit__ __bool__
    """.split()
)

ACCESSORS = frozenset(["getattr", "hasattr", "setattr"])

MAY_IMPORT_ALL = re.compile(r"pyspark\.sql\.(functions|types)|awsglue(\.\w+)?")


class Refused(Exception):
    """A script that is not run; the message says where and why."""

    def __init__(self, message, line=None):
        super().__init__(message if line is None else "line %d: %s" % (line, message))
        self.line = line


def check(source):
    """Raises Refused for the first thing that a job may not do, in the order of the lines."""
    nodes = list(ast.walk(ast.parse(source, "script.py")))
    called = {id(node.func) for node in nodes if isinstance(node, ast.Call)}
    found = []
    for node in nodes:
        rule = _RULES.get(type(node))
        message = rule and rule(node)
        if isinstance(node, ast.Name) and node.id in ACCESSORS and id(node) not in called:
            message = "%s may only be called in a job, with a name that stands there" % node.id
        if message:
            found.append((getattr(node, "lineno", 1), message))
    if found:
        line, message = min(found, key=lambda each: each[0])
        raise Refused(message, line)


def _import(node):
    return next(filter(None, (_module(each.name) or _bound(each.asname) for each in node.names)), None)


def _import_from(node):
    if node.level:
        return "relative imports are not allowed in a job"
    refused = _module(node.module)
    if refused:
        return refused
    for each in node.names:
        message = _imported_name(node.module, each.name) or _bound(each.asname)
        if message:
            return message
    return None


def _imported_name(module, name):
    if name == "*":
        return None if MAY_IMPORT_ALL.fullmatch(module) else "import * from %s is not allowed in a job" % module
    if module == "sys":
        return None if name in OF_SYS else "sys.%s is not allowed in a job" % name
    needs = NEEDS_REAL_PYSPARK.get(module + "." + name)
    if needs:
        return "%s.%s needs real PySpark (%s): use the spark-submit engine" % (module, name, needs)
    return _attribute_name(name)


def _module(name):
    for prefix, what in NEEDS_REAL_PYSPARK.items():
        if name == prefix or name.startswith(prefix + "."):
            return "import of %s needs real PySpark (%s): use the spark-submit engine" % (name, what)
    root, *rest = name.split(".")
    if root not in MODULES:
        return "import of %s is not allowed in a job" % name
    return next(filter(None, (_attribute_name(part) for part in rest)), None)


def _bound(name):
    return _name_of(name) if name else None


def _name(node):
    return _name_of(node.id)


def _name_of(name):
    if name.startswith("__") and name not in DUNDER_NAMES:
        return "the name %s is not allowed in a job" % name
    return "%s is not allowed in a job" % name if name in CALLS else None


def _attribute(node):
    if isinstance(node.value, ast.Name) and node.value.id == "sys" and node.attr not in OF_SYS:
        return "sys.%s is not allowed in a job" % node.attr
    return _attribute_name(node.attr)


def _attribute_name(name):
    if name in ATTRIBUTES:
        return "the attribute %s is not allowed in a job" % name
    if name.startswith("_") and name not in UNDERSCORED and not re.fullmatch(r"_\d+", name):
        return "the attribute %s is not allowed in a job" % name
    return None


def _call(node):
    if isinstance(node.func, ast.Name) and node.func.id in ACCESSORS:
        name = node.args[1] if len(node.args) > 1 else None
        if not isinstance(name, ast.Constant) or not isinstance(name.value, str):
            return "%s with a computed name is not allowed in a job" % node.func.id
        return _attribute_name(name.value)
    if isinstance(node.func, ast.Attribute) and node.func.attr in ("format", "format_map"):
        text = node.func.value
        if isinstance(text, ast.Constant) and isinstance(text.value, str) and "__" in text.value:
            return "a format that reaches for __ names is not allowed in a job"
    return None


def _function(node):
    if node.name.startswith("__") and node.name not in DUNDER_METHODS:
        return "a function called %s is not allowed in a job" % node.name
    return None


def _class(node):
    if node.keywords:
        return "a class with a metaclass is not allowed in a job"
    return _name_of(node.name)


def _argument(node):
    return _name_of(node.arg)


def _match_class(node):
    return next(filter(None, (_attribute_name(each) for each in node.kwd_attrs)), None)


_RULES = {
    ast.Import: _import,
    ast.ImportFrom: _import_from,
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Call: _call,
    ast.FunctionDef: _function,
    ast.AsyncFunctionDef: lambda node: "async functions are not allowed in a job",
    ast.ClassDef: _class,
    ast.arg: _argument,
}
if hasattr(ast, "MatchClass"):  # Python 3.10
    _RULES[ast.MatchClass] = _match_class
