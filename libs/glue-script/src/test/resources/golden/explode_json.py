# exploded_json
#
# Compiled from the spec: one variable a step. Runs as an AWS Glue job.

import json
import re
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


@F.udf("array<string>")
def json_elements(text):
    """The elements of a JSON array, each as it is written; None for anything else."""
    if text is None or not text.lstrip().startswith("["):
        return None
    between = re.compile(r"[\s,]*")
    decode = json.JSONDecoder(parse_int=str, parse_float=str).raw_decode
    elements = []
    start = between.match(text, text.index("[") + 1).end()
    while text[start] != "]":
        _, end = decode(text, start)
        elements.append(text[start:end])
        start = between.match(text, end).end()
    return elements


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
    .select(F.col("i"), F.col("j"))
)

# Step parts: a row for every element of j of everything.
parts = everything.select(F.col("i"), F.explode_outer(json_elements(F.col("j"))).alias("j"))

# Step chosen: selects columns of parts.
chosen = parts.select(F.col("i"), F.col("j"))

# Target: table public.exploded_json.
result = chosen.select(F.col("i").cast("int").alias("i"), F.col("j").cast("string").alias("j"))

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
