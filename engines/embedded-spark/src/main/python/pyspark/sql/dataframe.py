"""DataFrames: each method is one call to Spark's own Dataset."""

from datamorph_engine.bridge import current
from pyspark.errors import (
    PySparkAttributeError, PySparkNotImplementedError, PySparkTypeError, PySparkValueError,
)
from pyspark.sql.column import Column, java_column, java_literal
from pyspark.sql.group import GroupedData
from pyspark.sql.types import StructType, parse_json

__all__ = ["DataFrame", "DataFrameNaFunctions", "DataFrameStatFunctions"]

_NEEDS_PANDAS = ("toPandas", "pandas_api", "mapInPandas", "mapInArrow", "toArrow", "plot")


class DataFrame:
    """A query; it runs when its rows are asked for."""

    def __init__(self, java, sparkSession):
        self._java = java
        self.sparkSession = sparkSession
        self._schema = None

    def _call(self, method, *arguments):
        return DataFrame(current().call(self._java, method, *arguments), self.sparkSession)

    # Shape

    @property
    def schema(self):
        if self._schema is None:
            self._schema = parse_json(current().data("schema", self))
        return self._schema

    @property
    def columns(self):
        return current().call(self._java, "columns")

    @property
    def dtypes(self):
        return [(field.name, field.dataType.simpleString()) for field in self.schema]

    def printSchema(self, level=None):
        print(current().op("treeString", self, level or (1 << 31) - 1))

    def __repr__(self):
        return "DataFrame[%s]" % ", ".join("%s: %s" % pair for pair in self.dtypes)

    @property
    def isStreaming(self):
        return False

    def isLocal(self):
        return current().call(self._java, "isLocal")

    # Columns

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        if name in _NEEDS_PANDAS:
            raise PySparkNotImplementedError("DataFrame." + name + " needs real PySpark (pandas, arrow)")
        if name not in self.columns:
            raise PySparkAttributeError("Attribute `%s` is not supported." % name, "ATTRIBUTE_NOT_SUPPORTED")
        return self[name]

    def __getitem__(self, item):
        if isinstance(item, str):
            return Column(current().call(self._java, "col", item))
        if isinstance(item, Column):
            return self.filter(item)
        if isinstance(item, (list, tuple)):
            return self.select(*item)
        if isinstance(item, int):
            return self[self.columns[item]]
        raise PySparkTypeError("a DataFrame is indexed by a name, a Column, a list or a number")

    def col(self, colName):
        return self[colName]

    def colRegex(self, colName):
        return Column(current().call(self._java, "colRegex", colName))

    def _column(self, value):
        return self.columns[value] if isinstance(value, int) and not isinstance(value, bool) else value

    def _columns(self, cols):
        cols = cols[0] if len(cols) == 1 and isinstance(cols[0], (list, tuple)) else cols
        return [java_column(self._column(each)) for each in cols]

    def select(self, *cols):
        return self._call("select", *self._columns(cols))

    def selectExpr(self, *expr):
        expr = expr[0] if len(expr) == 1 and isinstance(expr[0], list) else expr
        return self._call("selectExpr", *expr)

    def withColumn(self, colName, col):
        if not isinstance(col, Column):
            raise PySparkTypeError("col should be a Column, not a " + type(col).__name__)
        return self._call("withColumn", colName, col)

    def withColumns(self, *colsMap):
        return self._call("withColumns", dict(colsMap[0]))

    def withColumnRenamed(self, existing, new):
        return self._call("withColumnRenamed", existing, new)

    def withColumnsRenamed(self, colsMap):
        return self._call("withColumnsRenamed", dict(colsMap))

    def drop(self, *cols):
        frame, names = self, []
        for each in cols:
            if isinstance(each, Column):
                frame = frame._call("drop", each)
            else:
                names.append(each)
        return frame._call("drop", *names) if names or not cols else frame

    def toDF(self, *cols):
        return self._call("toDF", *cols)

    def alias(self, alias):
        return self._call("alias", alias)

    def transform(self, func, *args, **kwargs):
        result = func(self, *args, **kwargs)
        if not isinstance(result, DataFrame):
            raise PySparkTypeError("the function of transform must give a DataFrame")
        return result

    # Rows

    def filter(self, condition):
        if not isinstance(condition, (Column, str)):
            raise PySparkTypeError("condition should be a Column or a str")
        return self._call("filter", condition)

    where = filter

    def limit(self, num):
        return self._call("limit", num)

    def offset(self, num):
        return self._call("offset", num)

    def distinct(self):
        return self._call("distinct")

    def dropDuplicates(self, *subset):
        if len(subset) == 1 and isinstance(subset[0], (list, tuple)):
            subset = subset[0]
        elif len(subset) == 1 and subset[0] is None:
            subset = ()
        return self._call("dropDuplicates", list(subset)) if subset else self._call("dropDuplicates")

    drop_duplicates = dropDuplicates

    def sample(self, withReplacement=None, fraction=None, seed=None):
        if isinstance(withReplacement, float):
            withReplacement, fraction, seed = False, withReplacement, fraction
        given = [bool(withReplacement), float(fraction)] + ([] if seed is None else [int(seed)])
        return self._call("sample", *given)

    def randomSplit(self, weights, seed=None):
        given = [[float(each) for each in weights]] + ([] if seed is None else [int(seed)])
        return [DataFrame(each, self.sparkSession) for each in current().call(self._java, "randomSplit", *given)]

    # Order

    def _sorted(self, method, cols, ascending):
        keys = [Column(each) for each in self._columns(cols)]
        if not keys:
            raise PySparkValueError("a sort needs at least one column")
        if isinstance(ascending, (list, tuple)):
            keys = [key if up else key.desc() for key, up in zip(keys, ascending)]
        elif not ascending:
            keys = [key.desc() for key in keys]
        return self._call(method, *keys)

    def orderBy(self, *cols, ascending=True):
        return self._sorted("sort", cols, ascending)

    sort = orderBy

    def sortWithinPartitions(self, *cols, ascending=True):
        return self._sorted("sortWithinPartitions", cols, ascending)

    # Groups

    def groupBy(self, *cols):
        return GroupedData(current().call(self._java, "groupBy", *self._columns(cols)), self)

    groupby = groupBy

    def rollup(self, *cols):
        return GroupedData(current().call(self._java, "rollup", *self._columns(cols)), self)

    def cube(self, *cols):
        return GroupedData(current().call(self._java, "cube", *self._columns(cols)), self)

    def agg(self, *exprs):
        return self.groupBy().agg(*exprs)

    # Several DataFrames

    def join(self, other, on=None, how=None):
        if on is None:
            return self._call("crossJoin", other) if how == "cross" else self._join(other, None, how)
        if not isinstance(on, (list, tuple)):
            on = [on]
        if all(isinstance(each, str) for each in on):
            return self._call("join", other, list(on), how or "inner")
        condition = on[0]
        for each in on[1:]:
            condition = condition & each
        return self._join(other, condition, how)

    def _join(self, other, condition, how):
        if condition is None and how is None:
            return self._call("join", other)
        if condition is None:
            condition = Column(java_literal(True))
        return self._call("join", other, condition, how or "inner")

    def crossJoin(self, other):
        return self._call("crossJoin", other)

    def union(self, other):
        return self._call("union", other)

    unionAll = union

    def unionByName(self, other, allowMissingColumns=False):
        return self._call("unionByName", other, allowMissingColumns)

    def intersect(self, other):
        return self._call("intersect", other)

    def intersectAll(self, other):
        return self._call("intersectAll", other)

    def exceptAll(self, other):
        return self._call("exceptAll", other)

    def subtract(self, other):
        return self._call("except", other)

    def unpivot(self, ids, values, variableColumnName, valueColumnName):
        keys = self._columns(ids if isinstance(ids, (list, tuple)) else [ids])
        if values is None:
            return self._call("unpivot", keys, variableColumnName, valueColumnName)
        cells = self._columns(values if isinstance(values, (list, tuple)) else [values])
        return self._call("unpivot", keys, cells, variableColumnName, valueColumnName)

    melt = unpivot

    def transpose(self, indexColumn=None):
        return self._call("transpose") if indexColumn is None else self._call("transpose", java_column(indexColumn))

    # Missing values and figures

    @property
    def na(self):
        return DataFrameNaFunctions(self)

    @property
    def stat(self):
        return DataFrameStatFunctions(self)

    def fillna(self, value, subset=None):
        return self.na.fill(value, subset)

    def dropna(self, how="any", thresh=None, subset=None):
        return self.na.drop(how, thresh, subset)

    def replace(self, to_replace, value=None, subset=None):
        return self.na.replace(to_replace, value, subset)

    def approxQuantile(self, col, probabilities, relativeError):
        return self.stat.approxQuantile(col, probabilities, relativeError)

    def corr(self, col1, col2, method=None):
        return self.stat.corr(col1, col2, method)

    def cov(self, col1, col2):
        return self.stat.cov(col1, col2)

    def crosstab(self, col1, col2):
        return self.stat.crosstab(col1, col2)

    def freqItems(self, cols, support=None):
        return self.stat.freqItems(cols, support)

    def sampleBy(self, col, fractions, seed=None):
        return self.stat.sampleBy(col, fractions, seed)

    def describe(self, *cols):
        cols = cols[0] if len(cols) == 1 and isinstance(cols[0], list) else cols
        return self._call("describe", *cols)

    def summary(self, *statistics):
        return self._call("summary", *statistics)

    # Results

    def _rows(self, operation, *arguments):
        schema = self.schema
        return [schema.fromCell(row) for row in current().data(operation, self, *arguments)]

    def collect(self):
        return self._rows("collect")

    def toLocalIterator(self, prefetchPartitions=False):
        return iter(self.collect())

    def take(self, num):
        return self._rows("take", num)

    def tail(self, num):
        return self._rows("tail", num)

    def head(self, n=None):
        if n is not None:
            return self.take(n)
        rows = self.take(1)
        return rows[0] if rows else None

    def first(self):
        return self.head()

    def count(self):
        return current().call(self._java, "count")

    def isEmpty(self):
        return current().call(self._java, "isEmpty")

    def show(self, n=20, truncate=True, vertical=False):
        width = 20 if truncate is True else int(truncate)
        print(current().op("showString", self, n, width, vertical))

    def explain(self, extended=None, mode=None):
        if isinstance(extended, str):
            mode = extended
        print(current().op("explain", self, mode or ("extended" if extended else "simple")))

    def foreach(self, f):
        for row in self.collect():
            f(row)

    def foreachPartition(self, f):
        f(iter(self.collect()))

    def toJSON(self, use_unicode=True):
        return self._call("toJSON")

    @property
    def write(self):
        from pyspark.sql.readwriter import DataFrameWriter

        return DataFrameWriter(self)

    # Execution

    def _again(self, method, *arguments):
        current().call(self._java, method, *arguments)
        return self

    def cache(self):
        return self._again("cache")

    def persist(self, storageLevel=None):
        return self._again("persist")

    def unpersist(self, blocking=False):
        return self._again("unpersist", blocking)

    def localCheckpoint(self, eager=True, storageLevel=None):
        return self._call("localCheckpoint", eager)

    def repartition(self, numPartitions, *cols):
        return self._partitioned("repartition", numPartitions, cols)

    def repartitionByRange(self, numPartitions, *cols):
        return self._partitioned("repartitionByRange", numPartitions, cols)

    def _partitioned(self, method, number, cols):
        if isinstance(number, int):
            return self._call(method, number, *self._columns(cols))
        return self._call(method, *self._columns((number,) + cols))

    def coalesce(self, numPartitions):
        return self._call("coalesce", numPartitions)

    def hint(self, name, *parameters):
        return self._call("hint", name, *parameters)

    def createOrReplaceTempView(self, name):
        current().call(self._java, "createOrReplaceTempView", name)

    def createTempView(self, name):
        current().call(self._java, "createTempView", name)

    def sameSemantics(self, other):
        return current().call(self._java, "sameSemantics", other)

    def semanticHash(self):
        return current().call(self._java, "semanticHash")

    def exists(self):
        return Column(current().call(self._java, "exists"))

    def scalar(self):
        return Column(current().call(self._java, "scalar"))

    @property
    def rdd(self):
        raise PySparkNotImplementedError("RDDs need real PySpark; the embedded engine offers DataFrames only")


