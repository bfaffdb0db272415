# windowed_frame
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

# Step moving: computes columns over windows of orders.
moving_window = Window.orderBy(
    F.col("placed_on").asc_nulls_last(),
    F.col("order_id").asc_nulls_last(),
    F.col("cust_id").asc_nulls_last(),
    F.col("status").asc_nulls_last(),
    F.col("amount").asc_nulls_last(),
    F.col("weight").asc_nulls_last(),
    F.col("note").asc_nulls_last(),
)
moving_frame = moving_window.rowsBetween(-6, Window.currentRow)
moving = orders.select(
    F.col("order_id"),
    F.col("cust_id"),
    F.col("placed_on"),
    F.col("status"),
    F.col("amount"),
    F.col("weight"),
    F.col("note"),
    (
        F.sum(F.col("amount")).over(moving_frame).cast("decimal(30,2)")
        / F.count(F.col("amount")).over(moving_frame).cast("decimal(19,0)")
    ).alias("mean"),
    F.count(F.col("placed_on")).over(moving_frame).alias("days"),
    F.first_value(F.col("order_id")).over(moving_frame).alias("oldest"),
    F.row_number().over(moving_window).cast("bigint").alias("n"),
)

# Step rest: computes columns over windows of moving.
rest_window = Window.partitionBy(F.col("status")).orderBy(F.col("amount").desc_nulls_last())
rest_frame = rest_window.rangeBetween(Window.currentRow, Window.unboundedFollowing)
rest = moving.select(
    F.col("order_id"),
    F.col("cust_id"),
    F.col("placed_on"),
    F.col("status"),
    F.col("amount"),
    F.col("weight"),
    F.col("note"),
    F.col("mean"),
    F.col("days"),
    F.col("oldest"),
    F.col("n"),
    F.sum(F.col("amount")).over(rest_frame).cast("decimal(38,2)").alias("still_to_come"),
)

# Target: table public.windowed_frame.
result = rest.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("placed_on").cast("date").alias("placed_on"),
    F.col("status").cast("string").alias("status"),
    F.col("amount").cast("decimal(12,2)").alias("amount"),
    F.col("weight").cast("double").alias("weight"),
    F.col("note").cast("string").alias("note"),
    F.col("mean").cast("decimal(38,10)").alias("mean"),
    F.col("days").cast("bigint").alias("days"),
    F.col("oldest").cast("int").alias("oldest"),
    F.col("n").cast("bigint").alias("n"),
    F.col("still_to_come").cast("decimal(38,2)").alias("still_to_come"),
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
