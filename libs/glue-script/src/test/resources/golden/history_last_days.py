# history_last_days
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
    .select(F.col("cust_id"), F.col("placed_on"), F.col("note"))
)

# Step picked: selects columns of orders.
picked = orders.select(
    F.col("cust_id").alias("customer_id"),
    F.col("note").alias("customer_name"),
    F.col("placed_on").alias("day"),
)

# What table public.customer_days holds so far.
existing_rows = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.customer_days",
        },
    )
    .toDF()
    .select(
        F.col("customer_id"),
        F.col("customer_name"),
        F.col("valid_from"),
        F.col("valid_to"),
    )
)

# Its versions as events: where they begin, and where they end or might retire.
existing_events = (
    existing_rows
    .select(
        F.col("customer_id"),
        F.col("customer_name"),
        F.stack(
            F.lit(3),
            F.col("valid_from"),
            F.lit(False),
            F.lit(1),
            F.date_add(F.col("valid_to"), F.lit(1)),
            F.lit(True),
            F.lit(0),
            F.when(
                F.col("valid_to").isNull()
                & (F.col("valid_from") <= F.lit("2024-01-31").cast("date")),
                F.lit("2024-01-31").cast("date"),
            ),
            F.lit(True),
            F.lit(2),
        ).alias("at", "ended", "precedence"),
    )
    .where(F.col("at").isNotNull())
)

# Every new row is an event in the history of its key.
new_events = picked.select(
    F.col("customer_id").cast("int").alias("customer_id"),
    F.col("customer_name").cast("string").alias("customer_name"),
    F.col("day").alias("at"),
    F.lit(False).alias("ended"),
    F.lit(3).alias("precedence"),
)

# All events; a key that has a new row does not retire.
events = (
    existing_events
    .union(new_events)
    .withColumn(
        "highest",
        F.max(F.col("precedence")).over(Window.partitionBy(F.col("customer_id"))),
    )
    .where((F.col("precedence") != F.lit(2)) | (F.col("highest") != F.lit(3)))
)

# A key has one event at a time: a new row, else its retirement, else what was there.
single_events = (
    events
    .withColumn(
        "place",
        F.row_number().over(
            Window.partitionBy(F.col("customer_id"), F.col("at")).orderBy(
                F.col("precedence").desc(),
                F.col("customer_name").asc_nulls_last(),
            ),
        ),
    )
    .where(F.col("place") == F.lit(1))
)

# The events of a key in time.
by_time = Window.partitionBy(F.col("customer_id")).orderBy(F.col("at"))

# A new event that changes nothing against the one before is none.
changes = (
    single_events
    .withColumn("now", F.struct(F.col("ended"), F.col("customer_name")))
    .withColumn("before", F.lag(F.col("now")).over(by_time))
    .where(~F.col("now").eqNullSafe(F.col("before")) | (F.col("precedence") == F.lit(1)))
)

# Target: the whole history in table public.customer_days.
result = (
    changes
    .withColumn("until", F.lead(F.col("at")).over(by_time))
    .where(~F.col("ended"))
    .select(
        F.col("customer_id"),
        F.col("customer_name"),
        F.col("at").alias("valid_from"),
        F.date_sub(F.col("until"), F.lit(1)).alias("valid_to"),
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