class DataFrameNaFunctions:
    """df.na"""

    def __init__(self, df):
        self._df = df
        self._java = current().call(df._java, "na")

    def _call(self, method, *arguments):
        return DataFrame(current().call(self._java, method, *arguments), self._df.sparkSession)

    def drop(self, how="any", thresh=None, subset=None):
        names = _names(subset, self._df.columns)
        if thresh is not None:
            return self._call("drop", thresh, names)
        if how not in ("any", "all"):
            raise PySparkValueError("how should be 'any' or 'all'")
        return self._call("drop", how, names)

    def fill(self, value, subset=None):
        if isinstance(value, dict):
            return self._call("fill", value)
        if isinstance(value, int) and not isinstance(value, bool) and abs(value) >> 63:
            value = float(value)
        if not isinstance(value, (bool, int, float, str)):
            raise PySparkTypeError("value should be a bool, float, int, str or dict")
        return self._call("fill", value) if subset is None else self._call("fill", value, _names(subset, None))

    def replace(self, to_replace, value=None, subset=None):
        if isinstance(to_replace, dict):
            pairs = dict(to_replace)
        elif isinstance(to_replace, (list, tuple)):
            values = value if isinstance(value, (list, tuple)) else [value] * len(to_replace)
            pairs = dict(zip(to_replace, values))
        else:
            pairs = {to_replace: value}
        if any(isinstance(each, (int, float)) and not isinstance(each, bool) for each in pairs):
            pairs = {_double(old): _double(new) for old, new in pairs.items()}
        return self._call("replace", _names(subset, ["*"]), pairs)


