# windowed
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

# Step ranked: computes columns over windows of orders.
ranked_window = (
    Window
    .partitionBy(F.col("cust_id"))
    .orderBy(
        F.col("placed_on").desc_nulls_first(),
        F.col("order_id").asc_nulls_last(),
        F.col("status").asc_nulls_last(),
        F.col("amount").asc_nulls_last(),
        F.col("weight").asc_nulls_last(),
        F.col("note").asc_nulls_last(),
    )
)
ranked_window_2 = (
    Window
    .partitionBy(F.col("cust_id"))
    .orderBy(F.col("placed_on").desc_nulls_first())
)
ranked = orders.select(
    F.col("order_id"),
    F.col("cust_id"),
    F.col("placed_on"),
    F.col("status"),
    F.col("amount"),
    F.col("weight"),
    F.col("note"),
    F.row_number().over(ranked_window).cast("bigint").alias("row_number"),
    F.rank().over(ranked_window_2).cast("bigint").alias("place"),
    F.dense_rank().over(ranked_window_2).cast("bigint").alias("dense_place"),
    F.percent_rank().over(ranked_window_2).alias("share_of_places"),
    F.cume_dist().over(ranked_window_2).alias("distribution"),
    F.ntile(3).over(ranked_window).alias("third"),
    F.lag(F.col("amount")).over(ranked_window).alias("before"),
    F.lead(F.col("amount"), 2).over(ranked_window).alias("two_after"),
    F.first_value(F.col("amount")).over(ranked_window).alias("first_amount"),
    F.last_value(F.col("amount")).over(ranked_window).alias("last_amount"),
    F.nth_value(F.col("amount"), 2).over(ranked_window).alias("second_amount"),
    F.sum(F.col("amount")).over(ranked_window_2).cast("decimal(38,2)").alias("running_total"),
    (
        F.sum(F.col("amount")).over(ranked_window_2).cast("decimal(30,2)")
        / F.count(F.col("amount")).over(ranked_window_2).cast("decimal(19,0)")
    ).alias("running_mean"),
    (
        F.col("amount")
        - F.coalesce(
            F.lag(F.col("amount")).over(ranked_window),
            F.lit("0").cast("decimal(12,2)"),
        )
    ).alias("change"),
)

# Target: table public.windowed.
result = ranked.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("placed_on").cast("date").alias("placed_on"),
    F.col("status").cast("string").alias("status"),
    F.col("amount").cast("decimal(12,2)").alias("amount"),
    F.col("weight").cast("double").alias("weight"),
    F.col("note").cast("string").alias("note"),
    F.col("row_number").cast("bigint").alias("row_number"),
    F.col("place").cast("bigint").alias("place"),
    F.col("dense_place").cast("bigint").alias("dense_place"),
    F.col("share_of_places").cast("double").alias("share_of_places"),
    F.col("distribution").cast("double").alias("distribution"),
    F.col("third").cast("int").alias("third"),
    F.col("before").cast("decimal(12,2)").alias("before"),
    F.col("two_after").cast("decimal(12,2)").alias("two_after"),
    F.col("first_amount").cast("decimal(12,2)").alias("first_amount"),
    F.col("last_amount").cast("decimal(12,2)").alias("last_amount"),
    F.col("second_amount").cast("decimal(12,2)").alias("second_amount"),
    F.col("running_total").cast("decimal(38,2)").alias("running_total"),
    F.col("running_mean").cast("decimal(38,10)").alias("running_mean"),
    F.col("change").cast("decimal(13,2)").alias("change"),
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
