# odd names # "quoted" ünï
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
# Names of columns differ in case only.
spark.conf.set("spark.sql.caseSensitive", "true")

# Source Order: table public.Order.
Order = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": 'public."Order"',
        },
    )
    .toDF()
    .select(F.col("the id"))
)

# Source yield: table public.say "hi".
yield_ = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": 'public."say ""hi"""',
        },
    )
    .toDF()
    .select(F.col("`a.b`"), F.col("Total"), F.col("total"))
)

# Step class: inner join of Order and yield.
class_ = (
    Order.alias("Order")
    .join(yield_.alias("yield_"), F.col("Order.the id") == F.col("yield_.`a.b`"), "inner")
    .select(
        F.col("Order.the id"),
        F.col("yield_.`a.b`"),
        F.col("yield_.Total"),
        F.col("yield_.total").alias("yield__total"),
    )
)

# Step _2nd: selects columns of class.
step_2nd = class_.select(
    F.col("the id").alias('quote"d'),
    F.col("`a.b`").alias("dotted.name"),
    F.col("Total").alias("`tick`"),
    F.col("yield__total").alias("total"),
    F.lit("x").alias("sixty_three_bytes_long_name_of_a_column_that_is_still_allowed_6"),
)

# Target: table public.Odd Table.
result = step_2nd.select(
    F.col('quote"d').cast("int").alias('quote"d'),
    F.col("`dotted.name`").cast("int").alias("dotted.name"),
    F.col("```tick```").cast("decimal(10,2)").alias("`tick`"),
    F.col("total").cast("decimal(10,2)").alias("total"),
    F.col(
        "sixty_three_bytes_long_name_of_a_column_that_is_still_allowed_6",
    ).cast("string").alias("sixty_three_bytes_long_name_of_a_column_that_is_still_allowed_6"),
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
