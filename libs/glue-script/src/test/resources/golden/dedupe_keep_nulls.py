# deduped_but_nulls
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

# Step one_each: one row a key of orders.
one_each = (
    orders
    .withColumn(
        "row_number",
        F.row_number().over(
            Window.partitionBy(F.col("cust_id"), F.col("note")).orderBy(
                F.col("order_id").asc_nulls_last(),
                F.col("cust_id").asc_nulls_last(),
                F.col("placed_on").asc_nulls_last(),
                F.col("status").asc_nulls_last(),
                F.col("amount").asc_nulls_last(),
                F.col("weight").asc_nulls_last(),
                F.col("note").asc_nulls_last(),
            ),
        ),
    )
    .where(
        (F.col("row_number") == F.lit(1)) | F.col("cust_id").isNull() | F.col("note").isNull(),
    )
    .drop("row_number")
)

# Step shown: selects columns of one_each.
shown = one_each.select(F.col("order_id"), F.col("cust_id"), F.col("note"))

# Target: table public.deduped_but_nulls.
result = shown.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("cust_id").cast("int").alias("cust_id"),
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
