"""The functions that PySpark spells otherwise than the JVM does; see functions.py for the others."""

import builtins

from datamorph_engine.bridge import current
from pyspark.errors import PySparkTypeError, PySparkValueError
from pyspark.sql import types as _types
from pyspark.sql.column import Column, java_column, java_literal, literal
from pyspark.sql.udf import udf


def _fn(name, *arguments):
    return Column(current().call("functions", name, *arguments, names=True))


def _many(cols):
    """Columns given one by one or as one list."""
    given = cols[0] if len(cols) == 1 and isinstance(cols[0], (list, tuple, set)) else cols
    return [java_column(each) for each in given]


# Columns and literals


def col(col):
    return Column(current().call("functions", "col", col))


column = col


def lit(col):
    return col if isinstance(col, Column) else Column(literal(col))


def expr(str):
    return Column(current().call("functions", "expr", str))


def when(condition, value):
    if not isinstance(condition, Column):
        raise PySparkTypeError("condition should be a Column, not a " + type(condition).__name__)
    return _fn("when", condition, value)


def broadcast(df):
    return df.hint("broadcast")


def asc(col):
    return Column(java_column(col)).asc()


def desc(col):
    return Column(java_column(col)).desc()


def asc_nulls_first(col):
    return Column(java_column(col)).asc_nulls_first()


def asc_nulls_last(col):
    return Column(java_column(col)).asc_nulls_last()


def desc_nulls_first(col):
    return Column(java_column(col)).desc_nulls_first()


def desc_nulls_last(col):
    return Column(java_column(col)).desc_nulls_last()


# Lists of columns


def _of_many(name, spark=None):
    def function(*cols):
        return _fn(spark or name, *_many(cols))

    function.__name__ = name
    return function


array = _of_many("array")
struct = _of_many("struct")
create_map = _of_many("create_map", "map")
map_concat = _of_many("map_concat")
concat = _of_many("concat")
coalesce = _of_many("coalesce")
greatest = _of_many("greatest")
least = _of_many("least")
arrays_zip = _of_many("arrays_zip")
hash = _of_many("hash")
xxhash64 = _of_many("xxhash64")
grouping_id = _of_many("grouping_id")


def count_distinct(col, *cols):
    return _fn("count_distinct", java_column(col), *_many(cols))


countDistinct = count_distinct


def sum_distinct(col):
    return _fn("sum_distinct", col)


sumDistinct = sum_distinct


def approx_count_distinct(col, rsd=None):
    return _fn("approx_count_distinct", col, *([] if rsd is None else [float(rsd)]))


approxCountDistinct = approx_count_distinct


# Order within a group


def _offset(name, column, offset, default, ignore_nulls):
    if ignore_nulls:
        return _fn(name, column, offset, default, True)
    return _fn(name, column, offset, default)


def lag(col, offset=1, default=None, ignoreNulls=False):
    return _offset("lag", java_column(col), offset, default, ignoreNulls)


def lead(col, offset=1, default=None, ignoreNulls=False):
    return _offset("lead", java_column(col), offset, default, ignoreNulls)


def nth_value(col, offset, ignoreNulls=False):
    return _fn("nth_value", col, offset, bool(ignoreNulls))


def first(col, ignorenulls=False):
    return _fn("first", java_column(col), ignorenulls)


def last(col, ignorenulls=False):
    return _fn("last", java_column(col), ignorenulls)


def first_value(col, ignoreNulls=None):
    return _fn("first_value", col, *([] if ignoreNulls is None else [java_literal(ignoreNulls)]))


def last_value(col, ignoreNulls=None):
    return _fn("last_value", col, *([] if ignoreNulls is None else [java_literal(ignoreNulls)]))


# Aggregates


def _constant(value):
    """One number, or several as an array."""
    return value if isinstance(value, Column) else lit(value)


def percentile_approx(col, percentage, accuracy=10000):
    return _fn("percentile_approx", col, _constant(percentage), _constant(accuracy))


approx_percentile = percentile_approx


def percentile(col, percentage, frequency=1):
    return _fn("percentile", col, _constant(percentage), _constant(frequency))


def string_agg(col, delimiter=None):
    return _fn("string_agg", col, *([] if delimiter is None else [java_literal(delimiter)]))


listagg = string_agg


def string_agg_distinct(col, delimiter=None):
    return _fn("string_agg_distinct", col, *([] if delimiter is None else [java_literal(delimiter)]))


listagg_distinct = string_agg_distinct


def mode(col, deterministic=False):
    return _fn("mode", col, bool(deterministic))


def assert_true(col, errMsg=None):
    return _fn("assert_true", col, *([] if errMsg is None else [_message(errMsg)]))


def raise_error(errMsg):
    return _fn("raise_error", _message(errMsg))


