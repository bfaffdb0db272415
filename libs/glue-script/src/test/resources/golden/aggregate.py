# aggregated
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
    )
)

# Step totals: aggregates orders.
totals = (
    orders
    .groupBy(F.col("cust_id"), F.year(F.col("placed_on")).alias("year"))
    .agg(
        F.count(F.lit(1)).alias("all_rows"),
        F.count(F.col("amount")).alias("amounts"),
        F.count_distinct(F.col("status")).alias("states"),
        F.sum(F.col("amount")).cast("decimal(38,2)").alias("total"),
        F.sum_distinct(F.col("amount")).cast("decimal(38,2)").alias("distinct_total"),
        F.sum(F.col("order_id")).alias("whole_total"),
        (
            F.sum(F.col("amount")).cast("decimal(30,2)")
            / F.count(F.col("amount")).cast("decimal(19,0)")
        ).alias("mean"),
        (
            F.sum(F.col("order_id").cast("decimal(10,0)")).cast("decimal(28,0)")
            / F.count(F.col("order_id")).cast("decimal(19,0)")
        ).alias("whole_mean"),
        (
            F.sum_distinct(F.col("amount")).cast("decimal(30,2)")
            / F.count_distinct(F.col("amount")).cast("decimal(19,0)")
        ).alias("distinct_mean"),
        F.avg(F.col("weight")).alias("float_mean"),
        F.min(F.col("placed_on")).alias("first_day"),
        F.max(F.col("status")).alias("last_state"),
        F.bool_and(F.col("amount") > F.lit("10").cast("decimal(12,2)")).alias("all_big"),
        F.bool_or(F.col("amount") > F.lit("10").cast("decimal(12,2)")).alias("one_big"),
        F.when(
            (F.count(F.lit(1)) > F.lit(1).cast("bigint"))
            & (
                F.sum(
                    F.col("amount"),
                ).cast("decimal(38,2)") > F.lit("100").cast("decimal(38,2)")
            ),
            F.sum(F.col("amount")).cast("decimal(38,2)").cast("decimal(30,2)")
            / F.count(F.lit(1)).cast("decimal(19,0)"),
        ).alias("share"),
    )
    .where(
        (F.col("all_rows") > F.lit(1).cast("bigint"))
        & (F.col("total") > F.lit("100").cast("decimal(38,2)")),
    )
)

# Target: table public.aggregated.
result = totals.select(
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("year").cast("int").alias("year"),
    F.col("all_rows").cast("bigint").alias("all_rows"),
    F.col("amounts").cast("bigint").alias("amounts"),
    F.col("states").cast("bigint").alias("states"),
    F.col("total").cast("decimal(38,2)").alias("total"),
    F.col("distinct_total").cast("decimal(38,2)").alias("distinct_total"),
    F.col("whole_total").cast("bigint").alias("whole_total"),
    F.col("mean").cast("decimal(38,10)").alias("mean"),
    F.col("whole_mean").cast("decimal(38,10)").alias("whole_mean"),
    F.col("distinct_mean").cast("decimal(38,10)").alias("distinct_mean"),
    F.col("float_mean").cast("double").alias("float_mean"),
    F.col("first_day").cast("date").alias("first_day"),
    F.col("last_state").cast("string").alias("last_state"),
    F.col("all_big").cast("boolean").alias("all_big"),
    F.col("one_big").cast("boolean").alias("one_big"),
    F.col("share").cast("decimal(38,10)").alias("share"),
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