class DataFrameStatFunctions:
    """df.stat"""

    def __init__(self, df):
        self._df = df
        self._java = current().call(df._java, "stat")

    def _call(self, method, *arguments):
        return current().call(self._java, method, *arguments)

    def _frame(self, method, *arguments):
        return DataFrame(self._call(method, *arguments), self._df.sparkSession)

    def approxQuantile(self, col, probabilities, relativeError):
        names = [col] if isinstance(col, str) else list(col)
        result = self._call("approxQuantile", names, [float(p) for p in probabilities], float(relativeError))
        return result[0] if isinstance(col, str) else result

    def corr(self, col1, col2, method=None):
        return self._call("corr", col1, col2, method or "pearson")

    def cov(self, col1, col2):
        return self._call("cov", col1, col2)

    def crosstab(self, col1, col2):
        return self._frame("crosstab", col1, col2)

    def freqItems(self, cols, support=None):
        return self._frame("freqItems", list(cols), float(support or 0.01))

    def sampleBy(self, col, fractions, seed=None):
        fractions = {key: float(value) for key, value in fractions.items()}
        return self._frame("sampleBy", java_column(col), fractions, int(seed or 0))


def _names(subset, default):
    if subset is None:
        return default
    return [subset] if isinstance(subset, str) else list(subset)


def _double(value):
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
