# deduped_last
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
    )
)

# Step picked: selects columns of orders.
picked = orders.select(
    F.col("cust_id"),
    F.col("placed_on"),
    F.col("order_id"),
    F.col("status").alias("row_number"),
)

# Step one_each: one row a key of picked.
one_each = (
    picked
    .withColumn(
        "row_number_2",
        F.row_number().over(
            Window.partitionBy(F.col("cust_id")).orderBy(
                F.col("placed_on").asc_nulls_last(),
                F.col("order_id").desc_nulls_first(),
                F.col("cust_id").desc_nulls_first(),
                F.col("row_number").desc_nulls_first(),
            ),
        ),
    )
    .where(F.col("row_number_2") == F.lit(1))
    .drop("row_number_2")
)

# Target: table public.deduped_last.
result = one_each.select(
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("placed_on").cast("date").alias("placed_on"),
    F.col("order_id").cast("int").alias("order_id"),
    F.col("row_number").cast("string").alias("row_number"),
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
