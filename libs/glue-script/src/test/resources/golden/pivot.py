# pivoted
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
        F.col("cust_id"),
        F.col("placed_on"),
        F.rtrim(F.col("status")).alias("status"),
        F.col("amount"),
        F.col("note"),
    )
)

# Step by_status: turns values of status of orders into columns.
by_status = (
    orders
    .groupBy(F.col("cust_id"))
    .agg(
        F.sum(
            F.when(F.col("status") == F.lit("shipped"), F.col("amount")),
        ).cast("decimal(38,2)").alias("shipped_total"),
        F.count(F.when(F.col("status") == F.lit("shipped"), F.lit(1))).alias("shipped_orders"),
        (
            F.sum(
                F.when(F.col("status") == F.lit("shipped"), F.col("amount")),
            ).cast("decimal(30,2)")
            / F.count(
                F.when(F.col("status") == F.lit("shipped"), F.col("amount")),
            ).cast("decimal(19,0)")
        ).alias("shipped_mean"),
        F.when(
            F.count(F.when(F.col("status") == F.lit("shipped"), F.col("note"))) > F.lit(0),
            F.array_join(
                F.array_sort(
                    F.collect_list(
                        F.when(
                            F.when(
                                F.col("status") == F.lit("shipped"),
                                F.col("note"),
                            ).isNotNull(),
                            F.struct(
                                F.col("placed_on").isNull(),
                                F.col("placed_on"),
                                F.when(
                                    F.col("status") == F.lit("shipped"),
                                    F.col("note"),
                                ).alias("value"),
                            ),
                        ),
                    ),
                ).getField("value"),
                "; ",
            ),
        ).alias("shipped_notes"),
        F.sum(
            F.when(F.col("status") == F.lit("on hold"), F.col("amount")),
        ).cast("decimal(38,2)").alias("held_total"),
        F.count(F.when(F.col("status") == F.lit("on hold"), F.lit(1))).alias("held_orders"),
        (
            F.sum(
                F.when(F.col("status") == F.lit("on hold"), F.col("amount")),
            ).cast("decimal(30,2)")
            / F.count(
                F.when(F.col("status") == F.lit("on hold"), F.col("amount")),
            ).cast("decimal(19,0)")
        ).alias("held_mean"),
        F.when(
            F.count(F.when(F.col("status") == F.lit("on hold"), F.col("note"))) > F.lit(0),
            F.array_join(
                F.array_sort(
                    F.collect_list(
                        F.when(
                            F.when(
                                F.col("status") == F.lit("on hold"),
                                F.col("note"),
                            ).isNotNull(),
                            F.struct(
                                F.col("placed_on").isNull(),
                                F.col("placed_on"),
                                F.when(
                                    F.col("status") == F.lit("on hold"),
                                    F.col("note"),
                                ).alias("value"),
                            ),
                        ),
                    ),
                ).getField("value"),
                "; ",
            ),
        ).alias("held_notes"),
    )
)

# Target: table public.pivoted.
result = by_status.select(
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("shipped_total").cast("decimal(38,2)").alias("shipped_total"),
    F.col("shipped_orders").cast("bigint").alias("shipped_orders"),
    F.col("shipped_mean").cast("decimal(38,10)").alias("shipped_mean"),
    F.col("shipped_notes").cast("string").alias("shipped_notes"),
    F.col("held_total").cast("decimal(38,2)").alias("held_total"),
    F.col("held_orders").cast("bigint").alias("held_orders"),
    F.col("held_mean").cast("decimal(38,10)").alias("held_mean"),
    F.col("held_notes").cast("string").alias("held_notes"),
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
