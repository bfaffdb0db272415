"""DynamicFrames, each over a DataFrame with one type a column."""

from pyspark.errors import PySparkNotImplementedError, PySparkTypeError, PySparkValueError
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F


class DynamicFrame:
    """A DataFrame with Glue's verbs."""

    def __init__(self, df, glue_ctx, name=""):
        self._df = df
        self.glue_ctx = glue_ctx
        self.name = name

    @classmethod
    def fromDF(cls, dataframe, glue_ctx, name=""):
        if not isinstance(dataframe, DataFrame):
            raise PySparkTypeError("fromDF needs a DataFrame")
        return cls(dataframe, glue_ctx, name)

    def toDF(self, options=None):
        return self._df

    def _with(self, df):
        return DynamicFrame(df, self.glue_ctx, self.name)

    def schema(self):
        return self._df.schema

    def printSchema(self):
        self._df.printSchema()

    def count(self):
        return self._df.count()

    def show(self, num_rows=20):
        for row in self._df.toJSON().take(num_rows):
            print(row[0])

    def errorsCount(self):
        return 0

    def stageErrorsCount(self):
        return 0

    def repartition(self, num_partitions, *args, **kwargs):
        return self._with(self._df.repartition(num_partitions))

    def coalesce(self, num_partitions, *args, **kwargs):
        return self._with(self._df.coalesce(num_partitions))

    # Columns

    def select_fields(self, paths, transformation_ctx="", **more):
        paths = [paths] if isinstance(paths, str) else list(paths)
        return self._with(self._df.select(*[_column(path).alias(_leaf(path)) for path in paths]))

    def drop_fields(self, paths, transformation_ctx="", **more):
        paths = [paths] if isinstance(paths, str) else list(paths)
        return self._with(self._df.drop(*[_name(path) for path in paths]))

    def rename_field(self, oldName, newName, transformation_ctx="", **more):
        return self._with(self._df.withColumnRenamed(_name(oldName), _name(newName)))

    def apply_mapping(self, mappings, case_sensitive=False, transformation_ctx="", **more):
        """Four texts a column: source, its type, target, its type; a source that is not there is left out."""
        known = {name.lower() for name in self._df.columns}
        columns = []
        for mapping in mappings:
            source, source_type, target, target_type = _mapping(mapping)
            if _root(source).lower() in known:
                columns.append(_column(source).cast(_type(target_type)).alias(_name(target)))
        return self._with(self._df.select(*columns))

    def resolveChoice(self, specs=None, choice="", database=None, table_name=None, transformation_ctx="", **more):
        """A database's column has one type; only casts have something to do."""
        df = self._df
        for path, action in specs or []:
            if action.startswith("cast:"):
                df = df.withColumn(_name(path), _column(path).cast(_type(action[len("cast:"):])))
        return self._with(df)

    def unbox(self, path, format, transformation_ctx="", **options):
        raise PySparkNotImplementedError("unbox is not offered by the embedded engine; use from_json")

    # Rows

    def filter(self, f, transformation_ctx="", **more):
        """Each row goes to the function as a Row."""
        keep = F.udf(lambda row: bool(f(row)), "boolean")
        return self._with(self._df.filter(keep(F.struct(*[F.col("`%s`" % c) for c in self._df.columns]))))

    def map(self, f, transformation_ctx="", **more):
        raise PySparkNotImplementedError("map over records needs real Glue; use withColumn on toDF()")

    def join(self, paths1, paths2, frame2, transformation_ctx="", **more):
        pairs = list(zip(_list(paths1), _list(paths2)))
        if not pairs or len(_list(paths1)) != len(_list(paths2)):
            raise PySparkValueError("join needs as many keys on one side as on the other")
        other = frame2.toDF()
        condition = None
        for one, two in pairs:
            equal = self._df[_name(one)] == other[_name(two)]
            condition = equal if condition is None else condition & equal
        return self._with(self._df.join(other, condition, "inner"))

    def union(self, frame2, transformation_ctx="", **more):
        return self._with(self._df.unionByName(frame2.toDF(), allowMissingColumns=True))

    def drop_duplicates(self, *cols):
        return self._with(self._df.dropDuplicates(*cols))

    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(name)
        raise PySparkNotImplementedError("DynamicFrame." + name + " is not offered by the embedded engine")


class DynamicFrameCollection:
    """Frames by name."""

    def __init__(self, dynamic_frames, glue_ctx):
        self._frames = dict(dynamic_frames)
        self.glue_ctx = glue_ctx

    def __getitem__(self, key):
        return self._frames[key]

    def __len__(self):
        return len(self._frames)

    def keys(self):
        return self._frames.keys()

    def values(self):
        return self._frames.values()

    def select(self, key, transformation_ctx="", **more):
        return self._frames[key]


def _list(paths):
    return [paths] if isinstance(paths, str) else list(paths)


def _name(path):
    """A path in back-quotes is a name that may hold dots."""
    return path[1:-1] if path.startswith("`") and path.endswith("`") else path


def _root(path):
    return _name(path) if path.startswith("`") else path.split(".")[0]


def _leaf(path):
    return _name(path) if path.startswith("`") else path.split(".")[-1]


def _column(path):
    return path if isinstance(path, Column) else F.col(path)


def _mapping(mapping):
    if len(mapping) == 2:
        return mapping[0], None, mapping[1], None
    if len(mapping) == 3:
        return mapping[0], None, mapping[1], mapping[2]
    return mapping


_GLUE_TYPES = {"int": "int", "integer": "int", "long": "bigint", "short": "smallint", "byte": "tinyint"}


def _type(name):
    return _GLUE_TYPES.get(name, name)
