# customised
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
from pyspark.sql import Window

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


# Source customers: table public.customers.
customers = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.customers",
        },
    )
    .toDF()
    .select(
        F.col("customer_id"),
        F.col("customer_name"),
        F.col("email"),
        F.col("points").cast("int").alias("points"),
        F.col("note"),
    )
)

# Source orders: table public.orders.
orders = (
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

# Step scored: custom code over customers and orders.
def build_scored(customers, orders):
    # The newest order's age decides.
    newest = Window.partitionBy("cust_id").orderBy(F.desc("placed_on"))
    last = orders.withColumn("n", F.row_number().over(newest)).where("n = 1")
    note = """a text
of two lines"""

    return customers.join(last, customers.customer_id == last.cust_id).select(
        "customer_id", F.lit(note).alias("note"), F.datediff(F.lit("2024-01-01"), "placed_on").alias("age")
    )


scored = declared(
    "scored",
    build_scored(customers, orders),
    {"customer_id": "int", "age": "bigint", "note": "string"},
)

# Step aged: filters scored.
aged = scored.where(F.col("age") > F.lit(10).cast("bigint"))

# Target: table public.customised.
result = aged.select(
    F.col("customer_id").cast("int").alias("customer_id"),
    F.col("age").cast("bigint").alias("age"),
    F.col("note").cast("string").alias("note"),
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