def _message(text):
    return lit(text) if isinstance(text, str) else text


# Numbers


def _scaled(name):
    def function(col, scale=None):
        return _fn(name, col, *([] if scale is None else [scale]))

    function.__name__ = name
    return function


round = _scaled("round")
bround = _scaled("bround")
ceil = _scaled("ceil")
floor = _scaled("floor")
ceiling = _scaled("ceil")


def _operand(value):
    return java_column(value) if isinstance(value, (str, Column)) else literal(float(value))


def pow(col1, col2):
    return _fn("pow", _operand(col1), _operand(col2))


power = pow


def atan2(col1, col2):
    return _fn("atan2", _operand(col1), _operand(col2))


def hypot(col1, col2):
    return _fn("hypot", _operand(col1), _operand(col2))


def log(arg1, arg2=None):
    if arg2 is None:
        return _fn("log", java_column(arg1))
    return _fn("log", float(arg1), java_column(arg2))


# Text


def _trimmed(name):
    def function(col, trim=None):
        return _fn(name, java_column(col), *([] if trim is None else [java_column(trim)]))

    function.__name__ = name
    return function


trim = _trimmed("trim")
ltrim = _trimmed("ltrim")
rtrim = _trimmed("rtrim")


def concat_ws(sep, *cols):
    return _fn("concat_ws", sep, *_many(cols))


def format_string(format, *cols):
    return _fn("format_string", format, *_many(cols))


def substring(str, pos, len):
    if all(isinstance(each, int) for each in (pos, len)):
        return _fn("substring", str, pos, len)
    return _fn("substring", java_column(str), _position(pos), _position(len))


def _position(value):
    return java_column(value) if isinstance(value, (builtins.str, Column)) else literal(value)


def substr(str, pos, len=None):
    return _fn("substr", str, pos, *([] if len is None else [len]))


def regexp_replace(string, pattern, replacement):
    return _fn("regexp_replace", java_column(string), java_literal(pattern), java_literal(replacement))


def _padded(name):
    def function(col, len, pad):
        return _fn(name, java_column(col), java_literal(len), java_literal(pad))

    function.__name__ = name
    return function


lpad = _padded("lpad")
rpad = _padded("rpad")


def locate(substr, str, pos=1):
    return _fn("locate", substr, java_column(str), pos)


def split(str, pattern, limit=-1):
    return _fn("split", java_column(str), java_literal(pattern), _position(limit))


def levenshtein(left, right, threshold=None):
    return _fn("levenshtein", left, right, *([] if threshold is None else [threshold]))


def overlay(src, replace, pos, len=-1):
    return _fn("overlay", java_column(src), java_column(replace), _position(pos), _position(len))


# Dates


def unix_timestamp(timestamp=None, format=None):
    given = [] if timestamp is None else [java_column(timestamp)]
    return _fn("unix_timestamp", *(given + ([] if format is None else [format])))


def months_between(date1, date2, roundOff=True):
    return _fn("months_between", java_column(date1), java_column(date2), roundOff)


def _moved(name):
    def function(start, amount):
        return _fn(name, java_column(start), _position(amount))

    function.__name__ = name
    return function


date_add = _moved("date_add")
dateadd = _moved("dateadd")
date_sub = _moved("date_sub")
add_months = _moved("add_months")


def _interval(name, parts):
    def function(*args, **kwargs):
        given = dict(zip(parts, args))
        given.update(kwargs)
        last = max((parts.index(part) for part in given if given[part] is not None), default=-1)
        columns = [given.get(part) for part in parts[: last + 1]]
        return _fn(name, *[lit(0) if each is None else Column(_position(each)) for each in columns])

    function.__name__ = name
    return function


make_interval = _interval("make_interval", ["years", "months", "weeks", "days", "hours", "mins", "secs"])
make_dt_interval = _interval("make_dt_interval", ["days", "hours", "mins", "secs"])
make_ym_interval = _interval("make_ym_interval", ["years", "months"])


def window(timeColumn, windowDuration, slideDuration=None, startTime=None):
    given = [java_column(timeColumn), windowDuration]
    if slideDuration or startTime:
        given += [slideDuration or windowDuration, startTime or "0 seconds"]
    return _fn("window", *given)


# Arrays and maps


def array_contains(col, value):
    return _fn("array_contains", java_column(col), value)


def array_join(col, delimiter, null_replacement=None):
    return _fn("array_join", java_column(col), delimiter, *([] if null_replacement is None else [null_replacement]))


def array_insert(arr, pos, value):
    return _fn("array_insert", java_column(arr), _position(pos), java_literal(value))


def slice(x, start, length):
    return _fn("slice", java_column(x), Column(_position(start)), Column(_position(length)))


def sort_array(col, asc=True):
    return _fn("sort_array", java_column(col), asc)


