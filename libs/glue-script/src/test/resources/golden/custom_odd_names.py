# customised_odd_names
#
# Compiled from the spec: one variable a step. Runs as an AWS Glue job.

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F
from pyspark.sql import DataFrame

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
sc = SparkContext.getOrCreate()
glue_context = GlueContext(sc)
spark = glue_context.spark_session
job = Job(glue_context)
job.init(args["JOB_NAME"], args)


def declared(step, frame, types):
    """The columns that a custom step declares, in their order and types."""
    if not isinstance(frame, DataFrame):
        raise TypeError(f"step {step}: its code returns no DataFrame but {frame!r}")
    columns = []
    for name, kind in types.items():
        if frame.columns.count(name) != 1:
            found = ", ".join(frame.columns)
            raise ValueError(f"step {step}: its result must have one column {name}; it has {found}")
        quoted = "`" + name.replace("`", "``") + "`"
        columns.append(F.col(quoted).cast(kind).alias(name))
    return frame.select(columns)


# Source class: table public.orders.
class_ = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.orders",
        },
    )
    .toDF()
    .select(
        F.col("order_id"),
        F.col("cust_id"),
        F.col("placed_on"),
        F.rtrim(F.col("status")).alias("status"),
        F.col("amount"),
        F.col("weight").cast("double").alias("weight"),
        F.col("note"),
    )
)

# Source class_: table public.order_items.
class_2 = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.order_items",
        },
    )
    .toDF()
    .select(
        F.col("order_id"),
        F.col("line"),
        F.col("quantity"),
        F.col("unit_price"),
        F.col("note"),
    )
)

# Step declared: custom code over class and class_.
def build_declared(class__, class_):
    return class_


declared_ = declared(
    "declared",
    build_declared(class_, class_2),
    {"unit`price. in $": "decimal(10,2)", "line": "int"},
)

# Target: table public.customised_odd_names.
result = declared_.select(
    F.col("`unit``price. in $`").cast("decimal(10,2)").alias("unit`price. in $"),
    F.col("line").cast("int").alias("line"),
)

glue_context.write_dynamic_frame.from_options(
    frame=DynamicFrame.fromDF(result, glue_context, "result"),
    connection_type="postgresql",
    connection_options={
        "useConnectionProperties": "true",
        "connectionName": "warehouse",
        "dbtable": args["STAGING_TABLE"],
    },
)

job.commit()
