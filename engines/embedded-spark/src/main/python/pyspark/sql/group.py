"""Groups of rows, to be aggregated."""

from datamorph_engine.bridge import current
from pyspark.errors import PySparkNotImplementedError, PySparkTypeError
from pyspark.sql.column import Column

__all__ = ["GroupedData"]


class GroupedData:
    """What groupBy gives."""

    def __init__(self, java, df):
        self._java = java
        self._df = df
        self.session = df.sparkSession

    def _frame(self, java):
        from pyspark.sql.dataframe import DataFrame

        return DataFrame(java, self.session)

    def agg(self, *exprs):
        if not exprs:
            raise PySparkTypeError("agg() needs at least one expression")
        if len(exprs) == 1 and isinstance(exprs[0], dict):
            return self._frame(current().call(self._java, "agg", exprs[0]))
        if not all(isinstance(each, Column) for each in exprs):
            raise PySparkTypeError("all exprs should be Column")
        return self._frame(current().call(self._java, "agg", *exprs))

    def count(self):
        return self._frame(current().call(self._java, "count"))

    def mean(self, *cols):
        return self._frame(current().call(self._java, "mean", *cols))

    def avg(self, *cols):
        return self._frame(current().call(self._java, "avg", *cols))

    def max(self, *cols):
        return self._frame(current().call(self._java, "max", *cols))

    def min(self, *cols):
        return self._frame(current().call(self._java, "min", *cols))

    def sum(self, *cols):
        return self._frame(current().call(self._java, "sum", *cols))

    def pivot(self, pivot_col, values=None):
        given = [pivot_col] if values is None else [pivot_col, list(values)]
        return GroupedData(current().call(self._java, "pivot", *given), self._df)

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise PySparkNotImplementedError("GroupedData." + name + " needs real PySpark (pandas, arrow)")