def array_repeat(col, count):
    return _fn("array_repeat", java_column(col), _position(count))


def sequence(start, stop, step=None):
    return _fn("sequence", java_column(start), java_column(stop), *([] if step is None else [java_column(step)]))


def element_at(col, extraction):
    return _fn("element_at", java_column(col), extraction)


def get(col, index):
    return _fn("get", java_column(col), _position(index))


# Functions of functions


_lambdas = [0]


def _lambda(f, least, most):
    """The function's body as an expression over variables of its own."""
    code = getattr(f, "__code__", None)
    if code is None or code.co_flags & 0x0C:
        raise PySparkValueError("a function with a fixed number of arguments is wanted")
    count = code.co_argcount
    if not least <= count <= most:
        raise PySparkValueError("the function must take %d to %d arguments" % (least, most))
    variables = []
    for name in ["x", "y", "z"][:count]:
        _lambdas[0] += 1
        variables.append(Column(current().op("lambdaVariable", "%s_%d" % (name, _lambdas[0]))))
    body = f(*variables)
    if not isinstance(body, Column):
        raise PySparkValueError("the function must give a Column")
    return Column(current().op("lambda", body, *variables))


def _higher(name, *arguments):
    return Column(current().op("function", name, *arguments))


def _over_array(name, most):
    def function(col, f):
        return _higher(name, Column(java_column(col)), _lambda(f, 1, most))

    function.__name__ = name
    return function


transform = _over_array("transform", 2)
filter = _over_array("filter", 2)
exists = _over_array("exists", 1)
forall = _over_array("forall", 1)


def _over_map(name):
    def function(col, f):
        return _higher(name, Column(java_column(col)), _lambda(f, 2, 2))

    function.__name__ = name
    return function


transform_keys = _over_map("transform_keys")
transform_values = _over_map("transform_values")
map_filter = _over_map("map_filter")


def map_zip_with(col1, col2, f):
    return _higher("map_zip_with", Column(java_column(col1)), Column(java_column(col2)), _lambda(f, 3, 3))


def zip_with(left, right, f):
    return _higher("zip_with", Column(java_column(left)), Column(java_column(right)), _lambda(f, 2, 2))


def aggregate(col, initialValue, merge, finish=None):
    last = [] if finish is None else [_lambda(finish, 1, 1)]
    start = Column(java_column(initialValue))
    return _higher("aggregate", Column(java_column(col)), start, _lambda(merge, 2, 2), *last)


reduce = aggregate


def array_sort(col, comparator=None):
    if comparator is None:
        return _fn("array_sort", java_column(col))
    return _higher("array_sort", Column(java_column(col)), _lambda(comparator, 2, 2))


# Structured text


def _schema(value):
    """A type, its DDL, or a column that says it."""
    if isinstance(value, Column):
        return value
    if isinstance(value, _types.DataType):
        return lit(value.json() if isinstance(value, _types.StructType) else value.simpleString())
    return lit(value)


def from_json(col, schema, options=None):
    if isinstance(schema, str):
        schema = _types.DataType.fromDDL(schema)
    kind = schema if isinstance(schema, (Column, _types.DataType)) else lit(schema)
    return _fn("from_json", java_column(col), kind, dict(options or {}))


def _written(name):
    def function(col, options=None):
        return _fn(name, java_column(col), *([dict(options)] if options else []))

    function.__name__ = name
    return function


to_json = _written("to_json")
to_csv = _written("to_csv")


def from_csv(col, schema, options=None):
    return _fn("from_csv", java_column(col), _schema(schema), dict(options or {}))


def _example(name):
    def function(text, options=None):
        return _fn(name, lit(text), *([dict(options)] if options else []))

    function.__name__ = name
    return function


schema_of_json = _example("schema_of_json")
schema_of_csv = _example("schema_of_csv")


def json_tuple(col, *fields):
    return _fn("json_tuple", java_column(col), *fields)


def get_json_object(col, path):
    return _fn("get_json_object", java_column(col), path)


def call_function(funcName, *cols):
    return _higher(funcName, *[Column(each) for each in _many(cols)])


def pandas_udf(*args, **kwargs):
    from pyspark.errors import PySparkNotImplementedError

    raise PySparkNotImplementedError("pandas_udf needs real PySpark (pandas, arrow)")


# All the others


def general(name):
    """A function that goes to the JVM as it is called."""

    def function(*args, **kwargs):
        given = [*args, *kwargs.values()]
        while given and given[-1] is None:
            given.pop()
        return _fn(name, *given)

    function.__name__ = name
    return function


_HELPERS = {"general", "java_column", "java_literal", "literal", "current"}
WRITTEN = {
    name: value
    for name, value in builtins.list(builtins.globals().items())
    if callable(value) and not isinstance(value, type) and name[0] != "_" and name not in _HELPERS
}
