# except
#
# Compiled from the spec: one variable a step. Runs as an AWS Glue job.

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
sc = SparkContext.getOrCreate()
glue_context = GlueContext(sc)
spark = glue_context.spark_session
job = Job(glue_context)
job.init(args["JOB_NAME"], args)

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
    .select(F.col("order_id"), F.col("amount"), F.col("note"))
)

# Source order_items: table public.order_items.
order_items = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.order_items",
        },
    )
    .toDF()
    .select(F.col("order_id"), F.col("unit_price"), F.col("note"))
)

# Step ordered: selects columns of orders.
ordered = orders.select(F.col("order_id"), F.col("amount"), F.col("note"))

# Step priced: selects columns of order_items.
priced = order_items.select(
    F.col("note"),
    F.col("unit_price").alias("amount"),
    F.col("order_id"),
)

# Step both: the rows of ordered that are not in priced.
both = (
    ordered
    .select(F.col("order_id"), F.col("amount"), F.col("note"))
    .subtract(
        priced.select(
            F.col("order_id"),
            F.col("amount").cast("decimal(12,2)").alias("amount"),
            F.col("note"),
        ),
    )
)

# Step chosen: selects columns of both.
chosen = both.select(F.col("order_id"), F.col("amount"))

# Target: table public.except.
result = chosen.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("amount").cast("decimal(12,2)").alias("amount"),
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
