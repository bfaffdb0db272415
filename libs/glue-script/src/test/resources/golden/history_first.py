# history_first
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
    )
)

# Step picked: selects columns of orders.
picked = orders.select(
    F.col("order_id"),
    F.col("cust_id"),
    F.col("status").alias("at"),
    F.col("amount"),
    F.col("placed_on"),
)

# Every new row is an event in the history of its key.
events = picked.select(
    F.col("order_id").cast("int").alias("order_id"),
    F.col("cust_id").cast("int").alias("cust_id"),
    F.col("at").cast("string").alias("at"),
    F.col("amount").cast("decimal(12,2)").alias("amount"),
    F.col("placed_on").alias("at_2"),
    F.lit(False).alias("ended"),
)

# A key has one event at a time: a new row, else its retirement, else what was there.
single_events = (
    events
    .withColumn(
        "place",
        F.row_number().over(
            Window.partitionBy(F.col("order_id"), F.col("cust_id"), F.col("at_2")).orderBy(
                F.col("at").asc_nulls_last(),
                F.col("amount").asc_nulls_last(),
            ),
        ),
    )
    .where(F.col("place") == F.lit(1))
)

# The events of a key in time.
by_time = Window.partitionBy(F.col("order_id"), F.col("cust_id")).orderBy(F.col("at_2"))

# A new event that changes nothing against the one before is none.
changes = (
    single_events
    .withColumn("now", F.struct(F.col("ended"), F.col("at"), F.col("amount")))
    .withColumn("before", F.lag(F.col("now")).over(by_time))
    .where(~F.col("now").eqNullSafe(F.col("before")))
)

# Target: the whole history in table public.order_history.
result = (
    changes
    .withColumn("until", F.lead(F.col("at_2")).over(by_time))
    .where(~F.col("ended"))
    .select(
        F.col("order_id"),
        F.col("cust_id"),
        F.col("at"),
        F.col("amount"),
        F.col("at_2").alias("valid_from"),
        F.col("until").alias("valid_to"),
        F.col("until").isNull().alias("is_current"),
    )
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
