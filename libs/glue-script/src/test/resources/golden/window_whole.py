# windowed_whole
#
# Compiled from the spec: one variable a step. Runs as an AWS Glue job.

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F
from pyspark.sql import Window

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

# Step shares: computes columns over windows of orders.
shares_window = Window.partitionBy(F.col("cust_id"), F.year(F.col("placed_on")))
shares = orders.select(
    F.col("order_id"),
    F.col("cust_id"),
    F.col("placed_on"),
    F.col("status"),
    F.col("amount"),
    F.col("weight"),
    F.col("note"),
    (
        F.col("amount").cast("decimal(28,2)")
        / F.nullif(
            F.sum(F.col("amount")).over(shares_window).cast("decimal(38,2)"),
            F.lit("0").cast("decimal(38,2)"),
        )
    ).alias("share"),
    F.count(F.lit(1)).over(shares_window).alias("orders"),
    F.bool_and(
        F.col("amount") > F.lit("10").cast("decimal(12,2)"),
    ).over(shares_window).alias("all_big"),
)

# Step of_all: computes columns over windows of shares.
of_all_window = Window.partitionBy()
of_all = shares.select(
    F.col("order_id"),
    F.col("cust_id"),
    F.col("placed_on"),
    F.col("status"),
    F.max(F.col("amount")).over(of_all_window).alias("amount"),
    F.col("weight"),
    F.col("note"),
    F.col("share"),
    F.col("orders"),
    F.col("all_big"),
)

# Target: table public.windowed_whole.
result = of_all.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("placed_on").cast("date").alias("placed_on"),
    F.col("status").cast("string").alias("status"),
    F.col("amount").cast("decimal(12,2)").alias("amount"),
    F.col("weight").cast("double").alias("weight"),
    F.col("note").cast("string").alias("note"),
    F.col("share").cast("decimal(38,10)").alias("share"),
    F.col("orders").cast("bigint").alias("orders"),
    F.col("all_big").cast("boolean").alias("all_big"),
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
