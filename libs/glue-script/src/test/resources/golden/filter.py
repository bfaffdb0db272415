# filtered
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

# Step open: filters orders.
open_ = orders.where(
    F.col("status").isin("NEW", "PAID")
    & ((F.col("amount") > F.lit("10").cast("decimal(12,2)")) | F.col("amount").isNull())
    & F.col("placed_on").isNotNull(),
)

# Target: table public.filtered.
result = open_.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("placed_on").cast("date").alias("placed_on"),
    F.col("status").cast("string").alias("status"),
    F.col("amount").cast("decimal(12,2)").alias("amount"),
    F.col("weight").cast("double").alias("weight"),
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
