"""Computes every call for every group where PostgreSQL has a value, and tries those alone where it has an error."""

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

# From the name to the expression, the groups in which it has a value (None for all), and those to be tried alone.
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


def groups(names):
    measures = [columns[name][0].alias(name) for name in names]
    grouped = rows.groupBy(F.coalesce($grouping, F.lit("NULL")).alias("key"))
    return grouped.agg(*measures) if measures else grouped.count().select("key")


def error(name, group):
    try:
        groups([name]).where(F.col("key") == group).collect()
        return None
    except Exception as e:
        return str(e)[:300]


write(groups([name for name in columns if columns[name][1] is None]), "$values")
tried = [(name, group, error(name, group)) for name in columns for group in columns[name][2]]
write(spark.createDataFrame(tried, "name string, key string, error string"), "$tried")
