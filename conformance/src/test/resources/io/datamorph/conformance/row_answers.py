"""Computes every call in every row where PostgreSQL has a value, and tries some rows alone where it has an error."""

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from pyspark.context import SparkContext
from pyspark.sql import functions as F

glue_context = GlueContext(SparkContext.getOrCreate())
spark = glue_context.spark_session
rows = glue_context.create_dynamic_frame.from_options(
    connection_type="postgresql",
    connection_options={
        "useConnectionProperties": "true",
        "connectionName": "warehouse",
        "dbtable": "$source",
    },
).toDF()
local = spark.createDataFrame(rows.collect(), rows.schema)
key = F.col("id").cast("string").alias("key")

# From the name to the expression, the rows in which it has a value (None for all), and those to be tried alone.
columns = {
    # columns
}


def write(frame, table):
    glue_context.write_dynamic_frame.from_options(
        frame=DynamicFrame.fromDF(frame, glue_context, "answers"),
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": table,
        },
    )


def cell(name):
    expression, valued, alone = columns[name]
    if valued is None:
        return expression.alias(name)
    return F.when(F.col("id").cast("string").isin(valued), expression).alias(name)


def error(frame):
    try:
        frame.collect()
        return None
    except Exception as e:
        return str(e)[:300]


def in_row(name, row):
    return local.where(F.col("id").cast("string") == row).select(columns[name][0].cast("string"))


def write_all(names):
    write(rows.select(key, *[cell(name) for name in names]), "$values")


tried = [(name, row, error(in_row(name, row))) for name in columns for row in columns[name][2]]
try:
    write_all(columns)
except Exception:
    # Which calls fail, and in which rows, where none should.
    sound = []
    for name in columns:
        if error(rows.select(cell(name))) is None:
            sound.append(name)
        else:
            for row in rows.select(key).collect():
                said = error(in_row(name, row.key))
                if said is not None and row.key not in columns[name][2]:
                    tried.append((name, row.key, said))
    write_all(sound)

write(spark.createDataFrame(tried, "name string, key string, error string"), "$tried")
