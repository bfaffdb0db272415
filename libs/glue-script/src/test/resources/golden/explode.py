# exploded
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

# Source everything: table public.everything.
everything = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.everything",
        },
    )
    .toDF()
    .select(F.col("i"), F.col("tags"))
)

# Step tagged: a row for every element of tags of everything.
tagged = (
    everything
    .select(F.col("i"), F.posexplode(F.col("tags")).alias("n", "tag"))
    .select(F.col("i"), F.col("tag"), (F.col("n") + F.lit(1)).alias("n"))
)

# Step chosen: selects columns of tagged.
chosen = tagged.select(F.col("i"), F.col("tag"), F.col("n"))

# Target: table public.exploded.
result = chosen.select(
    F.col("i").cast("int").alias("i"),
    F.col("tag").cast("string").alias("tag"),
    F.col("n").cast("int").alias("n"),
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
