# top_orders
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
    .select(F.col("order_id"), F.rtrim(F.col("status")).alias("status"), F.col("amount"))
)

# Step picked: selects columns of orders.
picked = orders.select(F.col("order_id"), F.col("status"), F.col("amount"))

# Step sorted: sorts picked.
sorted_ = picked.orderBy(F.col("amount").desc_nulls_first(), F.col("status").asc_nulls_first())

# Step top: the first 10 rows of sorted.
top = (
    sorted_
    .orderBy(
        F.col("amount").desc_nulls_first(),
        F.col("status").asc_nulls_first(),
        F.col("order_id").asc_nulls_last(),
    )
    .limit(10)
)

# Target: table public.top_orders.
result = top.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("status").cast("string").alias("status"),
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
